import type { ComponentProps, ReactNode } from 'react';
import { Icon, type IconName } from '../icons.tsx';

/** go: the page's one primary action; plain; quiet: beside others; stop: takes something away. */
export type ButtonKind = 'go' | 'plain' | 'quiet' | 'stop';

interface Look {
  kind?: ButtonKind;
  small?: boolean;
  icon?: IconName;
  children: ReactNode;
}

export function buttonClass(kind: ButtonKind = 'plain', small?: boolean): string {
  return ['btn', kind === 'plain' ? '' : kind, small ? 'small' : ''].filter(Boolean).join(' ');
}

/** A button that is not a form's own sending (that is SubmitButton). One that needs more ends in "…". */
export function Button({ kind, small, icon, children, ...button }: Look & ComponentProps<'button'>) {
  return (
    <button type="button" {...button} className={buttonClass(kind, small)}>
      {icon ? <Icon name={icon} /> : null}
      {children}
    </button>
  );
}

/** A way to another page, or to a file, that is as weighty as a button. */
export function ButtonLink({ kind, small, icon, children, ...link }: Look & ComponentProps<'a'>) {
  return (
    <a {...link} className={buttonClass(kind, small)}>
      {icon ? <Icon name={icon} /> : null}
      {children}
    </a>
  );
}
