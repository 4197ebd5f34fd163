import { ActionForm } from '#components/form/action-form.tsx';
import { SelectField } from '#components/form/select-field.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { TextArea } from '#components/form/text-field.tsx';
import { SidePanel } from '#components/page/side-panel.tsx';
import type { Learner } from '#db/queries/results.ts';
import type { Viewer } from '#domain/viewer.ts';
import type { Messages } from '#messages/messages.ts';
import { formFor } from '#server/form/form-for.ts';
import { correct } from '../actions.ts';

interface CorrectFormProps {
  classId: string;
  learners: readonly Learner[];
  viewer: Viewer;
  m: Messages;
}

/** Takes one wrong result back, with what it gave. */
export async function CorrectForm({ classId, learners, viewer, m }: CorrectFormProps) {
  const t = m.results;
  return (
    <SidePanel title={t.correctTitle} as="section">
      <p className="hint">{t.correctHint}</p>
      <ActionForm action={correct} problems={m.ui.problems} {...(await formFor(viewer, 'correct'))}>
        <input type="hidden" name="id" value={classId} />
        <SelectField
          name="line"
          label={t.correctWho}
          width="medium"
          empty={m.ui.choose}
          options={learners.map(({ id, name, unit }) => ({ value: id, label: `${name}, ${unit}` }))}
        />
        <TextArea name="comment" label={t.correctWhy} />
        <div>
          <SubmitButton kind="plain">{t.correct}</SubmitButton>
        </div>
      </ActionForm>
    </SidePanel>
  );
}
