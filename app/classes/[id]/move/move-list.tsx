import { Empty } from '#components/page/empty.tsx';
import { StateTag } from '#components/page/state-tag.tsx';
import { DataTable } from '#components/table/data-table.tsx';
import type { ParallelMovePage } from '#db/queries/parallel-move.ts';
import type { Names } from '#messages/condition-words.ts';
import type { Format } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';
import { LineCheck } from '../line-check.tsx';

interface MoveListProps {
  classId: string;
  lines: ParallelMovePage['lines'];
  /** The form that the boxes belong to; left out where nobody can be moved. */
  form?: string;
  names: Names;
  m: Messages;
  f: Format;
}

/**
 * The class's people; whoever can go to a parallel class has a box, the others say why they stay. A dossier that has to be
 * received first says so among the line's checks.
 */
export function MoveList({ classId, lines, form, names, m, f }: MoveListProps) {
  const t = m.parallel;
  return (
    <DataTable
      caption={t.list}
      rows={lines}
      rowKey={(line) => line.id}
      select={
        form === undefined
          ? undefined
          : {
              name: 'lines[]',
              value: (line) => `${line.id}:${line.version}`,
              form,
              label: (line) => m.ui.select({ name: line.person.name }),
              can: (line) => line.stay === undefined,
            }
      }
      columns={[
        {
          key: 'who',
          head: m.classes.row.who,
          cell: (line) => (
            <>
              <a href={`/classes/${classId}/lines/${line.id}`}>{line.person.name}</a>
              <small>{line.person.position}</small>
            </>
          ),
        },
        { key: 'unit', head: m.classes.row.unit, cell: (line) => line.unit.title },
        {
          key: 'state',
          head: m.classes.row.state,
          cell: (line) => (
            <>
              <StateTag of="line" state={line.state} m={m} />
              {line.stay === 'state' ? <small>{t.stays}</small> : null}
              {line.stay === 'held' ? <small>{t.held}</small> : null}
            </>
          ),
        },
        {
          key: 'check',
          head: m.classes.row.check,
          whole: true,
          cell: (line) => <LineCheck line={line} names={names} m={m} f={f} />,
        },
      ]}
      empty={<Empty title={t.none}>{t.noneText}</Empty>}
      m={m}
    />
  );
}
