import { Tag } from '#components/page/tag.tsx';
import { askedWords, concernedWords, sourceWords } from '#components/people/standard-words.ts';
import { DataTable } from '#components/table/data-table.tsx';
import type { StandardTally } from '#domain/eligibility/standard-gap.ts';
import type { Format } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';

interface ByStandardProps {
  rows: readonly StandardTally[];
  /** The names of posts by code. */
  posts: ReadonlyMap<string, string>;
  href: (standardId: string) => string;
  m: Messages;
  f: Format;
}

/** What is asked of whom, on whose authority, and how many do not meet it. */
export function ByStandard({ rows, posts, href, m, f }: ByStandardProps) {
  const t = m.gap;
  return (
    <DataTable
      caption={t.byStandard}
      showCaption
      rows={rows}
      rowKey={({ standard }) => standard.id}
      columns={[
        {
          key: 'standard',
          head: t.standard,
          cell: ({ standard }) => (
            <>
              <a href={href(standard.id)}>{askedWords(standard, m)}</a>
              <small>{concernedWords(standard, posts, m)}</small>
            </>
          ),
        },
        {
          key: 'source',
          head: t.source,
          cell: ({ standard }) => (
            <>
              {standard.binding === 'goal' ? <Tag tone="none">{t.goal}</Tag> : sourceWords(standard, m)}
              <small>
                {standard.binding === 'goal' ? t.goalSource : null}
                {standard.mendBy ? t.mendBy({ day: f.day(standard.mendBy) }) : null}
              </small>
            </>
          ),
        },
        {
          key: 'days',
          head: t.days,
          cell: ({ standard: { effectiveFrom, effectiveTo } }) =>
            effectiveTo
              ? t.sinceTo({ from: f.day(effectiveFrom), to: f.day(effectiveTo) })
              : t.since({ day: f.day(effectiveFrom) }),
        },
        { key: 'of', head: t.total, align: 'end', cell: (row) => f.number(row.of) },
        { key: 'people', head: t.lacking, align: 'end', cell: (row) => f.number(row.people) },
        { key: 'share', head: t.share, align: 'end', cell: (row) => f.share(row.people, row.of) },
        { key: 'unknown', head: t.unknown, align: 'end', cell: (row) => f.number(row.unknown) },
      ]}
      empty={null}
      m={m}
    />
  );
}
