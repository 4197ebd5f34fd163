import { Empty } from '#components/page/empty.tsx';
import { StateTag } from '#components/page/state-tag.tsx';
import { DataTable } from '#components/table/data-table.tsx';
import type { LineOffer } from '#db/queries/line-offers.ts';
import type { LineRow } from '#db/queries/line-rows.ts';
import type { Names } from '#messages/condition-words.ts';
import type { Format } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';
import { LineCheck } from './line-check.tsx';
import { isOffice } from './office-offers.ts';

/** The form that the boxes of the list belong to. */
export const LIST_FORM = 'lines';

interface LineListProps {
  classId: string;
  lines: readonly LineRow[];
  offers: ReadonlyMap<string, readonly LineOffer[]>;
  names: Names;
  m: Messages;
  f: Format;
}

/** The class's lines over all units; whoever can be taken a step can be picked. */
export function LineList({ classId, lines, offers, names, m, f }: LineListProps) {
  const t = m.classes;
  const canPick = (line: LineRow) => offers.get(line.id)?.some(isOffice) ?? false;
  const women = lines.filter((line) => line.person.gender === 'F').length;
  const units = new Set(lines.map((line) => line.unit.id)).size;
  return (
    <>
      {lines.length > 0 ? (
        <p className="count-line">{t.shown({ lines: f.lines(lines.length), units, women })}</p>
      ) : null}
      <DataTable
        caption={t.list}
        rows={lines}
        rowKey={(line) => line.id}
        select={
          lines.some(canPick)
            ? {
                name: 'lines[]',
                value: (line) => `${line.id}:${line.version}`,
                form: LIST_FORM,
                label: (line) => m.ui.select({ name: line.person.name }),
                can: canPick,
              }
            : undefined
        }
        columns={[
          {
            key: 'who',
            head: t.row.who,
            cell: (line) => (
              <>
                <a href={`/classes/${classId}/lines/${line.id}`}>{line.person.name}</a>
                <small>
                  {[line.person.birth && f.partialDay(line.person.birth), line.person.position]
                    .filter(Boolean)
                    .join(' · ')}
                </small>
              </>
            ),
          },
          { key: 'unit', head: t.row.unit, cell: (line) => line.unit.title },
          { key: 'state', head: t.row.state, cell: (line) => <StateTag of="line" state={line.state} m={m} /> },
          {
            key: 'check',
            head: t.row.check,
            whole: true,
            cell: (line) => <LineCheck line={line} names={names} m={m} f={f} />,
          },
        ]}
        empty={<Empty title={t.noLines}>{t.noLinesText}</Empty>}
        m={m}
      />
    </>
  );
}
