import type { ReactNode } from 'react';
import type { Messages } from '#messages/messages.ts';

export interface Crumb {
  label: string;
  /** Left out for what is not a page of its own. */
  href?: string;
}

interface PageHeadProps {
  title: ReactNode;
  /** One or two lines of what must be known first: dates, place, deadline. */
  sub?: ReactNode;
  crumbs?: Crumb[];
  /** Buttons; the one primary action stands last, on the right of a desk and under the thumb on a phone. */
  actions?: ReactNode;
  m: Messages;
}

/** The head of a page: where it is, its one h1, what must be known first, what can be done. */
export function PageHead({ title, sub, crumbs, actions, m }: PageHeadProps) {
  return (
    <>
      {crumbs?.length ? (
        <nav aria-label={m.ui.whereAmI}>
          <ol className="crumbs">
            {crumbs.map((crumb) => (
              <li key={crumb.label}>{crumb.href ? <a href={crumb.href}>{crumb.label}</a> : crumb.label}</li>
            ))}
          </ol>
        </nav>
      ) : null}
      <div className="top">
        <div>
          <h1>{title}</h1>
          {sub ? <div className="sub">{sub}</div> : null}
        </div>
        {actions ? <div className="btns">{actions}</div> : null}
      </div>
    </>
  );
}
