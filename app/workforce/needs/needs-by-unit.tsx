import { levelWords } from '#components/people/standard-words.ts';
import { DataTable } from '#components/table/data-table.tsx';
import type { Needs } from '#db/queries/needs.ts';
import type { Format } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';

type UnitRow = Needs['units'][number];

/** Person-turns by unit and content, with people beside their sum. */
export function NeedsByUnit({ needs, m, f }: { needs: Needs; m: Messages; f: Format }) {
  const t = m.gap.next;
  return (
    <DataTable
      caption={t.byUnit}
      showCaption
      rows={needs.units}
      rowKey={({ unitId }) => unitId}
      columns={[
        {
          key: 'unit',
          head: m.gap.unit,
          cell: ({ unitId, unit }: UnitRow) => (
            <a href={`/workforce/needs?${new URLSearchParams({ unit: unitId })}`}>{unit}</a>
          ),
        },
        ...needs.contents.map(({ key, requirement }) => ({
          key,
          head: levelWords(requirement, m),
          align: 'end' as const,
          cell: ({ byContent }: UnitRow) => f.number(byContent[key] ?? 0),
        })),
        { key: 'turns', head: t.turns, align: 'end' as const, cell: ({ turns }: UnitRow) => f.number(turns) },
        { key: 'people', head: t.people, align: 'end' as const, cell: ({ people }: UnitRow) => f.number(people) },
      ]}
      foot={
        <tr>
          <th scope="row">{m.gap.whole}</th>
          {needs.contents.map(({ key, requirement, turns }) => (
            <td key={key} className="end" data-label={levelWords(requirement, m)}>
              {f.number(turns)}
            </td>
          ))}
          <td className="end" data-label={t.turns}>
            {f.number(needs.turns)}
          </td>
          <td className="end" data-label={t.people}>
            {f.number(needs.people)}
          </td>
        </tr>
      }
      empty={null}
      m={m}
    />
  );
}
