import type { Column } from '#components/table/data-table.tsx';
import type { PartyRequestDetail } from '#db/queries/opinions.ts';
import type { Messages } from '#messages/messages.ts';

export type AskedLine = PartyRequestDetail['lines'][number];

/** Who stands on the list, for which class, and what their own Party committee said. */
export function listColumns(m: Messages): Column<AskedLine>[] {
  const t = m.opinions;
  return [
    {
      key: 'who',
      head: t.who,
      cell: (line) => (
        <>
          <a href={`/lines/${line.id}`}>{line.person.name}</a>
          <small>{[line.person.position, line.unit.title].filter(Boolean).join(' · ')}</small>
        </>
      ),
    },
    { key: 'class', head: t.klass, cell: (line) => line.class.name },
    { key: 'unit', head: t.unitAgreement, cell: (line) => line.unitPartyReference ?? '' },
  ];
}
