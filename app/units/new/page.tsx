import { ActionForm } from '#components/form/action-form.tsx';
import { SelectField } from '#components/form/select-field.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { DateField } from '#components/form/text-field.tsx';
import { PageHead } from '#components/page/page-head.tsx';
import { unitTypes } from '#db/queries/unit-tree.ts';
import { unitsWithin } from '#db/queries/units.ts';
import { messagesFor } from '#messages/messages.ts';
import { requestDay } from '#server/clock.ts';
import { formFor } from '#server/form/form-for.ts';
import { AppShell } from '#server/shell.tsx';
import { requireViewer } from '#server/viewer.ts';
import { addUnit } from '../actions.ts';
import { UnitFields } from '../unit-fields.tsx';

export default async function NewUnitPage() {
  const viewer = await requireViewer('unit.manage');
  const m = messagesFor(viewer.locale);
  const t = m.units;
  const day = await requestDay();
  const units = await unitsWithin(viewer, 'unit.manage', day);
  return (
    <AppShell viewer={viewer} current="units">
      <title>{`${t.add} · ${m.ui.product}`}</title>
      <PageHead title={t.add} crumbs={[{ label: t.title, href: '/units' }]} m={m} />
      <ActionForm action={addUnit} problems={m.ui.problems} {...(await formFor(viewer, 'unit'))}>
        <SelectField
          name="parentId"
          label={t.fields.parent}
          empty={m.ui.choose}
          width="medium"
          options={units.map(({ id, title }) => ({ value: id, label: title }))}
        />
        <UnitFields types={await unitTypes()} units={units} m={m} />
        <DateField name="validFrom" label={t.fields.validFrom} hint={m.ui.dayHint} defaultValue={day} />
        <div>
          <SubmitButton>{t.add}</SubmitButton>
        </div>
      </ActionForm>
    </AppShell>
  );
}
