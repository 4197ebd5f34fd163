import { BoardTable } from '#components/table/board-table.tsx';
import type { Board, BoardUnit } from '#db/queries/board.ts';
import type { Format } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';
import { columnOf, rowOf } from './matrix.tsx';

interface BoardMatrixProps {
  seen: Board;
  /** Those that are shown. */
  units: readonly BoardUnit[];
  m: Messages;
  f: Format;
}

/** Units × classes, with what is registered against what there is below each class. */
export function BoardMatrix({ seen, units, m, f }: BoardMatrixProps) {
  const t = m.board;
  return (
    <BoardTable
      label={t.caption({ name: seen.round.name })}
      rowHead={t.unit}
      statusHead={t.status}
      columns={seen.classes.map(columnOf)}
      rows={units.map((unit) => rowOf(unit, seen, m, f))}
      foot={{
        head: t.totals,
        totals: seen.classes.map((klass) => ({
          value: f.number(klass.lines),
          of: f.number(klass.quota),
          over: klass.lines > klass.quota,
        })),
      }}
    />
  );
}
