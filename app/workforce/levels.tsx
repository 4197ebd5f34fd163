import { DataTable } from '#components/table/data-table.tsx';
import type { Format } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';

interface LevelsProps<Level extends string> {
  title: string;
  /** People by their highest level; they add up to everybody. */
  counts: Record<Level | 'UNKNOWN', number>;
  words: Record<Level, string>;
  m: Messages;
  f: Format;
}

/** How many have which level as their highest, the highest first; levels that nobody has are left out. */
export function Levels<Level extends string>({ title, counts, words, m, f }: LevelsProps<Level>) {
  const t = m.workforce;
  const total = Object.values<number>(counts).reduce((a, b) => a + b, 0);
  const levels = (Object.keys(words) as Level[])
    .toReversed()
    .map((level) => ({ label: words[level], n: counts[level] }));
  const rows = [...levels, { label: t.unknown, n: counts.UNKNOWN }].filter(({ n }) => n > 0);
  return (
    <DataTable
      caption={title}
      showCaption
      columns={[
        { key: 'level', head: t.level, cell: (row: (typeof rows)[number]) => row.label },
        { key: 'count', head: t.count, align: 'end', cell: ({ n }) => f.number(n) },
        { key: 'share', head: t.share, align: 'end', cell: ({ n }) => f.share(n, total) },
      ]}
      rows={rows}
      rowKey={(row) => row.label}
      empty={null}
      foot={
        <tr>
          <th scope="row">{t.whole}</th>
          <td className="end" data-label={t.count}>
            {f.number(total)}
          </td>
          <td className="end" data-label={t.share}>
            {f.share(total, total)}
          </td>
        </tr>
      }
      m={m}
    />
  );
}
