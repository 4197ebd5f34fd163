import { notFound } from 'next/navigation';
import { ActionForm } from '#components/form/action-form.tsx';
import { ButtonLink } from '#components/form/button.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { PageHead } from '#components/page/page-head.tsx';
import { SidePanel } from '#components/page/side-panel.tsx';
import { peopleChoices } from '#db/queries/people-choices.ts';
import { planOf } from '#db/queries/plans.ts';
import { messagesFor } from '#messages/messages.ts';
import { requestDay } from '#server/clock.ts';
import { doneNotice } from '#server/done.ts';
import { formFor } from '#server/form/form-for.ts';
import type { Page } from '#server/page.ts';
import { AppShell } from '#server/shell.tsx';
import { requireViewer } from '#server/viewer.ts';
import { dropClass, saveClass } from '../../../actions.ts';
import { ClassFormFields } from '../class-form-fields.tsx';
import { Group } from './group.tsx';
import { Reschedule } from './reschedule.tsx';

/** A class of a plan: all of it while the plan is a draft, its dates once it runs. */
export default async function PlanClassPage({ params, searchParams }: Page<'id' | 'classId'>) {
  const viewer = await requireViewer('plan.write');
  const { id, classId } = await params;
  const plan = await planOf(viewer, id);
  const row = plan?.classes.find((each) => each.id === classId);
  if (!plan || !row) notFound();
  const m = messagesFor(viewer.locale);
  const t = m.plans.class;
  const isDraft = plan.state === 'draft';
  const { positions } = await peopleChoices(viewer, 'people.read', await requestDay());
  return (
    <AppShell viewer={viewer} current="plans" notice={doneNotice(await searchParams, m.plans.done)}>
      <title>{`${row.name} · ${m.ui.product}`}</title>
      <PageHead
        title={row.name}
        crumbs={[
          { label: m.plans.crumb, href: '/plans' },
          { label: plan.number ?? plan.title, href: `/plans/${id}` },
        ]}
        actions={isDraft ? null : <ButtonLink href={`/classes/${classId}`}>{t.list}</ButtonLink>}
        m={m}
      />
      {isDraft ? (
        <div className="stack">
          <ActionForm action={saveClass} problems={m.ui.problems} {...(await formFor(viewer))}>
            <input type="hidden" name="id" value={classId} />
            <input type="hidden" name="plan" value={id} />
            <input type="hidden" name="version" value={row.version} />
            <ClassFormFields of={row} positions={positions} m={m} />
            <div>
              <SubmitButton>{m.ui.save}</SubmitButton>
            </div>
          </ActionForm>
          <SidePanel title={t.removeTitle} as="section">
            <p className="hint">{t.removeHint}</p>
            <ActionForm action={dropClass} problems={m.ui.problems} {...(await formFor(viewer, 'remove'))}>
              <input type="hidden" name="id" value={classId} />
              <input type="hidden" name="plan" value={id} />
              <div>
                <SubmitButton kind="stop">{t.remove}</SubmitButton>
              </div>
            </ActionForm>
          </SidePanel>
        </div>
      ) : (
        <div className="stack">
          <Reschedule plan={plan} row={row} viewer={viewer} m={m} />
          {plan.state === 'closed' || row.cancelledAt !== null ? null : (
            <Group plan={plan} row={row} viewer={viewer} m={m} />
          )}
        </div>
      )}
    </AppShell>
  );
}
