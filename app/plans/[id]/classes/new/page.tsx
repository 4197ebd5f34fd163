import { notFound } from 'next/navigation';
import { ActionForm } from '#components/form/action-form.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { PageHead } from '#components/page/page-head.tsx';
import { peopleChoices } from '#db/queries/people-choices.ts';
import { planOf } from '#db/queries/plans.ts';
import { messagesFor } from '#messages/messages.ts';
import { requestDay } from '#server/clock.ts';
import { formFor } from '#server/form/form-for.ts';
import type { Page } from '#server/page.ts';
import { AppShell } from '#server/shell.tsx';
import { requireViewer } from '#server/viewer.ts';
import { saveClass } from '../../../actions.ts';
import { ClassFormFields } from '../class-form-fields.tsx';

export default async function NewClassPage({ params }: Page<'id'>) {
  const viewer = await requireViewer('plan.write');
  const { id } = await params;
  const plan = await planOf(viewer, id);
  if (plan?.state !== 'draft') notFound();
  const { positions } = await peopleChoices(viewer, 'people.read', await requestDay());
  const m = messagesFor(viewer.locale);
  const t = m.plans.class;
  return (
    <AppShell viewer={viewer} current="plans">
      <title>{`${t.newTitle} · ${m.ui.product}`}</title>
      <PageHead
        title={t.newTitle}
        crumbs={[
          { label: m.plans.crumb, href: '/plans' },
          { label: plan.number ?? plan.title, href: `/plans/${id}` },
        ]}
        m={m}
      />
      <ActionForm action={saveClass} problems={m.ui.problems} {...(await formFor(viewer))}>
        <input type="hidden" name="plan" value={id} />
        <ClassFormFields positions={positions} m={m} />
        <div>
          <SubmitButton>{t.newTitle}</SubmitButton>
        </div>
      </ActionForm>
    </AppShell>
  );
}
