import { FileField } from '#components/form/file-field.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { PageHead } from '#components/page/page-head.tsx';
import { SidePanel } from '#components/page/side-panel.tsx';
import { messagesFor } from '#messages/messages.ts';
import { doneNotice } from '#server/done.ts';
import { formFor } from '#server/form/form-for.ts';
import { refusedNotice } from '#server/form/refusal-text.ts';
import type { Page } from '#server/page.ts';
import { AppShell } from '#server/shell.tsx';
import { requireViewer } from '#server/viewer.ts';

/** Where Home Affairs gives a staff list, which is rehearsed and shown before anything is written. */
export default async function StaffImportPage({ searchParams }: Page) {
  const viewer = await requireViewer('people.confirm');
  const query = await searchParams;
  const m = messagesFor(viewer.locale);
  const t = m.imports.staff;
  const { formKey } = await formFor(viewer, 'upload');
  const own = { ...m.workbook.refusals, ...m.workbook.listProblems, ...m.imports.errors };
  return (
    <AppShell
      viewer={viewer}
      current="people"
      notice={doneNotice(query, m.imports.done)}
      problem={refusedNotice(query, m, own)}
    >
      <title>{`${t.title} · ${m.ui.product}`}</title>
      <PageHead title={t.title} sub={t.sub} crumbs={[{ label: m.auth.nav.people, href: '/people' }]} m={m} />
      <SidePanel as="section" title={t.file}>
        <form method="post" encType="multipart/form-data" action="/api/upload/staff-imports" className="fields">
          <input type="hidden" name="_key" value={formKey} />
          <FileField name="file" label={t.file} hint={t.fileHint} accept=".xlsx,.xls" />
          <p className="hint">{t.after}</p>
          <div>
            <SubmitButton>{t.upload}</SubmitButton>
          </div>
        </form>
      </SidePanel>
    </AppShell>
  );
}
