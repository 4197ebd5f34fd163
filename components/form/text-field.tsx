'use client';

import type { ComponentProps } from 'react';
import { described, Field, type FieldProps } from './field.tsx';
import { useField } from './form-context.tsx';

export type Width = 'tiny' | 'short' | 'medium' | 'full';

type TextFieldProps = FieldProps &
  Omit<ComponentProps<'input'>, 'name' | 'id' | 'width'> & {
    /** How much is expected; the control does not look longer than that. */
    width?: Width;
  };

/** One line of text. Takes what an `input` takes, so that react-hook-form can register it. */
export function TextField({ name, label, hint, error, optional, grow, width = 'full', ...input }: TextFieldProps) {
  const field = useField(name, error);
  return (
    <Field id={field.id} label={label} hint={hint} error={field.error} optional={optional} grow={grow}>
      <input
        type="text"
        className={`input ${width}`}
        {...described(field.id, { hint, error: field.error, optional })}
        {...input}
        id={field.id}
        name={name}
        defaultValue={input.value === undefined ? (field.typed?.[0] ?? input.defaultValue) : undefined}
      />
    </Field>
  );
}

/**
 * A day as people write it: dd/MM/yyyy in plain text, not the browser's picker, whose order follows the machine's
 * language. `defaultValue` is a civil day, whole or in part (`1986-03-05`, `1986`), or what was typed.
 */
export function DateField({ defaultValue, ...field }: TextFieldProps & { defaultValue?: string }) {
  return (
    <TextField
      inputMode="numeric"
      autoComplete="off"
      width="short"
      {...field}
      defaultValue={defaultValue && /^\d{4}(-\d\d){0,2}$/.test(defaultValue) ? asWritten(defaultValue) : defaultValue}
    />
  );
}

function asWritten(iso: string): string {
  return iso.split('-').reverse().join('/');
}

type TextAreaProps = FieldProps & Omit<ComponentProps<'textarea'>, 'name' | 'id'>;

/** Several lines of text. */
export function TextArea({ name, label, hint, error, optional, grow, ...area }: TextAreaProps) {
  const field = useField(name, error);
  return (
    <Field id={field.id} label={label} hint={hint} error={field.error} optional={optional} grow={grow}>
      <textarea
        className="input"
        rows={3}
        {...described(field.id, { hint, error: field.error, optional })}
        {...area}
        id={field.id}
        name={name}
        defaultValue={area.value === undefined ? (field.typed?.[0] ?? area.defaultValue) : undefined}
      />
    </Field>
  );
}
