import { ActionForm } from '#components/form/action-form.tsx';
import { SelectField } from '#components/form/select-field.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { TextArea } from '#components/form/text-field.tsx';
import type { OfficeRound } from '#db/queries/round-office.ts';
import type { Viewer } from '#domain/viewer.ts';
import type { Messages } from '#messages/messages.ts';
import { formFor } from '#server/form/form-for.ts';
import { setClosing, setDeadline } from '../actions.ts';
import { MomentFields } from './moment-fields.tsx';

/** The round's deadline, and a class's own closing moment; units are told of either with the reason in the history. */
export async function DeadlineForms({ round, viewer, m }: { round: OfficeRound; viewer: Viewer; m: Messages }) {
  const t = m.plans.round;
  return (
    <>
      <ActionForm
        fold={t.deadlineTitle}
        action={setDeadline}
        problems={m.ui.problems}
        {...(await formFor(viewer, 'deadline'))}
      >
        <p className="hint">{t.deadlineHint}</p>
        <input type="hidden" name="id" value={round.id} />
        <input type="hidden" name="version" value={round.version} />
        <MomentFields label={t.day} at={round.closesAt} m={m} />
        <TextArea name="reason" label={t.reason} rows={2} />
        <div>
          <SubmitButton kind="plain">{t.saveDeadline}</SubmitButton>
        </div>
      </ActionForm>
      <ActionForm
        fold={t.classTitle}
        action={setClosing}
        problems={m.ui.problems}
        {...(await formFor(viewer, 'closing'))}
      >
        <p className="hint">{t.classHint}</p>
        <input type="hidden" name="id" value={round.id} />
        <SelectField
          name="classId"
          label={t.class}
          empty={m.ui.choose}
          options={round.classes.map((row) => ({ value: row.id, label: row.name }))}
        />
        <MomentFields label={t.day} optional={m.ui.optional} m={m} />
        <TextArea name="reason" label={t.reason} rows={2} />
        <div>
          <SubmitButton kind="plain">{t.saveClass}</SubmitButton>
        </div>
      </ActionForm>
    </>
  );
}
