import { Empty } from '#components/page/empty.tsx';
import { StateTag } from '#components/page/state-tag.tsx';
import { DataTable } from '#components/table/data-table.tsx';
import type { Ranking } from '#db/queries/ranking.ts';
import type { Format } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';
import { madeOf } from './made-of.ts';

/** The order with what each place is made of, and the line drawn through it. */
export function RankingTable({ found, m, f }: { found: Ranking; m: Messages; f: Format }) {
  const t = m.ranking;
  const above = new Set(found.proposed.map(({ lineId }) => lineId));
  const passedOver = new Set(found.passedOver.map(({ lineId }) => lineId));
  return (
    <DataTable
      caption={t.list}
      rows={[...found.proposed, ...found.reserves]}
      rowKey={({ lineId }) => lineId}
      group={({ lineId }) =>
        above.has(lineId)
          ? t.above({ n: f.people(found.proposed.length) })
          : t.below({ n: f.people(found.reserves.length) })
      }
      columns={[
        { key: 'place', head: t.place, align: 'end', cell: ({ place }) => place },
        {
          key: 'who',
          head: t.who,
          names: true,
          cell: ({ lineId, line }) => (
            <>
              <a href={`/classes/${found.class.id}/lines/${line.id}`}>{line.person.name}</a>
              <small>{[line.person.position, line.unit.title].filter(Boolean).join(' · ')}</small>
              {passedOver.has(lineId) ? <small className="muted">{t.passedOver}</small> : null}
            </>
          ),
        },
        { key: 'state', head: t.state, cell: ({ line }) => <StateTag of="line" state={line.state} m={m} /> },
        { key: 'unitOrder', head: t.unitOrder, align: 'end', cell: ({ preference }) => f.number(preference) },
        {
          key: 'priority',
          head: t.priority,
          align: 'end',
          cell: ({ priority, tie }) => (
            <>
              {f.number(priority)}
              {tie ? <small className="muted">{t.ties[tie]}</small> : null}
            </>
          ),
        },
        { key: 'parts', head: t.parts, whole: true, cell: (row) => madeOf(row, m) },
      ]}
      empty={<Empty title={t.none}>{t.noneText}</Empty>}
      m={m}
    />
  );
}
