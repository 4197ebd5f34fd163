import { sourceWords } from '#components/people/value-words.ts';
import { DataTable } from '#components/table/data-table.tsx';
import type { PersonPage } from '#db/queries/people-page.ts';
import { CERTIFICATE_KINDS } from '#domain/people/fields.ts';
import type { Messages } from '#messages/messages.ts';
import type { Words } from './words.ts';

interface Held {
  id: string;
  kind: string;
  level: string;
  detail: string | null;
  on: string;
  source: string;
}

/** Every degree, level, certificate and rating with where it comes from. */
export function Training({ page, m, f }: { page: PersonPage } & Words) {
  const t = m.people;
  return (
    <DataTable
      caption={t.training}
      showCaption
      columns={[
        { key: 'kind', head: t.kind, cell: (row: Held) => row.kind },
        {
          key: 'level',
          head: t.level,
          cell: (row) => (
            <>
              {row.level}
              {row.detail ? <small>{row.detail}</small> : null}
            </>
          ),
        },
        { key: 'on', head: t.issued, cell: (row) => row.on },
        { key: 'source', head: t.source, cell: (row) => <span className="muted">{sourceWords(row.source, m)}</span> },
      ]}
      rows={heldBy(page, m, (day) => (day ? f.partialDay(day) : '–'))}
      rowKey={(row) => row.id}
      empty={null}
      m={m}
    />
  );
}

function heldBy({ record, ratings }: PersonPage, m: Messages, day: (day: string | null) => string): Held[] {
  const t = m.people;
  const scales: Record<string, Record<string, string>> = {
    llct: m.catalogue.politicalTheory,
    qlnn: m.catalogue.stateManagement,
  };
  return [
    ...record.qualifications.toReversed().map((row) => ({
      id: row.id,
      kind: t.fields.qualification,
      level: m.catalogue.qualifications[row.level],
      detail: row.major,
      on: day(row.awardedOn),
      source: row.source,
    })),
    ...record.certificates.toSorted(byKind).map((row) => ({
      id: row.id,
      kind: t.certificateKinds[row.kind],
      level: scales[row.kind]?.[row.level] ?? row.level,
      detail: [row.number, row.issuer].filter(Boolean).join(', ') || null,
      on: day(row.issuedOn),
      source: row.source,
    })),
    ...ratings.map((row) => ({
      id: `rating-${row.year}`,
      kind: t.ratingYear({ year: row.year }),
      level: m.catalogue.ratings[row.grade],
      detail: null,
      on: '–',
      source: row.source,
    })),
  ];
}

/** Kinds in their usual order, the newest of each first. */
function byKind(a: PersonPage['record']['certificates'][number], b: typeof a): number {
  return CERTIFICATE_KINDS.indexOf(a.kind) - CERTIFICATE_KINDS.indexOf(b.kind) || b.createdAt - a.createdAt;
}
