import { ActionForm } from '#components/form/action-form.tsx';
import { SelectField } from '#components/form/select-field.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { DateField, TextField } from '#components/form/text-field.tsx';
import { Empty } from '#components/page/empty.tsx';
import { PageHead } from '#components/page/page-head.tsx';
import { DataTable } from '#components/table/data-table.tsx';
import { letterheads, signers } from '#db/queries/papers/pages.ts';
import { SIGNING_CAPACITIES } from '#domain/codes.ts';
import { permits } from '#domain/permissions.ts';
import { formatFor } from '#messages/format.ts';
import { messagesFor } from '#messages/messages.ts';
import { requestDay } from '#server/clock.ts';
import { doneNotice } from '#server/done.ts';
import { formFor } from '#server/form/form-for.ts';
import type { Page } from '#server/page.ts';
import { AppShell } from '#server/shell.tsx';
import { requireViewer } from '#server/viewer.ts';
import { enterSigner, leaveSigner } from '../actions.ts';

/** Who signs the papers of each body, from when to when. */
export default async function SignersPage({ searchParams }: Page) {
  const viewer = await requireViewer('paper.read');
  const on = await requestDay();
  const rows = await signers(viewer, on);
  const m = messagesFor(viewer.locale);
  const f = formatFor(viewer.locale);
  const t = m.paperForms;
  const writes = permits(viewer, 'paper.write');
  const leaving = rows.filter(({ validTo }) => writes && validTo === null);
  const forms = new Map(
    await Promise.all(leaving.map(async ({ id }) => [id, await formFor(viewer, `end-${id}`)] as const)),
  );
  return (
    <AppShell viewer={viewer} current="papers" notice={doneNotice(await searchParams, t.done)}>
      <title>{`${t.signersTab} · ${m.ui.product}`}</title>
      <PageHead
        title={t.signersTab}
        sub={<p className="measure">{t.signersSub}</p>}
        crumbs={[{ label: t.title, href: '/papers' }]}
        m={m}
      />
      <div className="stack">
        <DataTable
          caption={t.signersTab}
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            { key: 'name', head: t.signerColumns.name, names: true, cell: ({ name }) => name },
            { key: 'unit', head: t.signerColumns.unit, cell: ({ unit }) => unit },
            { key: 'title', head: t.signerColumns.title, cell: ({ title }) => title },
            {
              key: 'capacity',
              head: t.signerColumns.capacity,
              cell: ({ capacity }) => m.catalogue.signingCapacities[capacity],
            },
            {
              key: 'days',
              head: t.signerColumns.days,
              cell: ({ validFrom, validTo, ended }) => (
                <>
                  {validTo
                    ? t.daysUntil({ from: f.day(validFrom), to: f.day(validTo) })
                    : t.daysFrom({ from: f.day(validFrom) })}
                  {ended ? <div className="sub">{t.ended}</div> : null}
                </>
              ),
            },
          ]}
          below={(row) => {
            const form = forms.get(row.id);
            return form ? (
              <ActionForm
                fold={t.endSignerOf({ name: row.name })}
                action={leaveSigner}
                problems={m.ui.problems}
                {...form}
              >
                <input type="hidden" name="id" value={row.id} />
                <input type="hidden" name="version" value={row.version} />
                <DateField name="to" label={t.toField} hint={m.ui.dayHint} defaultValue={f.day(on)} />
                <div>
                  <SubmitButton kind="plain">{t.endSigner}</SubmitButton>
                </div>
              </ActionForm>
            ) : null;
          }}
          empty={<Empty title={t.noSigners}>{t.noSignersText}</Empty>}
          m={m}
        />
        {writes ? (
          <ActionForm
            fold={t.addSigner}
            action={enterSigner}
            problems={m.ui.problems}
            {...(await formFor(viewer, 'signer'))}
          >
            <SelectField
              name="unit"
              label={t.unitField}
              empty={m.ui.choose}
              width="medium"
              options={(await letterheads(viewer, on)).map(({ id, title }) => ({ value: id, label: title }))}
            />
            <TextField name="name" label={t.nameField} width="medium" />
            <TextField name="title" label={t.titleField} hint={t.titleHint} width="medium" />
            <SelectField
              name="capacity"
              label={t.capacityField}
              empty={m.ui.choose}
              width="medium"
              options={SIGNING_CAPACITIES.map((value) => ({ value, label: m.catalogue.signingCapacities[value] }))}
            />
            <DateField name="from" label={t.from} hint={m.ui.dayHint} defaultValue={f.day(on)} />
            <DateField name="to" label={t.toField} hint={m.ui.dayHint} optional={m.ui.optional} />
            <div>
              <SubmitButton>{t.saveSigner}</SubmitButton>
            </div>
          </ActionForm>
        ) : null}
      </div>
    </AppShell>
  );
}
