import { notFound } from 'next/navigation';
import { PageHead } from '#components/page/page-head.tsx';
import { Comparison } from '#components/register/comparison.tsx';
import { dossierComparison } from '#db/queries/comparisons.ts';
import { versionsAsked } from '#domain/versions/asked.ts';
import { formatFor } from '#messages/format.ts';
import { messagesFor } from '#messages/messages.ts';
import type { Page } from '#server/page.ts';
import { AppShell } from '#server/shell.tsx';
import { requireViewer } from '#server/viewer.ts';

/** What changed between two sendings of a unit's dossier. */
export default async function CompareSendingsPage({ params, searchParams }: Page<'id'>) {
  const viewer = await requireViewer('dossier.read');
  const { id } = await params;
  const found = await dossierComparison(viewer, id, versionsAsked(await searchParams));
  if (!found) notFound();
  const m = messagesFor(viewer.locale);
  const title = m.versions.title({ a: found.before.number, b: found.after.number });
  return (
    <AppShell viewer={viewer} current="dossiers">
      <title>{`${title} · ${m.ui.product}`}</title>
      <PageHead
        title={title}
        crumbs={[
          { label: m.dossier.title, href: '/dossiers' },
          { label: m.dossier.versions.title, href: `/dossiers/${id}` },
        ]}
        m={m}
      />
      <Comparison {...found} m={m} f={formatFor(viewer.locale)} />
    </AppShell>
  );
}
