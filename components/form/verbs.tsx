import type { ReactNode } from 'react';
import type { Offer, Refused, Tell } from '#domain/machine.ts';
import type { Messages } from '#messages/messages.ts';
import { Ask, type Tells } from './ask.tsx';
import type { FormAction, OwnForm } from './form-state.ts';
import { type Verb, VerbForms } from './verb-forms.tsx';

/** Which machine's words are spoken: an area of `states`, `events` and `refusals`. */
export type MachineName = keyof Messages['states'] & keyof Messages['events'] & keyof Messages['refusals'];

interface VerbsProps<Event extends string, Need extends string> {
  of: MachineName;
  /** What the machine's `offers` says for this record and viewer. */
  offers: readonly Offer<Event, Need>[];
  /** Takes `event`, the hidden fields, and each tell under its own name (`reason`, `comment`, …). */
  action: FormAction;
  /** From `formFor()`. */
  form: OwnForm;
  /** Hidden fields that say which record, in which version. */
  hidden?: ReactNode;
  /** A verb in this page's words, with its number where it has one: "Đồng ý cử 64 người". */
  labels?: Partial<Record<Event, string>>;
  /** The page's main step; unless named, the first possible one that asks for no reason. `null`: none of them is. */
  primary?: Event | null;
  /** Asks for a tell in this page's own way (a list of signers, the lines to choose from). */
  ask?: Tells;
  /** What may be said beside what must be; a verb that has it opens before it sends. */
  also?: Partial<Record<Event, ReactNode>>;
  /** `end` beside a page's title, `start` at the end of its text. */
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
  const { of, offers, ask = {}, m } = props;
  const names: Partial<Record<string, string>> = { ...m.events[of], ...props.labels };
  const more: Partial<Record<string, ReactNode>> = props.also ?? {};
  const possible = offers.find(({ tells, refused }) => refused.length === 0 && !tells.some(asksWhy));
  const main = props.primary === undefined ? possible?.event : props.primary;
  const verbs = offers.map(({ event, tells, refused }): Verb => {
    const fields = tells.map((tell) => <Ask key={tell} tell={tell} ask={ask} m={m} />);
    if (more[event]) fields.push(<div key="also">{more[event]}</div>);
    return {
      event,
      label: names[event] ?? event,
      primary: event === main,
      fields: fields.length > 0 ? fields : undefined,
      refused: refused.map((reason) => explain(of, reason, m)),
    };
  });
  return (
    <VerbForms
      action={props.action}
      form={props.form}
      hidden={props.hidden}
      verbs={verbs}
      align={props.align ?? 'start'}
      inline={props.inline}
      words={{ problems: m.ui.problems, notPossibleYet: m.ui.notPossibleYet }}
    />
  );
}

/** Who must say why gives back, refuses or withdraws: such a step is offered, but the page does not urge it. */
function asksWhy(tell: Tell): boolean {
  return tell === 'reason' || tell === 'withdrawal_reason' || tell === 'comment';
}

/** Why a step cannot be taken, in words. */
export function explain(of: MachineName, reason: Refused<string>, m: Messages): string {
  const words: Partial<Record<string, string>> = { ...m.refusals[of], ...m.refusals.basic };
  return words[reason.code] ?? reason.code;
}
