'use client';

import { createContext, useContext } from 'react';
import { type FormState, UNTOUCHED } from './form-state.ts';

/** The form a field stands in: its prefix keeps ids apart where a page has several forms with the same fields. */
export const FormContext = createContext<{ id: string; state: FormState }>({ id: 'f', state: UNTOUCHED });

/** The id of a field's control, for the links of an error summary. */
export function fieldId(form: string, name: string): string {
  return `${form}-${name}`;
}

export interface FieldFacts {
  id: string;
  error?: string;
  /** What was typed for this name the last time, or `null` where the form was not sent yet. */
  typed: string[] | null;
}

/** A field's id, its problem and what was typed into it, from the form around it. */
export function useField(name: string, error?: string): FieldFacts {
  const { id, state } = useContext(FormContext);
  return {
    id: fieldId(id, name),
    error: error ?? state.problems.find((problem) => problem.field === name)?.message,
    typed: state.values && (state.values[name] ?? []),
  };
}
