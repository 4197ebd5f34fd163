import type { ReactNode } from 'react';
import { Icon } from '../icons.tsx';

/** Nothing here, and what to do next. */
export function Empty({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="empty">
      <Icon name="book" size={32} />
      <h2>{title}</h2>
      {children ? <div className="measure">{children}</div> : null}
      {action}
    </div>
  );
}
