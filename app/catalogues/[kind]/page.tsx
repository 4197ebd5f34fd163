import { notFound } from 'next/navigation';
import { PageHead } from '#components/page/page-head.tsx';
import { SidePanel } from '#components/page/side-panel.tsx';
import { catalogues } from '#db/queries/catalogues.ts';
import { messagesFor } from '#messages/messages.ts';
import type { Page } from '#server/page.ts';
import { AppShell } from '#server/shell.tsx';
import { requireViewer } from '#server/viewer.ts';
import { CategoryForm, PositionForm, UnitTypeForm } from './entry-forms.tsx';

/** One entry of a catalogue, by `?code=`; without it a new one. */
export default async function CatalogueEntryPage({ params, searchParams }: Page<'kind'>) {
  const viewer = await requireViewer('catalogue.manage');
  const found = await catalogues(viewer);
  const { kind } = await params;
  if (!found || (kind !== 'positions' && kind !== 'categories' && kind !== 'types')) notFound();
  const { code } = await searchParams;
  const entry = found[kind].find((row) => row.code === code);
  if (code !== undefined && !entry) notFound();
  const m = messagesFor(viewer.locale);
  const t = m.units.catalogues;
  const title = entry ? entry.name : t.addTo({ catalogue: t[kind] });
  return (
    <AppShell viewer={viewer} current="catalogues">
      <title>{`${title} · ${m.ui.product}`}</title>
      <PageHead title={title} sub={t[kind]} crumbs={[{ label: t.title, href: '/catalogues' }]} m={m} />
      <SidePanel as="section" title={t.entry}>
        {kind === 'positions' ? (
          <PositionForm
            entry={found.positions.find((row) => row.code === code)}
            categories={found.categories}
            viewer={viewer}
            m={m}
          />
        ) : null}
        {kind === 'categories' ? (
          <CategoryForm entry={found.categories.find((row) => row.code === code)} viewer={viewer} m={m} />
        ) : null}
        {kind === 'types' ? (
          <UnitTypeForm entry={found.types.find((row) => row.code === code)} viewer={viewer} m={m} />
        ) : null}
      </SidePanel>
    </AppShell>
  );
}
