import { ActionForm } from '#components/form/action-form.tsx';
import { optionsOf } from '#components/form/ask.tsx';
import { SelectField } from '#components/form/select-field.tsx';
import { SubmitButton } from '#components/form/submit-button.tsx';
import { TextArea, TextField } from '#components/form/text-field.tsx';
import { explain } from '#components/form/verbs.tsx';
import { SidePanel } from '#components/page/side-panel.tsx';
import { PickedBar } from '#components/table/picked-bar.tsx';
import type { LineOffer } from '#db/queries/line-offers.ts';
import type { Tell } from '#domain/machine.ts';
import type { Viewer } from '#domain/viewer.ts';
import type { Messages } from '#messages/messages.ts';
import { formFor } from '#server/form/form-for.ts';
import { step } from '../actions.ts';
import { LIST_FORM } from './line-list.tsx';
import { listOffers } from './office-offers.ts';

interface StepsPanelProps {
  classId: string;
  back: string;
  offers: readonly (readonly LineOffer[])[];
  viewer: Viewer;
  m: Messages;
}

/** The office's steps with the picked lines: what needs no words at once, below the table; the others with their words. */
export async function StepsPanel({ classId, back, offers, viewer, m }: StepsPanelProps) {
  const t = m.classes.review;
  const steps = listOffers(offers);
  if (steps.length === 0) return null;
  const possible = steps.filter((each) => each.possible > 0);
  const asks = (...tells: Tell[]) => possible.some((each) => each.tells.some((tell) => tells.includes(tell)));
  const button = (each: (typeof steps)[number], small?: boolean) => (
    <SubmitButton
      key={each.event}
      kind="plain"
      small={small}
      form={small ? LIST_FORM : undefined}
      name="event"
      value={each.event}
    >
      {m.events.line[each.event]}
    </SubmitButton>
  );
  return (
    <>
      <PickedBar name="lines[]" m={m}>
        {possible.filter((each) => each.tells.length === 0).map((each) => button(each, true))}
        {asks('reason', 'comment', 'reference') ? (
          <a className="btn small" href="#review">
            {t.more}
          </a>
        ) : null}
      </PickedBar>
      <div id="review">
        <SidePanel title={t.title} as="section">
          <p className="hint">{t.hint}</p>
          <ActionForm action={step} problems={m.ui.problems} {...(await formFor(viewer, LIST_FORM))}>
            <input type="hidden" name="id" value={classId} />
            <input type="hidden" name="back" value={back} />
            {asks('reason') ? (
              <SelectField
                name="reason"
                label={t.reason}
                hint={t.reasonHint}
                optional=""
                empty={m.ui.choose}
                options={optionsOf(m.reasons.line)}
              />
            ) : null}
            {asks('comment') ? (
              <TextArea name="comment" label={t.comment} hint={t.commentHint} optional="" rows={2} />
            ) : null}
            {asks('reference') ? <TextField name="reference" label={t.reference} optional="" width="medium" /> : null}
            <TextArea name="internal" label={t.internal} hint={t.internalHint} optional={m.ui.optional} rows={2} />
            <div className="btns">{possible.map((each) => button(each))}</div>
          </ActionForm>
          <NotPossible steps={steps.filter((each) => each.possible === 0)} m={m} />
        </SidePanel>
      </div>
    </>
  );
}

function NotPossible({ steps, m }: { steps: ReturnType<typeof listOffers>; m: Messages }) {
  if (steps.length === 0) return null;
  return (
    <div className="refused">
      <p>{m.ui.notPossibleYet}</p>
      <ul>
        {steps.map((each) => (
          <li key={each.event}>
            <b>{m.events.line[each.event]}:</b> {each.refused.map((reason) => explain('line', reason, m)).join(' ')}
          </li>
        ))}
      </ul>
    </div>
  );
}
