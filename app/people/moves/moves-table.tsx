import type { ReactNode } from 'react';
import { Tag, type Tone } from '#components/page/tag.tsx';
import { DataTable } from '#components/table/data-table.tsx';
import type { MoveRow } from '#db/queries/people-moves.ts';
import type { PersonMoveState } from '#domain/people/fields.ts';
import type { Format } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';

const TONES: Record<PersonMoveState, Tone> = { offered: 'wait', taken: 'ok', declined: 'none', cancelled: 'none' };

interface MovesTableProps {
  caption: string;
  moves: MoveRow[];
  empty: ReactNode;
  /** What can be done with a move, beside its state. */
  steps?: (move: MoveRow) => ReactNode;
  m: Messages;
  f: Format;
}

/** Moves with no more of the person than both units need: who, born when, in which post. */
export function MovesTable({ caption, moves, empty, steps, m, f }: MovesTableProps) {
  const t = m.people.movesPage;
  return (
    <DataTable
      caption={caption}
      showCaption
      columns={[
        {
          key: 'person',
          head: t.person,
          cell: (move: MoveRow) => (
            <>
              {move.name}
              {move.birthYear === null ? null : <div className="small muted">{t.born({ year: move.birthYear })}</div>}
            </>
          ),
        },
        { key: 'post', head: m.people.columns.post, cell: (move) => move.post },
        { key: 'from', head: t.from, cell: (move) => move.from },
        { key: 'to', head: t.to, cell: (move) => move.to },
        { key: 'day', head: t.day, cell: (move) => f.day(move.day) },
        {
          key: 'reason',
          head: t.reason,
          cell: (move) => (
            <>
              {move.reason}
              {move.by ? <small>{m.people.changes.by({ name: move.by, at: f.instant(move.at) })}</small> : null}
            </>
          ),
        },
        {
          key: 'state',
          head: t.state,
          cell: (move) => (
            <div className="stack-tight">
              <span>
                <Tag tone={TONES[move.state]}>{m.people.moveStates[move.state]}</Tag>
              </span>
              {move.answer ? <small>{move.answer}</small> : null}
              {steps?.(move)}
            </div>
          ),
        },
      ]}
      rows={moves}
      rowKey={(move) => move.id}
      empty={empty}
      m={m}
    />
  );
}
