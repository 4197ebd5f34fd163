import { ActionForm } from '#components/form/action-form.tsx';
import { SelectField } from '#components/form/select-field.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { PageHead } from '#components/page/page-head.tsx';
import { unitsNamed } from '#db/queries/unit-names.ts';
import { unitsWith } from '#domain/viewer.ts';
import { messagesFor } from '#messages/messages.ts';
import { requestDay } from '#server/clock.ts';
import { formFor } from '#server/form/form-for.ts';
import { AppShell } from '#server/shell.tsx';
import { requireViewer } from '#server/viewer.ts';
import { savePlan } from '../actions.ts';
import { PlanFields } from '../plan-fields.tsx';

export default async function NewPlanPage() {
  const viewer = await requireViewer('plan.write');
  const m = messagesFor(viewer.locale);
  const t = m.plans;
  const issuers = await unitsNamed(unitsWith(viewer, ['consolidator', 'consolidator_head']));
  return (
    <AppShell viewer={viewer} current="plans">
      <title>{`${t.newTitle} · ${m.ui.product}`}</title>
      <PageHead title={t.newTitle} sub={t.newSub} crumbs={[{ label: t.crumb, href: '/plans' }]} m={m} />
      <ActionForm action={savePlan} problems={m.ui.problems} {...(await formFor(viewer))}>
        <SelectField
          name="issuer"
          label={t.fields.issuer}
          width="medium"
          options={issuers.map((unit) => ({ value: unit.id, label: unit.title }))}
        />
        <PlanFields year={Number((await requestDay()).slice(0, 4))} m={m} />
        <div>
          <SubmitButton>{t.create}</SubmitButton>
        </div>
      </ActionForm>
    </AppShell>
  );
}
