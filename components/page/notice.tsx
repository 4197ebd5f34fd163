import type { ReactNode } from 'react';
import { Icon } from '../icons.tsx';

const SIGNS = { ok: 'check', info: 'info', warn: 'warning' } as const;

interface NoticeProps {
  kind: 'ok' | 'info' | 'warn';
  title?: ReactNode;
  /** Read aloud when it appears: for the outcome of a press, not for what always stands on the page. */
  announce?: boolean;
  children?: ReactNode;
}

/** Something to know before going on. Mistakes in a form belong into an ErrorSummary. */
export function Notice({ kind, title, announce, children }: NoticeProps) {
  return (
    <div className={`notice ${kind}`} role={announce ? 'status' : undefined}>
      <Icon name={SIGNS[kind]} size={18} />
      <div>
        {title ? <h2>{title}</h2> : null}
        {children}
      </div>
    </div>
  );
}
