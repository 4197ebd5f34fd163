'use client';

import type { ComponentProps } from 'react';
import { described, Field, type FieldProps } from './field.tsx';
import { useField } from './form-context.tsx';
import type { Width } from './text-field.tsx';

export interface Option {
  value: string;
  label: string;
  /** Heading of the group it stands in; options of one group follow each other. */
  group?: string;
}

type SelectFieldProps = FieldProps &
  Omit<ComponentProps<'select'>, 'name' | 'id'> & {
    options: readonly Option[];
    /** The first, empty choice: "Chọn…", or what an unset filter means. */
    empty?: string;
    width?: Width;
  };

/** One of a closed list. */
export function SelectField(props: SelectFieldProps) {
  const { name, label, hint, error, optional, grow, options, empty, width = 'full', ...select } = props;
  const field = useField(name, error);
  const chosen = field.typed?.[0] ?? select.defaultValue;
  return (
    <Field id={field.id} label={label} hint={hint} error={field.error} optional={optional} grow={grow}>
      <select
        // React does not carry a new default into a select that is already there.
        key={String(chosen)}
        className={`input ${width}`}
        {...described(field.id, { hint, error: field.error, optional })}
        {...select}
        id={field.id}
        name={name}
        defaultValue={select.value === undefined ? chosen : undefined}
      >
        {empty === undefined ? null : <option value="">{empty}</option>}
        {grouped(options).map(([group, members]) =>
          group === '' ? (
            members.map(option)
          ) : (
            <optgroup key={group} label={group}>
              {members.map(option)}
            </optgroup>
          ),
        )}
      </select>
    </Field>
  );
}

function option({ value, label }: Option) {
  return (
    <option key={value} value={value}>
      {label}
    </option>
  );
}

function grouped(options: readonly Option[]): [string, Option[]][] {
  const groups = new Map<string, Option[]>();
  for (const each of options) groups.set(each.group ?? '', [...(groups.get(each.group ?? '') ?? []), each]);
  return [...groups];
}
