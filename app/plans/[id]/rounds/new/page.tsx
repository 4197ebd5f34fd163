import { notFound } from 'next/navigation';
import { ActionForm } from '#components/form/action-form.tsx';
import { CheckboxGroup } from '#components/form/choice-field.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { DateField, TextField } from '#components/form/text-field.tsx';
import { PageHead } from '#components/page/page-head.tsx';
import { planOf } from '#db/queries/plans.ts';
import { formatFor } from '#messages/format.ts';
import { messagesFor } from '#messages/messages.ts';
import { requestDay } from '#server/clock.ts';
import { formFor } from '#server/form/form-for.ts';
import type { Page } from '#server/page.ts';
import { AppShell } from '#server/shell.tsx';
import { requireViewer } from '#server/viewer.ts';
import { beginRound } from '../../../actions.ts';

export default async function NewRoundPage({ params }: Page<'id'>) {
  const viewer = await requireViewer('plan.write');
  const { id } = await params;
  const plan = await planOf(viewer, id);
  if (plan?.state !== 'issued' && plan?.state !== 'in_progress') notFound();
  const m = messagesFor(viewer.locale);
  const f = formatFor(viewer.locale);
  const t = m.plans;
  const fields = t.roundFields;
  const today = await requestDay();
  return (
    <AppShell viewer={viewer} current="plans">
      <title>{`${t.openRound} · ${m.ui.product}`}</title>
      <PageHead
        title={t.openRound}
        sub={t.newRoundSub}
        crumbs={[
          { label: t.crumb, href: '/plans' },
          { label: plan.number ?? plan.title, href: `/plans/${id}` },
        ]}
        m={m}
      />
      <ActionForm action={beginRound} problems={m.ui.problems} {...(await formFor(viewer))}>
        <input type="hidden" name="id" value={id} />
        <TextField name="name" label={fields.name} width="medium" />
        <DateField name="opensDay" label={fields.opensDay} hint={m.ui.dayHint} defaultValue={today} />
        <TextField name="opensTime" label={fields.opensTime} hint={t.timeHint} width="short" defaultValue="08:00" />
        <DateField name="closesDay" label={fields.closesDay} hint={m.ui.dayHint} />
        <TextField name="closesTime" label={fields.closesTime} hint={t.timeHint} width="short" defaultValue="17:00" />
        <CheckboxGroup
          name="classes[]"
          label={fields.classes}
          defaultValues={plan.classes.map((row) => row.id)}
          choices={plan.classes.map((row) => ({
            value: row.id,
            label: row.name,
            hint: row.startsOn && row.endsOn ? f.dayRange(row.startsOn, row.endsOn) : t.noDates,
          }))}
        />
        <div>
          <SubmitButton>{t.openRound}</SubmitButton>
        </div>
      </ActionForm>
    </AppShell>
  );
}
