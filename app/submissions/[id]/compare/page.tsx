import { notFound } from 'next/navigation';
import { PageHead } from '#components/page/page-head.tsx';
import { Comparison } from '#components/register/comparison.tsx';
import { submissionComparison } from '#db/queries/comparisons.ts';
import { versionsAsked } from '#domain/versions/asked.ts';
import { formatFor } from '#messages/format.ts';
import { messagesFor } from '#messages/messages.ts';
import type { Page } from '#server/page.ts';
import { AppShell } from '#server/shell.tsx';
import { requireViewer } from '#server/viewer.ts';

/** What changed between two versions of a submission, as it went up each time. */
export default async function CompareSubmissionPage({ params, searchParams }: Page<'id'>) {
  const viewer = await requireViewer('submission.read');
  const { id } = await params;
  const found = await submissionComparison(viewer, id, versionsAsked(await searchParams));
  if (!found) notFound();
  const m = messagesFor(viewer.locale);
  const title = m.versions.title({ a: found.before.number, b: found.after.number });
  return (
    <AppShell viewer={viewer} current="submissions">
      <title>{`${title} · ${m.ui.product}`}</title>
      <PageHead
        title={title}
        crumbs={[
          { label: m.submissions.crumb, href: '/submissions' },
          { label: found.title, href: `/submissions/${id}` },
        ]}
        m={m}
      />
      <Comparison {...found} m={m} f={formatFor(viewer.locale)} />
    </AppShell>
  );
}
