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

/**
 * What is asked of whom, on whose authority, and how many do not meet it: standards, whom texts send, and goals apart.
 * What everybody meets is folded away.
 */
export function ByStandard({ rows, ...props }: ByStandardProps) {
  const t = props.m.gap;
  const open = rows.filter(({ people, unknown }) => people + unknown > 0);
  const met = rows.filter(({ people, unknown }) => people + unknown === 0);
  return (
    <>
      {open.length > 0 ? <Standards caption={t.byStandard} rows={open} {...props} /> : null}
      {met.length > 0 ? (
        <details open={open.length === 0}>
          <summary>{t.met({ n: met.length })}</summary>
          <Standards caption={t.met({ n: met.length })} rows={met} {...props} />
        </details>
      ) : null}
    </>
  );
}

function Standards({ caption, rows, posts, href, m, f }: ByStandardProps & { caption: string }) {
  const t = m.gap;
  return (
    <DataTable
      caption={caption}
      showCaption
      rows={rows}
      rowKey={({ standard }) => `${standard.id} ${standard.effectiveFrom}`}
      group={({ standard }) => t.bindings[standard.binding]}
      columns={[
        {
          key: 'standard',
          head: t.standard,
          cell: ({ standard }) => (
            <>
              <a href={href(standard.id)}>{askedWords(standard, m)}</a>
              <small>{concernedWords(standard, posts, m, f)}</small>
            </>
          ),
        },
        {
          key: 'source',
          head: t.source,
          cell: ({ standard }) => (
            <>
              {sourceWords(standard, m)}
              <small>
                {[
                  standard.confidence === 'H' ? null : t.summary,
                  standard.mendBy ? t.mendBy({ day: f.day(standard.mendBy) }) : null,
                ]
                  .filter(Boolean)
                  .join('. ')}
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
