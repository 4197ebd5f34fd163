import { ActionForm } from '#components/form/action-form.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { DateField, TextArea, TextField } from '#components/form/text-field.tsx';
import type { SubmissionDetail } from '#db/queries/submissions.ts';
import { permits } from '#domain/permissions.ts';
import type { Viewer } from '#domain/viewer.ts';
import type { Messages } from '#messages/messages.ts';
import { formFor } from '#server/form/form-for.ts';
import { enterNumber } from './actions.ts';

interface NumberPanelProps {
  found: SubmissionDetail;
  viewer: Viewer;
  m: Messages;
}

/** The printed submission's number and day, entered once it has gone up and corrected with a reason. */
export async function NumberPanel({ found, viewer, m }: NumberPanelProps) {
  if (found.sentUpAt === null || !permits(viewer, 'submission.number')) return null;
  const t = m.submissions;
  return (
    <ActionForm
      fold={found.number ? t.correctNumber : t.enterNumber}
      unfolded={found.number === null && found.state === 'submitted'}
      action={enterNumber}
      problems={m.ui.problems}
      {...(await formFor(viewer, 'number'))}
    >
      <p className="hint">{t.numberPanelHint}</p>
      <input type="hidden" name="id" value={found.id} />
      <input type="hidden" name="version" value={found.version} />
      <TextField
        name="number"
        label={t.numberField}
        hint={t.numberHint}
        width="medium"
        defaultValue={found.number ?? ''}
      />
      <DateField name="day" label={t.dayField} hint={m.ui.dayHint} defaultValue={found.day ?? ''} />
      {found.number ? <TextArea name="reason" label={t.numberReason} /> : null}
      <div>
        <SubmitButton kind="plain">{t.saveNumber}</SubmitButton>
      </div>
    </ActionForm>
  );
}
