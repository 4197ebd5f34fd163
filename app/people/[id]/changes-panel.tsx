import { ActionForm } from '#components/form/action-form.tsx';
import type { OwnForm } from '#components/form/form-state.ts';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { TextArea } from '#components/form/text-field.tsx';
import { SidePanel } from '#components/page/side-panel.tsx';
import { Tag } from '#components/page/tag.tsx';
import { valueWords } from '#components/people/value-words.ts';
import type { WaitingChange } from '#db/queries/people-changes.ts';
import { answer, withdraw } from '../actions.ts';
import type { Words } from './words.ts';

interface ChangesPanelProps extends Words {
  changes: WaitingChange[];
  can: { write: boolean; confirm: boolean };
  answerForm: OwnForm;
  withdrawForm: OwnForm;
}

/** What waits to be confirmed about one person: old value, new value, author, reason; and the answer, or taking back. */
export function ChangesPanel({ changes, can, answerForm, withdrawForm, ...words }: ChangesPanelProps) {
  if (changes.length === 0) return null;
  const { m, f } = words;
  const t = m.people.changes;
  const answerable = can.confirm ? changes.filter((change) => !change.own) : [];
  const mayAnswer = answerable.length > 0;
  return (
    <SidePanel title={t.title} as="section">
      <p className="small muted">{t.sub}</p>
      <ul className="tasks">
        {changes.map((change) => (
          <li key={change.id}>
            <div>
              <b>{m.people.fields[change.field]}</b>: {valueWords(change.field, change.before, words)} →{' '}
              <b>{valueWords(change.field, change.after, words)}</b>
              <small>
                {t.by({ name: change.by ?? '', at: f.instant(change.at) })}. {t.reason}: {change.reason}
              </small>
            </div>
            {mayAnswer || !can.write ? (
              <Tag tone="wait">{m.people.pending}</Tag>
            ) : (
              <ActionForm
                action={withdraw}
                problems={m.ui.problems}
                {...withdrawForm}
                name={`${withdrawForm.name}-${change.id}`}
                formKey={`${withdrawForm.formKey}-${change.id}`}
              >
                <input type="hidden" name="id" value={change.id} />
                <input type="hidden" name="version" value={change.version} />
                <input type="hidden" name="personId" value={change.personId} />
                <SubmitButton kind="plain" small>
                  {t.withdraw}
                </SubmitButton>
              </ActionForm>
            )}
          </li>
        ))}
      </ul>
      {mayAnswer ? (
        <ActionForm action={answer} problems={m.ui.problems} {...answerForm}>
          <input type="hidden" name="personId" value={changes[0]?.personId} />
          {answerable.map((change) => (
            <input key={change.id} type="hidden" name="changes[]" value={`${change.id}:${change.version}`} />
          ))}
          <TextArea name="reason" label={t.refuseWords} hint={t.refuseHint} optional="" rows={2} />
          <div className="btns">
            <SubmitButton name="answer" value="confirmed">
              {t.confirm}
            </SubmitButton>
            <SubmitButton name="answer" value="refused" kind="plain">
              {t.refuse}
            </SubmitButton>
          </div>
        </ActionForm>
      ) : null}
    </SidePanel>
  );
}
