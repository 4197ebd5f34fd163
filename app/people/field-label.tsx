import type { ReactNode } from 'react';
import type { PeopleChoices } from '#db/queries/people-choices.ts';
import type { PersonValues } from '#domain/people/fields.ts';
import type { Messages } from '#messages/messages.ts';

export interface PersonFieldsProps {
  /** What stands in the register; nothing for somebody new. */
  values?: PersonValues;
  choices: PeopleChoices;
  /** The years whose rating is asked for. */
  years: readonly number[];
  /** What a unit changes in these waits: marked as such for a unit, not for whoever confirms. */
  marks: boolean;
  /** What already waits, in words, by field; a rating's with its year behind: `rating.2021`. */
  pending?: ReadonlyMap<string, string>;
  /** Further fields of the post: the unit and the first day. */
  children?: ReactNode;
  m: Messages;
}

/** A field's name, with the sign of what waits to be confirmed. */
export function Label({ text, marked, m }: { text: string; marked: boolean; m: Messages }) {
  if (!marked) return text;
  return (
    <>
      {text} <span aria-hidden="true">{m.people.form.waits}</span>
      <span className="hidden-text"> ({m.people.form.waitsLabel})</span>
    </>
  );
}

/** The value that waits for a field, as its hint; undefined where none does. */
export function pendingHint(field: string, pending: ReadonlyMap<string, string> | undefined, m: Messages) {
  const value = pending?.get(field);
  return value === undefined ? undefined : m.people.form.pendingHere({ value });
}
