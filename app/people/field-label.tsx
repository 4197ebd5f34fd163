import type { ReactNode } from 'react';
import type { PeopleChoices } from '#db/queries/people-choices.ts';
import type { ConfirmedField, DirectField, PersonValues } from '#domain/people/fields.ts';
import type { Messages } from '#messages/messages.ts';

export interface PersonFieldsProps {
  /** What stands in the register; nothing for somebody new. */
  values?: PersonValues;
  choices: PeopleChoices;
  /** The years whose rating is asked for. */
  years: readonly number[];
  /** Fields that are marked because what is told there waits to be confirmed; none for whoever confirms. */
  marks: readonly ConfirmedField[];
  /** What already waits, in words, by field; a rating's with its year behind: `rating.2021`. */
  pending?: ReadonlyMap<string, string>;
  /** Further fields of the post: the unit and the first day. */
  children?: ReactNode;
  m: Messages;
}

interface LabelProps {
  field: ConfirmedField | DirectField;
  marks: readonly ConfirmedField[];
  /** Instead of the field's own name. */
  text?: string;
  m: Messages;
}

/** A field's name, with the sign of what waits to be confirmed. */
export function Label({ field, marks, m, text = m.people.fields[field] }: LabelProps) {
  if (!marks.some((marked) => marked === field)) return text;
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
