import { type Board, type BoardUnit, board } from '#db/queries/board.ts';
import { type Asked, countWords, filterWords, type List } from '#server/lists/list.ts';
import type { Query } from '#server/page.ts';
import { type BoardLine, boardColumns } from './columns.ts';
import { isShown, showFrom } from './filter.ts';

export interface BoardList extends List<BoardLine> {
  seen: Board;
  units: BoardUnit[];
}

/** The board as it is filtered on screen: units × classes, numbers as numbers, the sum of what is shown as last row. */
export async function boardList(asked: Asked, roundId: string, query: Query): Promise<BoardList | undefined> {
  const { viewer, m, f, now } = asked;
  const seen = await board(viewer, roundId, now);
  if (!seen) return undefined;
  const t = m.board;
  const show = showFrom(query.show);
  const units = seen.units.filter((unit) => isShown(unit, show));
  const turns = units.reduce((sum, { lines }) => sum + lines, 0);
  return {
    title: t.caption({ name: seen.round.name }),
    lines: [
      filterWords(m, [[t.show, show === 'all' ? undefined : t.shows[show]]]),
      countWords(asked, m.lists.units({ n: f.number(units.length) }), f.lines(turns)),
      t.excel.legend,
    ],
    columns: boardColumns(seen.classes, units, m),
    rows: [...units, 'sum' as const],
    seen,
    units,
  };
}
