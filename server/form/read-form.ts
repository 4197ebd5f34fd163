import type { FormValues } from '#domain/form-state.ts';

/** A form's content as a schema takes it: text, lists and records of them. */
export interface FormInput {
  [name: string]: string | string[] | FormInput;
}

/**
 * Reads a form into the shape of its schema. `lines[]` becomes a list, `rows.ID.choice` a record; what is blank is left
 * out, so that `optional()` means what it says; text is NFC and without spaces around it; files are not taken.
 */
export function readForm(form: FormData): FormInput {
  const input = emptyRecord();
  for (const name of new Set(form.keys())) {
    if (isOurs(name)) continue;
    const texts = textsOf(form, name).filter((text) => text !== '');
    const path = name.replace(/\[\]$/, '').split('.');
    const last = path.pop() as string;
    let place = input;
    for (const step of path) {
      const inner = place[step];
      if (typeof inner === 'object' && !Array.isArray(inner)) place = inner;
      else place = place[step] = emptyRecord();
    }
    const [text] = texts;
    if (name.endsWith('[]')) place[last] = texts;
    else if (text !== undefined) place[last] = text;
  }
  return input;
}

/** What was typed, by the fields' own names, to be given back; passwords and files are not. */
export function typedValues(form: FormData): FormValues {
  const values: FormValues = {};
  for (const name of new Set(form.keys())) {
    if (isOurs(name) || /password/i.test(name)) continue;
    const texts = form.getAll(name).filter((value) => typeof value === 'string');
    if (texts.length > 0) values[name] = texts;
  }
  return values;
}

/** A hidden field of the form itself; `_key` is the press's idempotency key. */
export function hiddenField(form: FormData, name: '_key' | '_form' | '_draft'): string | undefined {
  const value = form.get(name);
  return typeof value === 'string' && value !== '' ? value.slice(0, 100) : undefined;
}

function textsOf(form: FormData, name: string): string[] {
  return form.getAll(name).flatMap((value) => (typeof value === 'string' ? [value.normalize('NFC').trim()] : []));
}

/** Names that must not reach an object's prototype are no fields. */
function isOurs(name: string): boolean {
  return name.startsWith('_') || name.startsWith('$ACTION') || name.includes('__proto__');
}

function emptyRecord(): FormInput {
  return Object.create(null);
}
