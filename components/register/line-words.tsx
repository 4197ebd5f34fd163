import type { ReactNode } from 'react';
import type { Messages } from '#messages/messages.ts';
import { ActionForm } from '../form/action-form.tsx';
import type { FormAction, OwnForm } from '../form/form-state.ts';
import { SubmitButton } from '../form/submit-button.tsx';
import { TextArea, TextField } from '../form/text-field.tsx';

interface LineWordsProps {
  line: { id: string; exceptionReason: string | null; note: string | null };
  action: FormAction;
  form: OwnForm;
  /** Where it leads once it is saved. */
  back: string;
  /** A condition is not met, so that an exception can be asked for. */
  isUnmet: boolean;
  /** What stands beside the button: the way out without saving. */
  children?: ReactNode;
  m: Messages;
}

/** Why the unit asks for an exception for one line, and what else is to be noted on it. */
export function LineWords({ line, action, form, back, isUnmet, children, m }: LineWordsProps) {
  const t = m.dossier.words;
  return (
    <ActionForm action={action} problems={m.ui.problems} {...form}>
      <input type="hidden" name="lineId" value={line.id} />
      <input type="hidden" name="back" value={back} />
      {isUnmet || line.exceptionReason ? (
        <TextArea
          name="exceptionReason"
          label={t.exception}
          hint={t.exceptionHint}
          optional={m.ui.optional}
          defaultValue={line.exceptionReason ?? undefined}
        />
      ) : null}
      <TextField
        name="note"
        label={t.note}
        hint={t.noteHint}
        optional={m.ui.optional}
        defaultValue={line.note ?? undefined}
      />
      <div className="btns">
        <SubmitButton kind="plain">{t.save}</SubmitButton>
        {children}
      </div>
    </ActionForm>
  );
}
