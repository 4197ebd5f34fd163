'use client';

import { described } from '#components/form/field.tsx';
import { useField } from '#components/form/form-context.tsx';

/** A number in a table's cell: its column is its label for the eye, its own words for whoever hears it. */
export function LeastSize({ name, label, defaultValue }: { name: string; label: string; defaultValue: string }) {
  const field = useField(name);
  return (
    <>
      {field.error ? (
        <span className="problem" id={`${field.id}-error`}>
          {field.error}
        </span>
      ) : null}
      <input
        type="text"
        className="input short"
        inputMode="numeric"
        aria-label={label}
        {...described(field.id, { error: field.error })}
        id={field.id}
        name={name}
        defaultValue={field.typed?.[0] ?? defaultValue}
      />
    </>
  );
}
