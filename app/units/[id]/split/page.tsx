import { notFound } from 'next/navigation';
import { ActionForm } from '#components/form/action-form.tsx';
import { SelectField } from '#components/form/select-field.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { DateField } from '#components/form/text-field.tsx';
import { PageHead } from '#components/page/page-head.tsx';
import { DataTable } from '#components/table/data-table.tsx';
import { managedUnit, peopleToPlace } from '#db/queries/unit-tree.ts';
import { unitsWithin } from '#db/queries/units.ts';
import { messagesFor } from '#messages/messages.ts';
import { requestDay } from '#server/clock.ts';
import { formFor } from '#server/form/form-for.ts';
import type { Page } from '#server/page.ts';
import { AppShell } from '#server/shell.tsx';
import { requireViewer } from '#server/viewer.ts';
import { splitUnit } from '../../actions.ts';

/** Where each person of a unit goes that is split: nobody is left without a place, and nobody counts twice. */
export default async function SplitUnitPage({ params }: Page<'id'>) {
  const viewer = await requireViewer('unit.manage');
  const { id } = await params;
  const day = await requestDay();
  const unit = await managedUnit(viewer, id, day);
  if (!unit) notFound();
  const people = await peopleToPlace(viewer, id, day);
  const m = messagesFor(viewer.locale);
  const t = m.units;
  const options = (await unitsWithin(viewer, 'unit.manage', day))
    .filter((one) => one.id !== id)
    .map((one) => ({ value: one.id, label: one.title }));
  return (
    <AppShell viewer={viewer} current="units">
      <title>{`${t.split.title}: ${unit.title} · ${m.ui.product}`}</title>
      <PageHead
        title={t.split.title}
        sub={t.split.sub}
        crumbs={[
          { label: t.title, href: '/units' },
          { label: unit.title, href: `/units/${id}` },
        ]}
        m={m}
      />
      <ActionForm action={splitUnit} problems={m.ui.problems} {...(await formFor(viewer, 'split'))}>
        <input type="hidden" name="id" value={unit.id} />
        <input type="hidden" name="version" value={unit.version} />
        <DateField name="day" label={t.fields.firstDay} hint={m.ui.dayHint} />
        <DataTable
          caption={t.split.people}
          rows={people}
          rowKey={(row) => row.personId}
          columns={[
            {
              key: 'who',
              head: t.split.who,
              cell: (row) => (
                <>
                  {row.name}
                  {row.position ? <small>{row.position}</small> : null}
                </>
              ),
            },
            {
              key: 'to',
              head: t.split.to,
              whole: true,
              cell: (row) => (
                <SelectField
                  name={`places.${row.personId}`}
                  label={<span className="hidden-text">{t.split.toOf({ name: row.name })}</span>}
                  optional=""
                  empty={m.ui.choose}
                  options={options}
                />
              ),
            },
          ]}
          empty={<p>{t.split.nobody}</p>}
          m={m}
        />
        <div>
          <SubmitButton kind="stop">{t.split.submit}</SubmitButton>
        </div>
      </ActionForm>
    </AppShell>
  );
}
