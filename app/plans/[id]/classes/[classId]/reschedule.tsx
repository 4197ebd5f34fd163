import { ActionForm } from '#components/form/action-form.tsx';
import { ButtonLink } from '#components/form/button.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { DateField, TextArea, TextField } from '#components/form/text-field.tsx';
import { CheckList } from '#components/page/check-list.tsx';
import { Notice } from '#components/page/notice.tsx';
import { SidePanel } from '#components/page/side-panel.tsx';
import type { PlanDetail } from '#db/queries/plans.ts';
import type { Viewer } from '#domain/viewer.ts';
import { formatFor } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';
import { formFor } from '#server/form/form-for.ts';
import { reschedule } from '../../../actions.ts';

interface RescheduleProps {
  plan: PlanDetail;
  row: PlanDetail['classes'][number];
  viewer: Viewer;
  m: Messages;
}

/** What an issued plan says of a class, and, while the plan runs, the form that puts it off. */
export async function Reschedule({ plan, row, viewer, m }: RescheduleProps) {
  const t = m.plans.class;
  const f = formatFor(viewer.locale);
  const { optional } = m.ui;
  return (
    <>
      <CheckList
        rows={[
          { label: t.code, value: row.code },
          { label: t.category, value: m.catalogue.classCategories[row.category] },
          { label: t.intakeMode, value: m.catalogue.intakeModes[row.intakeMode] },
          { label: t.studyMode, value: m.catalogue.studyModes[row.studyMode] },
          { label: t.quota, value: f.number(row.quota) },
          {
            label: m.plans.classColumns.dates,
            value: row.startsOn && row.endsOn ? f.dayRange(row.startsOn, row.endsOn) : m.plans.noDates,
          },
          { label: t.provider, value: row.provider ?? m.ui.unknown },
          { label: t.funding, value: row.funding ?? m.ui.unknown },
          {
            label: t.costPerPerson,
            value: row.costPerPerson === null ? m.ui.unknown : f.dong(row.costPerPerson),
          },
        ]}
        m={m}
      />
      {row.cancelledAt !== null ? (
        <Notice kind="info">{t.cancelledOn({ at: f.instant(row.cancelledAt), reason: row.cancelReason })}</Notice>
      ) : null}
      {plan.state === 'closed' || row.cancelledAt !== null ? null : (
        <SidePanel title={t.reschedule} as="section">
          <ActionForm action={reschedule} problems={m.ui.problems} {...(await formFor(viewer, 'reschedule'))}>
            <p className="hint">{t.rescheduleHint}</p>
            <input type="hidden" name="id" value={row.id} />
            <input type="hidden" name="plan" value={plan.id} />
            <input type="hidden" name="version" value={row.version} />
            <DateField
              name="startsOn"
              label={t.startsOn}
              hint={m.ui.dayHint}
              optional={optional}
              defaultValue={row.startsOn ?? ''}
            />
            <DateField name="endsOn" label={t.endsOn} optional={optional} defaultValue={row.endsOn ?? ''} />
            <TextField name="place" label={t.place} optional={optional} defaultValue={row.place ?? ''} />
            <TextArea name="reason" label={t.why} rows={2} />
            <div className="btns">
              <SubmitButton>{t.reschedule}</SubmitButton>
              <ButtonLink kind="quiet" href={`/plans/${plan.id}/classes/${row.id}/cancel`}>
                {t.cancel}…
              </ButtonLink>
            </div>
          </ActionForm>
        </SidePanel>
      )}
    </>
  );
}
