/** What is wrong, in words; without a field it is about the whole form. */
export interface FormProblem {
  field?: string;
  message: string;
}

/** What a server action gives back to the form that was sent. */
export interface FormState {
  problems: FormProblem[];
  /** What was typed, to be given back (React empties a form after its action); `null` before the first press. */
  values: Record<string, string[]> | null;
  /** What was done, where the page stays open. */
  done?: string;
}

export const UNTOUCHED: FormState = { problems: [], values: null };

/** A server action as forms use it, with a script and without. */
export type FormAction = (previous: FormState, form: FormData) => Promise<FormState>;
