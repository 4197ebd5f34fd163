import { notFound } from 'next/navigation';
import { ButtonLink } from '#components/form/button.tsx';
import { PageHead } from '#components/page/page-head.tsx';
import { importDetail } from '#db/queries/import-page.ts';
import { formatFor } from '#messages/format.ts';
import { messagesFor } from '#messages/messages.ts';
import { requestNow } from '#server/clock.ts';
import { doneNotice } from '#server/done.ts';
import { refusedNotice } from '#server/form/refusal-text.ts';
import type { Page } from '#server/page.ts';
import { AppShell } from '#server/shell.tsx';
import { requireViewer } from '#server/viewer.ts';
import { Outcome } from './outcome.tsx';
import { crumbsOf } from './places.ts';
import { Preview } from './preview.tsx';

const TITLES = { checked: 'title', confirmed: 'titleDone', discarded: 'titleDiscarded' } as const;

/** A uploaded list: before it is confirmed every line with what is in its way, afterwards what became of it. */
export default async function ImportPage({ params, searchParams }: Page<'id'>) {
  const viewer = await requireViewer('dossier.read');
  const { id } = await params;
  const query = await searchParams;
  const detail = await importDetail(viewer, id, await requestNow());
  if (!detail) notFound();
  const m = messagesFor(viewer.locale);
  const f = formatFor(viewer.locale);
  const t = m.imports.preview;
  const title = t[TITLES[detail.state]];
  const facts = { file: detail.file.name, at: f.instant(detail.at) };
  return (
    <AppShell
      viewer={viewer}
      current={detail.batchId ? 'board' : 'dossiers'}
      notice={doneNotice(query, m.imports.done)}
      problem={refusedNotice(query, m, m.imports.errors)}
    >
      <title>{`${title} · ${detail.unit.title} · ${m.ui.product}`}</title>
      <PageHead
        title={`${title}: ${detail.unit.title}`}
        sub={detail.by ? t.sub({ ...facts, by: detail.by }) : t.subNobody(facts)}
        crumbs={crumbsOf(detail, viewer, m)}
        actions={
          <ButtonLink icon="sheet" href={`/api/imports/${id}/workbook`}>
            {t.download}
          </ButtonLink>
        }
        m={m}
      />
      {detail.state === 'checked' ? (
        <Preview detail={detail} viewer={viewer} m={m} f={f} />
      ) : (
        <Outcome detail={detail} viewer={viewer} m={m} f={f} />
      )}
    </AppShell>
  );
}
