import { Empty } from '#components/page/empty.tsx';
import { levelWords } from '#components/people/standard-words.ts';
import { DataTable } from '#components/table/data-table.tsx';
import type { NeededContent, Needs } from '#db/queries/needs.ts';
import { BINDINGS } from '#domain/eligibility/standards.ts';
import type { Format } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';
import { classesNeeded } from './classes-needed.ts';

/** Each content once: who asks for it, how many turns, and how many classes of the last one's size that makes. */
export function Contents({ needs, m, f }: { needs: Needs; m: Messages; f: Format }) {
  const t = m.gap.next;
  return (
    <DataTable
      caption={t.contents}
      showCaption
      rows={needs.contents}
      rowKey={({ key }) => key}
      columns={[
        { key: 'content', head: t.content, cell: ({ requirement }) => levelWords(requirement, m) },
        ...BINDINGS.map((binding) => ({
          key: binding,
          head: t.reasons[binding],
          align: 'end' as const,
          cell: ({ by }: NeededContent) => f.number(by[binding]),
        })),
        { key: 'turns', head: t.turns, align: 'end', cell: ({ turns }) => f.number(turns) },
        {
          key: 'last',
          head: t.last,
          cell: ({ last }) =>
            last ? (
              <>
                {last.name}
                <small>{t.quota({ quota: f.number(last.quota) })}</small>
              </>
            ) : (
              t.noClass
            ),
        },
        {
          key: 'classes',
          head: t.classes,
          align: 'end',
          cell: (content) => {
            const n = classesNeeded(content);
            return n === null ? m.ui.unknown : f.number(n);
          },
        },
      ]}
      foot={
        needs.contents.length > 1 ? (
          <tr>
            <th scope="row">{m.gap.whole}</th>
            {BINDINGS.map((binding) => (
              <td key={binding} className="end" data-label={t.reasons[binding]}>
                {f.number(needs.contents.reduce((sum, { by }) => sum + by[binding], 0))}
              </td>
            ))}
            <td className="end" data-label={t.turns}>
              {f.number(needs.turns)}
            </td>
            <td />
            <td />
          </tr>
        ) : undefined
      }
      empty={<Empty title={t.nobody}>{t.nobodyText}</Empty>}
      m={m}
    />
  );
}
