import { ButtonLink } from '#components/form/button.tsx';
import { FileField } from '#components/form/file-field.tsx';
import { SelectField } from '#components/form/select-field.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { Empty } from '#components/page/empty.tsx';
import { PageHead } from '#components/page/page-head.tsx';
import { SidePanel } from '#components/page/side-panel.tsx';
import { DataTable } from '#components/table/data-table.tsx';
import { batchesFor } from '#db/queries/import-batches.ts';
import { roundsFor } from '#db/queries/plans.ts';
import { formatFor } from '#messages/format.ts';
import { messagesFor } from '#messages/messages.ts';
import { requestNow } from '#server/clock.ts';
import { formFor } from '#server/form/form-for.ts';
import { refusedNotice } from '#server/form/refusal-text.ts';
import type { Page } from '#server/page.ts';
import { AppShell } from '#server/shell.tsx';
import { requireViewer } from '#server/viewer.ts';

/** Where an office drops the workbooks of all its units at once. */
export default async function CityImportPage({ searchParams }: Page) {
  const viewer = await requireViewer('import.city');
  const query = await searchParams;
  const rounds = await roundsFor(viewer, await requestNow());
  const batches = await batchesFor(viewer);
  const m = messagesFor(viewer.locale);
  const f = formatFor(viewer.locale);
  const { columns: c, city: t } = m.imports;
  const open = rounds.filter(({ plan }) => plan.state === 'in_progress' || plan.state === 'issued');
  const { formKey } = await formFor(viewer, 'upload');
  return (
    <AppShell viewer={viewer} current="board" problem={refusedNotice(query, m, m.imports.errors)}>
      <title>{`${t.title} · ${m.ui.product}`}</title>
      <PageHead title={t.title} sub={t.sub} crumbs={[{ label: m.board.title, href: '/board' }]} m={m} />
      <div className="stack">
        {open.length === 0 ? (
          <div className="sheet">
            <Empty title={t.noRound} action={<ButtonLink href="/plans">{t.toPlans}</ButtonLink>}>
              {t.noRoundText}
            </Empty>
          </div>
        ) : (
          <SidePanel as="section" title={t.files}>
            <form method="post" encType="multipart/form-data" action="/api/upload/city-imports" className="fields">
              <input type="hidden" name="_key" value={formKey} />
              <SelectField
                name="round"
                label={t.round}
                width="medium"
                options={open.map(({ id, name, plan }) => ({
                  value: id,
                  label: `${name}, ${m.dossier.plan({ number: plan.number ?? '' })}`,
                }))}
              />
              <FileField name="file" label={t.files} hint={t.filesHint} accept=".xlsx,.xls" multiple />
              <div>
                <SubmitButton>{t.upload}</SubmitButton>
              </div>
            </form>
          </SidePanel>
        )}
        {batches.length > 0 ? (
          <DataTable
            caption={t.earlier}
            showCaption
            rows={batches}
            rowKey={({ id }) => id}
            empty={null}
            columns={[
              {
                key: 'at',
                head: c.at,
                cell: ({ id, at }) => <a href={`/imports/city/${id}`}>{f.instant(at)}</a>,
              },
              { key: 'by', head: c.by, cell: ({ by }) => by },
              { key: 'round', head: t.round, cell: ({ round }) => round },
              {
                key: 'file',
                head: c.file,
                cell: ({ waiting, sent, refused }) => t.filesOf({ n: f.number(waiting + sent + refused) }),
              },
              {
                key: 'result',
                head: c.result,
                cell: ({ waiting, sent }) =>
                  [
                    sent > 0 ? t.sentOf({ n: f.number(sent) }) : '',
                    waiting > 0 ? t.waiting({ n: f.number(waiting) }) : '',
                  ]
                    .filter(Boolean)
                    .join(' · '),
              },
            ]}
            m={m}
          />
        ) : null}
      </div>
    </AppShell>
  );
}
