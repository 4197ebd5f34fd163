import type { ReactNode } from 'react';
import { Icon } from '../icons.tsx';

/** What every field takes. A field is required unless `optional` carries the word that says otherwise. */
export interface FieldProps {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  /** Overrides the problem that the form around it knows. */
  error?: string;
  optional?: string;
  /** Fills the line of a filter. */
  grow?: boolean;
}

interface FrameProps extends Pick<FieldProps, 'label' | 'hint' | 'optional' | 'grow'> {
  id: string;
  error?: string;
  /** A fieldset with a legend, for a group of controls. */
  group?: boolean;
  children: ReactNode;
}

/** Owns a field's label, hint and error; `described` gives the control the attributes that tie it to them. */
export function Field({ id, label, hint, error, optional, grow, group, children }: FrameProps) {
  const Frame = group ? 'fieldset' : 'div';
  const Label = group ? 'legend' : 'label';
  return (
    <Frame className={grow ? 'field grow' : 'field'}>
      <Label {...(group ? {} : { htmlFor: id })}>
        {label} {optional ? <span className="optional">{optional}</span> : null}
      </Label>
      {hint ? (
        <div className="hint" id={`${id}-hint`}>
          {hint}
        </div>
      ) : null}
      {error ? (
        <p className="problem" id={`${id}-error`}>
          <Icon name="warning" size={14} />
          {error}
        </p>
      ) : null}
      {children}
    </Frame>
  );
}

/** `aria-describedby` and `aria-invalid` of a control in a `Field` with the same id. */
export function described(
  id: string,
  { hint, error, optional }: { hint?: ReactNode; error?: string; optional?: string },
) {
  const ids = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return {
    'aria-describedby': ids || undefined,
    'aria-invalid': error ? true : undefined,
    'aria-required': optional === undefined ? true : undefined,
  };
}
