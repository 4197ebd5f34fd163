import type { z } from 'zod';
import type { ProblemCode } from '#domain/form-problem.ts';
import type { FormProblem } from '#domain/form-state.ts';
import type { Messages } from '#messages/messages.ts';
import type { FormInput } from './read-form.ts';
import type { AreaWords } from './refusal-text.ts';

/**
 * The words for what a schema did not take, each at its field, named as in the form. A schema's own code (its `error` text)
 * is looked up in the area's `errors`; otherwise the kind of problem speaks. Zod's own English is never shown.
 */
export function problemWords(error: z.ZodError, input: FormInput, m: Messages, area: AreaWords = {}): FormProblem[] {
  const problems = error.issues.map((issue): FormProblem => {
    const field = fieldName(issue);
    const own = area.errors?.[issue.message];
    const message = typeof own === 'string' ? own : generic(issue, input, m, area.fields?.[field]);
    return field ? { field, message } : { message };
  });
  return problems.filter((a, i) => problems.findIndex((b) => a.field === b.field && a.message === b.message) === i);
}

function generic(issue: z.core.$ZodIssue, input: FormInput, m: Messages, label: unknown): string {
  const { code, limit }: Problem = isMissing(issue.path, input) ? { code: 'required' } : problemOf(issue);
  if (typeof label !== 'string') return m.forms.problems[code]({ limit });
  return code === 'required' ? m.forms.missing({ label }) : `${label}: ${m.forms.problems[code]({ limit })}`;
}

/** `['rows', 'ID', 'choice']` → `rows.ID.choice`; a list, or a place in it, is its field's: `lines[]`. */
function fieldName(issue: z.core.$ZodIssue): string {
  const number = issue.path.findIndex((step) => typeof step === 'number');
  const named = (number < 0 ? issue.path : issue.path.slice(0, number)).map(String).join('.');
  const isList =
    (issue.code === 'invalid_type' && issue.expected === 'array') ||
    ((issue.code === 'too_small' || issue.code === 'too_big') && issue.origin === 'array');
  return number >= 0 || isList ? `${named}[]` : named;
}

interface Problem {
  code: ProblemCode;
  limit?: string;
}

function problemOf(issue: z.core.$ZodIssue): Problem {
  switch (issue.code) {
    case 'invalid_type':
      return { code: issue.expected === 'number' ? 'not_a_number' : 'required' };
    case 'too_small':
      return sized(issue.origin, 'too_short', 'too_small', Number(issue.minimum));
    case 'too_big':
      return sized(issue.origin, 'too_long', 'too_big', Number(issue.maximum));
    case 'invalid_value':
    case 'invalid_union':
      return { code: 'not_a_choice' };
    default:
      return { code: 'invalid' };
  }
}

function sized(origin: string, text: ProblemCode, number: ProblemCode, limit: number): Problem {
  if (origin === 'array') return { code: text === 'too_short' ? 'required' : 'invalid' };
  return { code: origin === 'string' ? text : number, limit: String(limit) };
}

/** Zod keeps no copy of the input in its issues: whether a field was left blank is seen in the form itself. */
function isMissing(path: readonly PropertyKey[], input: FormInput): boolean {
  let place: unknown = input;
  for (const step of path) place = (place as Record<PropertyKey, unknown> | undefined)?.[step];
  return place === undefined;
}
