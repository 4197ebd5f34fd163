import { ActionForm } from '#components/form/action-form.tsx';
import { ButtonLink } from '#components/form/button.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { DateField } from '#components/form/text-field.tsx';
import { whomOf } from '#components/register/opinion-rule-words.ts';
import type { OpinionRuleRow } from '#db/queries/opinion-rules.ts';
import type { Viewer } from '#domain/viewer.ts';
import { messagesFor } from '#messages/messages.ts';
import { formFor } from '#server/form/form-for.ts';
import { dropRule, endRule } from '../actions.ts';

/** Gives a rule its last day; one that is not in force yet can be taken back whole. */
export async function EndRule({ rule, viewer }: { rule: OpinionRuleRow; viewer: Viewer }) {
  const m = messagesFor(viewer.locale);
  const t = m.opinionRules;
  const seen = (
    <>
      <input type="hidden" name="id" value={rule.id} />
      <input type="hidden" name="until" value={rule.validTo ?? ''} />
    </>
  );
  return (
    <section className="stack" aria-label={t.endOf({ whom: whomOf(rule, m) })}>
      <ActionForm action={endRule} problems={m.ui.problems} {...(await formFor(viewer, 'end-rule'))}>
        {seen}
        <p className="hint">{t.endHint}</p>
        <DateField name="to" label={t.lastDay} hint={m.ui.dayHint} />
        <div className="btns">
          <SubmitButton>{t.end}</SubmitButton>
          <ButtonLink kind="quiet" href="/party-requests/rules">
            {m.ui.cancel}
          </ButtonLink>
        </div>
      </ActionForm>
      {rule.standing === 'to_come' ? (
        <ActionForm action={dropRule} problems={m.ui.problems} {...(await formFor(viewer, 'drop-rule'))}>
          {seen}
          <p className="hint">{t.dropHint}</p>
          <div>
            <SubmitButton kind="stop">{t.drop}</SubmitButton>
          </div>
        </ActionForm>
      ) : null}
    </section>
  );
}
