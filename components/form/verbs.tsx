import type { ReactNode } from 'react';
import type { Offer, Refused, Tell } from '#domain/machine.ts';
import type { Messages } from '#messages/messages.ts';
import type { FormAction } from './form-state.ts';
import { SelectField } from './select-field.tsx';
import { TextArea, TextField } from './text-field.tsx';
import { type Verb, VerbForms, type VerbsForm } from './verb-forms.tsx';

interface VerbsProps<Event extends string, Need extends string> {
  /** Takes `event`, the hidden fields, and each tell under its own name (`reason`, `comment`, …). */
  action: FormAction;
  /** What a machine's `offers` says for this record and viewer. */
  offers: readonly Offer<Event, Need>[];
  /** What a verb is called, with its number where it has one: "Đồng ý cử 64 người". */
  labels: Record<Event, string>;
  /** Why a step cannot be taken, in words. */
  explain: (refused: Refused<Need>) => string;
  /** The page's main step; the first possible one unless named. `null`: none of them is. */
  primary?: Event | null;
  /** Name, key and draft of these forms, from `formFor()`; they share one key, for one press is one step. */
  form: VerbsForm;
  /** Hidden fields that say which record, in which version. */
  hidden?: ReactNode;
  /** Asks for a tell in this page's own way (a list of signers, the lines to choose from). */
  ask?: Partial<Record<Tell, ReactNode>>;
  /** What may be said beside what must be; a verb that has it opens before it sends. */
  also?: Partial<Record<Event, ReactNode>>;
  /** `end` beside a page's title, `start` at the end of its text. On a phone both stick to the bottom. */
  align?: 'start' | 'end';
  /** On a phone: not stuck to the bottom, for a record that is one of several on its page. */
  inline?: boolean;
  m: Messages;
}

/**
 * The steps of one record, from its machine's offers: possible ones as buttons, those that must be told something
 * behind a disclosure, refused ones as buttons that say why not. Nothing here knows one machine from another.
 */
export function Verbs<Event extends string, Need extends string>(props: VerbsProps<Event, Need>) {
  const { offers, labels, explain, also = {}, m } = props;
  const main = props.primary === undefined ? offers.find((offer) => offer.refused.length === 0)?.event : props.primary;
  const forms = offers.map((offer): Verb => {
    const extra = (also as Partial<Record<Event, ReactNode>>)[offer.event];
    const asked = offer.tells.map((tell) => <Ask key={tell} tell={tell} own={props.ask?.[tell]} m={m} />);
    return {
      event: offer.event,
      label: labels[offer.event],
      primary: offer.event === main,
      fields: asked.length > 0 || extra ? [...asked, extra] : undefined,
      refused: offer.refused.map(explain),
    };
  });
  return (
    <VerbForms
      action={props.action}
      form={props.form}
      hidden={props.hidden}
      verbs={forms}
      align={props.align ?? 'start'}
      inline={props.inline}
      words={{ problems: m.ui.problems, notPossibleYet: m.ui.notPossibleYet }}
    />
  );
}

/** The field that takes one tell: a closed list for a reason, room for words for a comment, a line for the others. */
function Ask({ tell, own, m }: { tell: Tell; own: ReactNode; m: Messages }) {
  if (own !== undefined) return own;
  const label = m.refusals.tells[tell];
  if (tell === 'comment') return <TextArea name={tell} label={label} />;
  if (tell === 'reason' || tell === 'withdrawal_reason')
    return (
      <SelectField
        name={tell}
        label={label}
        empty={m.ui.choose}
        options={optionsOf(tell === 'reason' ? m.reasons.line : m.reasons.withdrawal)}
      />
    );
  return <TextField name={tell} label={label} />;
}

/** The choices of a closed list, from its labels. */
export function optionsOf(labels: Record<string, string>) {
  return Object.entries(labels).map(([value, label]) => ({ value, label }));
}
