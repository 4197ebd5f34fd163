/** What is wrong, in words; without a field it is about the whole form. */
export interface FormProblem {
  field?: string;
  message: string;
}

/** What the fields of a form held, by their own names; never a password or a file. */
export type FormValues = Record<string, string[]>;

/** What a server action gives back to the form that was sent, with a script or without. */
export interface FormState {
  problems: FormProblem[];
  /** What was typed, to be given back (React empties a form after its action); `null` before the first press. */
  values: FormValues | null;
  /** What was done, where the page stays open. */
  done?: string;
  /** What there is to show of what was done, where a word is not enough: plain JSON that the page's own form knows. */
  data?: unknown;
}
