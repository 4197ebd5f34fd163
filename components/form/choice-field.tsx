'use client';

import type { ReactNode } from 'react';
import { described, Field, type FieldProps } from './field.tsx';
import { useField } from './form-context.tsx';

export interface Choice {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  disabled?: boolean;
}

type ChoiceFieldProps = FieldProps & { choices: readonly Choice[] };

/** One of a few, all of them in sight. */
export function RadioGroup(props: ChoiceFieldProps & { defaultValue?: string }) {
  return <Choices {...props} type="radio" checked={props.defaultValue === undefined ? [] : [props.defaultValue]} />;
}

/** Any number of a few. */
export function CheckboxGroup(props: ChoiceFieldProps & { defaultValues?: readonly string[] }) {
  return <Choices {...props} type="checkbox" checked={props.defaultValues ?? []} />;
}

interface CheckboxProps extends Omit<FieldProps, 'grow' | 'optional'> {
  value?: string;
  defaultChecked?: boolean;
}

/** A single yes or no; its label stands beside it. */
export function Checkbox({ name, label, hint, error, value = 'yes', defaultChecked }: CheckboxProps) {
  const field = useField(name, error);
  return (
    <div className="field">
      {field.error ? (
        <p className="problem" id={`${field.id}-error`}>
          {field.error}
        </p>
      ) : null}
      <label className="choice">
        <input
          type="checkbox"
          key={String(field.typed?.includes(value))}
          id={field.id}
          name={name}
          value={value}
          defaultChecked={field.typed ? field.typed.includes(value) : defaultChecked}
          {...described(field.id, { hint, error: field.error, optional: '' })}
        />
        <span>{label}</span>
        {hint ? (
          <span className="hint" id={`${field.id}-hint`}>
            {hint}
          </span>
        ) : null}
      </label>
    </div>
  );
}

function Choices(props: ChoiceFieldProps & { type: 'radio' | 'checkbox'; checked: readonly string[] }) {
  const { type, name, label, hint, error, optional, choices } = props;
  const field = useField(name, error);
  const checked = field.typed ?? props.checked;
  const { 'aria-describedby': by } = described(field.id, { hint, error: field.error });
  return (
    <Field id={field.id} label={label} hint={hint} error={field.error} optional={optional} group>
      {choices.map((choice, index) => (
        <label className="choice" key={choice.value}>
          <input
            type={type}
            // What was typed comes back as a new default, which only a new control takes on.
            key={String(checked.includes(choice.value))}
            // The error summary's link leads to the first of the group, which also carries its hint and error.
            id={index === 0 ? field.id : `${field.id}-${index}`}
            aria-describedby={index === 0 ? by : undefined}
            name={name}
            value={choice.value}
            defaultChecked={checked.includes(choice.value)}
            disabled={choice.disabled}
          />
          <span>{choice.label}</span>
          {choice.hint ? <span className="hint">{choice.hint}</span> : null}
        </label>
      ))}
    </Field>
  );
}
