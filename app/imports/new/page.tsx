import { notFound, redirect } from 'next/navigation';
import { ButtonLink } from '#components/form/button.tsx';
import { FileField } from '#components/form/file-field.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { Empty } from '#components/page/empty.tsx';
import { Notice } from '#components/page/notice.tsx';
import { PageHead } from '#components/page/page-head.tsx';
import { SidePanel } from '#components/page/side-panel.tsx';
import { importsOf } from '#db/queries/import-page.ts';
import { importStart } from '#db/queries/import-start.ts';
import { roundsFor } from '#db/queries/plans.ts';
import { formatFor } from '#messages/format.ts';
import { messagesFor } from '#messages/messages.ts';
import { requestNow } from '#server/clock.ts';
import { doneNotice } from '#server/done.ts';
import { formFor } from '#server/form/form-for.ts';
import { refusedNotice } from '#server/form/refusal-text.ts';
import type { Page } from '#server/page.ts';
import { AppShell } from '#server/shell.tsx';
import { requireViewer } from '#server/viewer.ts';
import { EarlierImports } from './earlier-imports.tsx';

/** Where a unit fetches its template and gives a workbook, which is read, judged and shown before anything is written. */
export default async function NewImportPage({ searchParams }: Page) {
  const viewer = await requireViewer('import.unit');
  const query = await searchParams;
  const now = await requestNow();
  const m = messagesFor(viewer.locale);
  const f = formatFor(viewer.locale);
  const t = m.imports.start;
  if (typeof query.dossier !== 'string') {
    const ids = (await roundsFor(viewer, now)).flatMap(({ units }) =>
      units.flatMap(({ dossierId }) => dossierId ?? []),
    );
    if (ids.length === 1) redirect(`/imports/new?dossier=${ids[0]}`);
    return (
      <AppShell viewer={viewer} current="dossiers">
        <title>{`${t.title} · ${m.ui.product}`}</title>
        <PageHead title={t.title} crumbs={[{ label: m.dossier.title, href: '/dossiers' }]} m={m} />
        <div className="sheet">
          <Empty
            title={ids.length === 0 ? t.none : t.choose}
            action={<ButtonLink href="/dossiers">{t.toDossiers}</ButtonLink>}
          >
            {t.chooseText}
          </Empty>
        </div>
      </AppShell>
    );
  }
  const start = await importStart(viewer, query.dossier, now);
  if (!start) notFound();
  const earlier = await importsOf(viewer, { unitId: start.unit.id, roundId: start.round.id });
  const { formKey } = await formFor(viewer, 'upload');
  const own = { ...m.workbook.refusals, ...m.workbook.listProblems, ...m.imports.errors };
  return (
    <AppShell
      viewer={viewer}
      current="dossiers"
      notice={doneNotice(query, m.imports.done)}
      problem={refusedNotice(query, m, own)}
    >
      <title>{`${t.title} · ${m.ui.product}`}</title>
      <PageHead
        title={t.title}
        sub={t.sub({ unit: start.unit.title, round: start.round.name, plan: start.plan.number ?? '' })}
        crumbs={[
          { label: m.dossier.title, href: '/dossiers' },
          { label: m.dossier.ofRound({ round: start.round.name }), href: `/dossiers/${start.id}` },
        ]}
        m={m}
      />
      <div className="stack">
        {start.isEditable ? (
          <div className="two">
            <SidePanel as="section" title={t.upload}>
              <form method="post" encType="multipart/form-data" action="/api/upload/imports" className="fields">
                <input type="hidden" name="_key" value={formKey} />
                <input type="hidden" name="dossier" value={start.id} />
                <FileField name="file" label={t.file} hint={t.fileHint} accept=".xlsx,.xls" />
                <p className="hint">{t.after}</p>
                <div>
                  <SubmitButton>{t.send}</SubmitButton>
                </div>
              </form>
            </SidePanel>
            <SidePanel title={t.template}>
              <p>
                {t.templateText({ people: f.number(start.staff.length), classes: f.number(start.openClasses.length) })}
              </p>
              <ButtonLink icon="sheet" href={`/api/imports/template?dossier=${start.id}`}>
                {t.getTemplate}
              </ButtonLink>
            </SidePanel>
          </div>
        ) : (
          <Notice kind="info">
            <p>{t.locked}</p>
            <a href={`/dossiers/${start.id}`}>{t.back}</a>
          </Notice>
        )}
        {earlier.length > 0 ? <EarlierImports rows={earlier} m={m} f={f} /> : null}
      </div>
    </AppShell>
  );
}
