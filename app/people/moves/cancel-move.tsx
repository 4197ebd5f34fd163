import { ActionForm } from '#components/form/action-form.tsx';
import type { OwnForm } from '#components/form/form-state.ts';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { TextField } from '#components/form/text-field.tsx';
import type { MoveRow } from '#db/queries/people-moves.ts';
import type { Messages } from '#messages/messages.ts';
import { cancel } from '../actions.ts';

/** Calls a move off that nobody has answered yet; it opens on a press and asks why. */
export function CancelMove({ move, form, m }: { move: MoveRow; form: OwnForm; m: Messages }) {
  const t = m.people.movesPage;
  return (
    <details className="verb">
      <summary className="btn small">{t.cancel}…</summary>
      <div className="verb-panel">
        <ActionForm
          action={cancel}
          problems={m.ui.problems}
          {...form}
          name={`${form.name}-${move.id}`}
          formKey={`${form.formKey}-${move.id}`}
        >
          <input type="hidden" name="moveId" value={move.id} />
          <input type="hidden" name="version" value={move.version} />
          <TextField name="words" label={t.cancelWords} />
          <div className="btns">
            <SubmitButton kind="stop" small>
              {t.cancel}
            </SubmitButton>
          </div>
        </ActionForm>
      </div>
    </details>
  );
}
