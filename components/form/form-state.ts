import type { FormState } from '#domain/form-state.ts';

export type { FormProblem, FormState } from '#domain/form-state.ts';

export const UNTOUCHED: FormState = { problems: [], values: null };

/** A server action as forms use it, with a script and without. */
export type FormAction = (previous: FormState, form: FormData) => Promise<FormState>;
