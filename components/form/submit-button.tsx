'use client';

import type { ReactNode } from 'react';
import { useFormStatus } from 'react-dom';
import { Icon } from '../icons.tsx';
import { type ButtonKind, buttonClass } from './button.tsx';

interface SubmitButtonProps {
  kind?: ButtonKind;
  small?: boolean;
  /** Sent with the form, where it has several buttons. */
  name?: string;
  value?: string;
  /** The form it sends, where it stands outside of it. */
  form?: string;
  children: ReactNode;
}

/** Sends its form. While that is under way it says so and takes no second press; without a script it just sends. */
export function SubmitButton({ kind = 'go', small, children, ...button }: SubmitButtonProps) {
  const { pending } = useFormStatus();
  return (
    <button
      type="submit"
      {...button}
      className={buttonClass(kind, small)}
      data-pending={pending || undefined}
      aria-busy={pending || undefined}
      // Disabling it would throw away the focus.
      onClick={(press) => pending && press.preventDefault()}
    >
      {pending ? <Icon name="spin" className="spin" /> : null}
      {children}
    </button>
  );
}
