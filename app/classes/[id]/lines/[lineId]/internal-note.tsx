import { ActionForm } from '#components/form/action-form.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { TextArea } from '#components/form/text-field.tsx';
import type { LineDetail } from '#db/queries/line-detail.ts';
import type { Viewer } from '#domain/viewer.ts';
import type { Messages } from '#messages/messages.ts';
import { formFor } from '#server/form/form-for.ts';
import { keepNote } from '../../../actions.ts';

/** What the office notes for itself; no unit ever reads it. */
export async function InternalNote({ line, viewer, m }: { line: LineDetail; viewer: Viewer; m: Messages }) {
  const t = m.classes.line;
  return (
    <ActionForm action={keepNote} problems={m.ui.problems} {...(await formFor(viewer, 'note'))}>
      <input type="hidden" name="id" value={line.classId} />
      <input type="hidden" name="line" value={line.id} />
      <TextArea
        name="internal"
        label={t.inside}
        hint={t.insideHint}
        optional={m.ui.optional}
        defaultValue={line.internalNote ?? ''}
      />
      <div>
        <SubmitButton kind="plain">{t.saveNote}</SubmitButton>
      </div>
    </ActionForm>
  );
}
