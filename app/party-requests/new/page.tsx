import { ActionForm } from '#components/form/action-form.tsx';
import { ButtonLink } from '#components/form/button.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { DateField, TextArea, TextField } from '#components/form/text-field.tsx';
import { Empty } from '#components/page/empty.tsx';
import { PageHead } from '#components/page/page-head.tsx';
import { DataTable } from '#components/table/data-table.tsx';
import { linesLackingOpinion } from '#db/queries/opinions.ts';
import { messagesFor } from '#messages/messages.ts';
import { requestDay, requestNow } from '#server/clock.ts';
import { formFor } from '#server/form/form-for.ts';
import { AppShell } from '#server/shell.tsx';
import { requireViewer } from '#server/viewer.ts';
import { ask } from '../actions.ts';

const FORM = 'request';

/** The list about which the Party organisation is asked, and the paper that asks. */
export default async function AskPage() {
  const viewer = await requireViewer('opinion.write');
  const rows = await linesLackingOpinion(viewer, await requestNow());
  const m = messagesFor(viewer.locale);
  const t = m.opinions;
  return (
    <AppShell viewer={viewer} current="party-requests">
      <title>{`${t.askTitle} · ${m.ui.product}`}</title>
      <PageHead title={t.askTitle} sub={t.askSub} crumbs={[{ label: t.crumb, href: '/party-requests' }]} m={m} />
      {rows.length === 0 ? (
        <div className="sheet">
          <Empty title={t.noneNeeded} action={<ButtonLink href="/party-requests">{t.crumb}</ButtonLink>}>
            {t.noneNeededText}
          </Empty>
        </div>
      ) : (
        <ActionForm action={ask} problems={m.ui.problems} {...(await formFor(viewer, FORM))}>
          <DataTable
            caption={t.list}
            rows={rows}
            rowKey={(row) => row.id}
            select={{
              name: 'lines[]',
              form: FORM,
              label: (row) => m.ui.select({ name: row.person.name }),
              chosen: () => true,
            }}
            columns={[
              {
                key: 'who',
                head: t.who,
                cell: (row) => (
                  <>
                    <a href={`/classes/${row.classId}/lines/${row.id}`}>{row.person.name}</a>
                    <small>{[row.person.position, row.unit.title].filter(Boolean).join(' · ')}</small>
                  </>
                ),
              },
              { key: 'class', head: t.klass, cell: (row) => row.class.name },
              { key: 'unit', head: t.unitAgreement, cell: (row) => row.unitPartyReference ?? '' },
              {
                key: 'why',
                head: t.why,
                whole: true,
                cell: (row) => (row.state === 'awaiting_party' ? t.askedSingly : row.source),
              },
            ]}
            empty={null}
            m={m}
          />
          <TextField name="body" label={t.body} hint={t.bodyHint} width="medium" />
          <TextField name="number" label={t.number} hint={t.numberHint} width="medium" />
          <DateField name="day" label={t.day} hint={m.ui.dayHint} defaultValue={await requestDay()} />
          <TextArea name="note" label={t.note} optional={m.ui.optional} />
          <div>
            <SubmitButton>{t.submit}</SubmitButton>
          </div>
        </ActionForm>
      )}
    </AppShell>
  );
}
