import type { Board, BoardUnit } from '#db/queries/board.ts';
import type { Messages } from '#messages/messages.ts';
import type { WrittenColumn } from '#server/spreadsheet/write.ts';

/** A unit of the board, or the sum of all that are shown. */
export type BoardLine = BoardUnit | 'sum';

/** What a sheet of the board holds: the unit, how it stands, a number for each class, and the sums of its row. */
export function boardColumns(
  classes: Board['classes'],
  units: readonly BoardUnit[],
  m: Messages,
): WrittenColumn<BoardLine>[] {
  const t = m.board;
  const summed = (heading: string, of: (unit: BoardUnit) => number): WrittenColumn<BoardLine> => ({
    heading,
    width: 12,
    value: (row) => (row === 'sum' ? units.reduce((total, unit) => total + of(unit), 0) : of(row)),
  });
  return [
    { heading: t.unit, width: 28, value: (row) => (row === 'sum' ? t.excel.sum : row.title) },
    { heading: t.status, width: 18, value: (row) => (row === 'sum' ? null : statusOf(row, m)) },
    ...classes.map(({ id, shortName }) => {
      const column = summed(shortName, ({ cells }) => cells[id]?.lines ?? 0);
      return { ...column, value: (row: BoardLine, i: number) => gap(row, id) ?? column.value(row, i) };
    }),
    summed(t.facts.turns, ({ lines }) => lines),
    summed(t.facts.questioned, ({ questioned }) => questioned),
  ];
}

/** Nothing sent is not the number nought: a dash says that there is no need, an empty text that nobody has answered. */
function gap(row: BoardLine, classId: string): string | undefined {
  if (row === 'sum') return undefined;
  const cell = row.cells[classId];
  if (cell && cell.lines > 0) return undefined;
  return cell?.noNeed || row.answer === 'no_need' ? '–' : '';
}

function statusOf({ dossier }: BoardUnit, m: Messages): string {
  return dossier ? m.states.dossier[dossier.state] : m.board.silentTag;
}
