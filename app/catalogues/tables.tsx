import { Tag, type Tone } from '#components/page/tag.tsx';
import { DataTable } from '#components/table/data-table.tsx';
import type { Catalogues } from '#db/queries/catalogues.ts';
import type { Severity } from '#domain/codes.ts';
import { severityOf } from '#domain/eligibility/rule.ts';
import type { Format } from '#messages/format.ts';
import type { Locale, Messages } from '#messages/messages.ts';

interface Words {
  found: Catalogues;
  m: Messages;
  f: Format;
  locale: Locale;
}

const SEVERITY_TONES: Record<Severity, Tone> = { block: 'late', warn: 'fix', inform: 'none' };

const daysOf = (from: string, to: string | null, { m, f }: Words) =>
  to ? m.units.fromTo({ from: f.day(from), to: f.day(to) }) : m.units.from({ from: f.day(from) });

const called = (row: { name: string; nameEn: string | null }, { locale }: Words) =>
  locale === 'en' ? (row.nameEn ?? row.name) : row.name;

const entryLink = (
  kind: 'positions' | 'categories' | 'types',
  row: { code: string; name: string; nameEn: string | null },
  words: Words,
) => <a href={`/catalogues/${kind}?code=${encodeURIComponent(row.code)}`}>{called(row, words)}</a>;

/** Where a new entry is added. */
export function AddLink({ kind, m }: { kind: 'positions' | 'categories' | 'types'; m: Messages }) {
  const t = m.units.catalogues;
  return (
    <p>
      <a href={`/catalogues/${kind}`}>{t.addTo({ catalogue: t[kind] })}</a>
    </p>
  );
}

export function RoutesTable(words: Words) {
  const { found, m } = words;
  const t = m.units.catalogues;
  const names = new Map(found.categories.map((row) => [row.code, called(row, words)]));
  return (
    <DataTable
      caption={t.routes}
      showCaption
      rows={found.routes}
      rowKey={(row) => row.id}
      columns={[
        { key: 'mode', head: t.mode, cell: (row) => m.catalogue.intakeModes[row.intakeMode] },
        {
          key: 'category',
          head: t.category,
          cell: (row) => (row.categoryCode ? (names.get(row.categoryCode) ?? row.categoryCode) : t.allCategories),
        },
        { key: 'route', head: t.route, cell: (row) => m.catalogue.routes[row.route] },
        { key: 'days', head: t.days, cell: (row) => daysOf(row.validFrom, row.validTo, words) },
      ]}
      empty={<p>{t.none}</p>}
      m={m}
    />
  );
}

/** What is judged, by which source, since when and how strictly: read here, changed by who writes the law. */
export function RulesTable(words: Words) {
  const { found, m } = words;
  const t = m.units.catalogues;
  return (
    <DataTable
      caption={t.rules}
      showCaption
      rows={found.rules}
      rowKey={(row) => row.id}
      columns={[
        { key: 'code', head: t.code, cell: (row) => row.code },
        { key: 'kind', head: t.name, cell: (row) => m.units.ruleKinds[row.definition.kind] },
        {
          key: 'source',
          head: t.source,
          cell: ({ definition: { citation } }) =>
            citation.number
              ? citation.article
                ? t.article({ number: citation.number, article: citation.article })
                : citation.number
              : t.practice,
        },
        {
          key: 'severity',
          head: t.severity,
          cell: ({ definition }) => {
            const severity = severityOf(definition);
            return <Tag tone={SEVERITY_TONES[severity]}>{m.catalogue.severities[severity]}</Tag>;
          },
        },
        { key: 'days', head: t.days, cell: (row) => daysOf(row.effectiveFrom, row.effectiveTo, words) },
      ]}
      empty={<p>{t.none}</p>}
      m={m}
    />
  );
}

export function PositionsTable(words: Words) {
  const { found, m, f } = words;
  const t = m.units.catalogues;
  return (
    <DataTable
      caption={t.positions}
      showCaption
      rows={found.positions}
      rowKey={(row) => row.code}
      columns={[
        { key: 'name', head: t.name, cell: (row) => entryLink('positions', row, words) },
        { key: 'code', head: t.code, cell: (row) => row.code },
        { key: 'order', head: t.order, align: 'end', cell: (row) => f.number(row.protocolOrder) },
        {
          key: 'leading',
          head: t.leadingShort,
          cell: ({ leading }) => (leading === null ? t.noCategory : leading ? m.ui.yes : m.ui.no),
        },
        { key: 'days', head: t.days, cell: (row) => daysOf(row.validFrom, row.validTo, words) },
      ]}
      empty={<p>{t.none}</p>}
      m={m}
    />
  );
}

export function CategoriesTable(words: Words) {
  const { found, m } = words;
  const t = m.units.catalogues;
  return (
    <DataTable
      caption={t.categories}
      showCaption
      rows={found.categories}
      rowKey={(row) => row.code}
      columns={[
        { key: 'name', head: t.name, cell: (row) => entryLink('categories', row, words) },
        { key: 'kind', head: t.kind, cell: (row) => m.catalogue.staffKinds[row.kind] },
        { key: 'days', head: t.days, cell: (row) => daysOf(row.validFrom, row.validTo, words) },
      ]}
      empty={<p>{t.none}</p>}
      m={m}
    />
  );
}

export function TypesTable(words: Words) {
  const { found, m } = words;
  const t = m.units.catalogues;
  return (
    <DataTable
      caption={t.types}
      showCaption
      rows={found.types}
      rowKey={(row) => row.code}
      columns={[
        { key: 'name', head: t.name, cell: (row) => entryLink('types', row, words) },
        { key: 'commune', head: t.commune, cell: (row) => (row.communeLevel ? m.ui.yes : m.ui.no) },
      ]}
      empty={<p>{t.none}</p>}
      m={m}
    />
  );
}
