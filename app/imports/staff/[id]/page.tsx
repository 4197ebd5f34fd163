import { notFound } from 'next/navigation';
import { ActionForm } from '#components/form/action-form.tsx';
import { ButtonLink } from '#components/form/button.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { Facts } from '#components/page/facts.tsx';
import { Notice } from '#components/page/notice.tsx';
import { PageHead } from '#components/page/page-head.tsx';
import { DataTable } from '#components/table/data-table.tsx';
import { staffImportDetail } from '#db/queries/staff-imports.ts';
import { formatFor } from '#messages/format.ts';
import { messagesFor } from '#messages/messages.ts';
import { doneNotice } from '#server/done.ts';
import { formFor } from '#server/form/form-for.ts';
import type { Page } from '#server/page.ts';
import { AppShell } from '#server/shell.tsx';
import { requireViewer } from '#server/viewer.ts';
import { settle } from './actions.ts';

/** What a staff list would bring, before it is confirmed; what it brought, afterwards. */
export default async function StaffCheckPage({ params, searchParams }: Page<'id'>) {
  const viewer = await requireViewer('people.confirm');
  const { id } = await params;
  const found = await staffImportDetail(viewer, id);
  if (!found || found.state === 'discarded') notFound();
  const m = messagesFor(viewer.locale);
  const f = formatFor(viewer.locale);
  const { columns: c, preview, staff: t } = m.imports;
  const { report, state } = found;
  const { refused, problems, unknownColumns } = report;
  const [added, changed] = [f.number(report.added), f.number(report.changed)];
  const isNew = report.added + report.changed > 0;
  return (
    <AppShell viewer={viewer} current="people" notice={doneNotice(await searchParams, m.imports.done)}>
      <title>{`${t.checkTitle} · ${m.ui.product}`}</title>
      <PageHead
        title={state === 'checked' ? t.checkTitle : t.doneTitle({ added, changed })}
        sub={t.checkSub({ file: found.fileName, asOf: f.day(report.asOf) })}
        crumbs={[
          { label: m.auth.nav.people, href: '/people' },
          { label: t.title, href: '/imports/staff' },
        ]}
        m={m}
      />
      <Facts
        facts={[
          { label: t.facts.rows, value: f.number(report.rows) },
          { label: t.facts.units, value: f.number(report.units) },
          { label: t.facts.added, value: added },
          { label: t.facts.changed, value: changed },
          { label: t.facts.unchanged, value: f.number(report.unchanged) },
          { label: t.facts.refused, value: f.number(refused.length), tone: refused.length > 0 ? 'fix' : undefined },
          { label: t.facts.notListed, value: f.number(report.notListed) },
        ]}
      />
      <div className="stack">
        {state === 'checked' && !isNew ? <Notice kind="info">{t.nothing}</Notice> : null}
        {refused.length > 0 ? (
          <DataTable
            caption={t.refusedTitle({ n: f.number(refused.length) })}
            showCaption
            rows={refused}
            rowKey={({ sheet, row }) => `${sheet}-${row}`}
            empty={null}
            columns={[
              { key: 'person', head: c.person, cell: ({ name }) => name || '–' },
              { key: 'reason', head: c.reason, cell: ({ code }) => t.refusals[code] },
              { key: 'place', head: c.place, cell: ({ row, sheet }) => m.imports.row({ row, sheet }) },
            ]}
            m={m}
          />
        ) : null}
        {unknownColumns.length > 0 ? (
          <p className="hint">{`${preview.unknownColumns}: ${unknownColumns.join(', ')}`}</p>
        ) : null}
        {problems.length > 0 ? (
          <details>
            <summary>{t.problems({ n: f.number(problems.length) })}</summary>
            <ul>
              {problems.map(({ sheet, row, column, text, code }) => (
                <li key={`${sheet} ${row} ${column} ${code} ${text}`}>
                  {preview.notice({ row, sheet, text, what: m.workbook.rowProblems[code] })}
                </li>
              ))}
            </ul>
          </details>
        ) : null}
        {state === 'checked' ? (
          <ActionForm action={settle} problems={m.ui.problems} className="btns" {...(await formFor(viewer, 'staff'))}>
            <input type="hidden" name="id" value={id} />
            <input type="hidden" name="version" value={found.version} />
            <SubmitButton kind="quiet" name="verb" value="discard">
              {preview.discard}
            </SubmitButton>
            {isNew ? (
              <SubmitButton name="verb" value="confirm">
                {t.confirm({ added, changed })}
              </SubmitButton>
            ) : null}
          </ActionForm>
        ) : (
          <div className="btns">
            <ButtonLink href="/imports/staff">{t.another}</ButtonLink>
            <ButtonLink kind="go" href="/people">
              {t.toPeople}
            </ButtonLink>
          </div>
        )}
      </div>
    </AppShell>
  );
}
