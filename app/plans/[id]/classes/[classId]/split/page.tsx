import { notFound } from 'next/navigation';
import { ActionForm } from '#components/form/action-form.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { DateField, TextArea, TextField } from '#components/form/text-field.tsx';
import { Notice } from '#components/page/notice.tsx';
import { PageHead } from '#components/page/page-head.tsx';
import { planOf } from '#db/queries/plans.ts';
import { placesOfClass } from '#db/queries/unit-places.ts';
import { parallelName } from '#domain/plan/parallel-name.ts';
import { formatFor } from '#messages/format.ts';
import { messagesFor } from '#messages/messages.ts';
import { requestNow } from '#server/clock.ts';
import { formFor } from '#server/form/form-for.ts';
import type { Page } from '#server/page.ts';
import { AppShell } from '#server/shell.tsx';
import { requireViewer } from '#server/viewer.ts';
import { split } from '../actions.ts';

/** A running class becomes two parallel ones; what the new one has of its own is typed here. */
export default async function SplitClassPage({ params }: Page<'id' | 'classId'>) {
  const viewer = await requireViewer('plan.write');
  const { id, classId } = await params;
  const plan = await planOf(viewer, id);
  const row = plan?.classes.find((each) => each.id === classId);
  if (!plan || !row) notFound();
  const m = messagesFor(viewer.locale);
  const f = formatFor(viewer.locale);
  const t = m.parallel;
  const isOpen = plan.state !== 'draft' && plan.state !== 'closed' && row.cancelledAt === null;
  const places = isOpen ? await placesOfClass(viewer, classId, await requestNow()) : undefined;
  const title = t.splitTitle({ name: row.name });
  const second = parallelName(row, plan.classes);
  const { optional } = m.ui;
  const number = { width: 'short', inputMode: 'numeric', autoComplete: 'off' } as const;
  return (
    <AppShell viewer={viewer} current="plans">
      <title>{`${title} · ${m.ui.product}`}</title>
      <PageHead
        title={title}
        sub={row.startsOn && row.endsOn ? f.dayRange(row.startsOn, row.endsOn) : m.plans.noDates}
        crumbs={[
          { label: m.plans.crumb, href: '/plans' },
          { label: row.name, href: `/plans/${id}/classes/${classId}` },
        ]}
        m={m}
      />
      <div className="measure stack">
        {isOpen ? (
          <>
            <p className="hint">{t.splitHint}</p>
            {places?.isAllotted ? <Notice kind="info">{t.splitPlaces}</Notice> : null}
            <ActionForm action={split} problems={m.ui.problems} {...(await formFor(viewer, 'split'))}>
              <input type="hidden" name="id" value={classId} />
              <input type="hidden" name="plan" value={id} />
              <input type="hidden" name="version" value={row.version} />
              <TextField name="code" label={t.code} width="short" defaultValue={second.code} />
              <TextField name="name" label={t.name} defaultValue={second.name} />
              <TextField
                name="total"
                label={t.total}
                hint={t.totalHint({ quota: f.number(row.quota) })}
                defaultValue={row.quota}
                {...number}
              />
              <TextField
                name="quota"
                label={t.quota}
                hint={t.quotaHint}
                defaultValue={Math.floor(row.quota / 2)}
                {...number}
              />
              <DateField name="startsOn" label={t.startsOn} hint={m.ui.dayHint} optional={optional} />
              <DateField name="endsOn" label={t.endsOn} optional={optional} />
              <TextField name="place" label={t.place} optional={optional} />
              <TextArea name="reason" label={t.why} rows={2} />
              <div>
                <SubmitButton>{t.splitButton}</SubmitButton>
              </div>
            </ActionForm>
          </>
        ) : (
          <Notice kind="warn">
            {row.cancelledAt === null ? m.refusals.register.plan_not_issued : m.refusals.register.class_cancelled}
          </Notice>
        )}
      </div>
    </AppShell>
  );
}
