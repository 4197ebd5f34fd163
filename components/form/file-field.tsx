'use client';

import type { ComponentProps } from 'react';
import { described, Field, type FieldProps } from './field.tsx';
import { useField } from './form-context.tsx';

type FileFieldProps = FieldProps & Pick<ComponentProps<'input'>, 'accept' | 'multiple' | 'ref'>;

/** One file or several. Browsers do not let a chosen file be given back, so the form's problem says to choose again. */
export function FileField({ name, label, hint, error, optional, grow, ...input }: FileFieldProps) {
  const field = useField(name, error);
  return (
    <Field id={field.id} label={label} hint={hint} error={field.error} optional={optional} grow={grow}>
      <input
        type="file"
        className="input medium"
        id={field.id}
        name={name}
        {...input}
        {...described(field.id, { hint, error: field.error, optional })}
      />
    </Field>
  );
}
