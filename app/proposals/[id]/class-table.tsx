import { DataTable } from '#components/table/data-table.tsx';
import type { ProposalResult } from '#domain/proposal/result.ts';
import type { Format } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';
import type { ClassPart } from './by-class.ts';

interface ClassTableProps {
  id: string;
  parts: readonly ClassPart[];
  result: ProposalResult;
  m: Messages;
  f: Format;
}

/** What the proposal says of each class, each with the way to its people. */
export function ClassTable({ id, parts, result, m, f }: ClassTableProps) {
  const t = m.proposals;
  const isShut = ({ chosen, seated, others }: ClassPart) =>
    chosen.length + seated.length === 0 &&
    others.some(({ lineId }) => result.reasons[lineId]?.some(({ code }) => code === 'class_not_open'));
  return (
    <DataTable
      caption={t.byClass}
      showCaption
      rows={parts}
      rowKey={(part) => part.code}
      columns={[
        {
          key: 'class',
          head: t.class,
          names: true,
          cell: (part) => (
            <>
              <a href={`/proposals/${id}/classes/${part.id}`}>{part.name}</a>
              {isShut(part) ? <small>{t.notOpen}</small> : null}
            </>
          ),
        },
        { key: 'quota', head: t.quota, align: 'end', cell: ({ quota }) => f.number(quota) },
        { key: 'seated', head: t.seatedBefore, align: 'end', cell: ({ seated }) => f.number(seated.length) },
        { key: 'chosen', head: t.chosen, align: 'end', cell: ({ chosen }) => f.people(chosen.length) },
        { key: 'others', head: t.notChosen, align: 'end', cell: ({ others }) => f.people(others.length) },
        {
          key: 'taken',
          head: t.taken,
          align: 'end',
          cell: ({ taken, chosen }) =>
            taken === 0 ? '' : t.takenOf({ n: f.number(taken), of: f.number(chosen.length) }),
        },
      ]}
      empty={null}
      m={m}
    />
  );
}
