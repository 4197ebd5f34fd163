import type { FormState, FormValues } from '#domain/form-state.ts';

export type { FormProblem, FormState } from '#domain/form-state.ts';

export const UNTOUCHED: FormState = { problems: [], values: null };

/** A server action as forms use it, with a script and without. */
export type FormAction = (previous: FormState, form: FormData) => Promise<FormState>;

/** What a form is given by the server's `formFor()`. */
export interface OwnForm {
  /** The form's name within its page, and the prefix of the ids within. */
  name: string;
  /** The idempotency key of the next press. */
  formKey: string;
  /** What was typed into it before a session ended, and the words that say so. */
  draft?: { values: FormValues; note: string };
}
