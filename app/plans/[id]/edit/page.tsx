import { notFound } from 'next/navigation';
import { ActionForm } from '#components/form/action-form.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { PageHead } from '#components/page/page-head.tsx';
import { planOf } from '#db/queries/plans.ts';
import { messagesFor } from '#messages/messages.ts';
import { formFor } from '#server/form/form-for.ts';
import type { Page } from '#server/page.ts';
import { AppShell } from '#server/shell.tsx';
import { requireViewer } from '#server/viewer.ts';
import { savePlan } from '../../actions.ts';
import { PlanFields } from '../../plan-fields.tsx';

export default async function EditPlanPage({ params }: Page<'id'>) {
  const viewer = await requireViewer('plan.write');
  const { id } = await params;
  const plan = await planOf(viewer, id);
  if (plan?.state !== 'draft') notFound();
  const m = messagesFor(viewer.locale);
  const t = m.plans;
  return (
    <AppShell viewer={viewer} current="plans">
      <title>{`${t.editTitle} · ${m.ui.product}`}</title>
      <PageHead
        title={t.editTitle}
        crumbs={[
          { label: t.crumb, href: '/plans' },
          { label: plan.number ?? plan.title, href: `/plans/${id}` },
        ]}
        m={m}
      />
      <ActionForm action={savePlan} problems={m.ui.problems} {...(await formFor(viewer))}>
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="version" value={plan.version} />
        <PlanFields plan={plan} year={plan.year} m={m} />
        <div>
          <SubmitButton>{m.ui.save}</SubmitButton>
        </div>
      </ActionForm>
    </AppShell>
  );
}
