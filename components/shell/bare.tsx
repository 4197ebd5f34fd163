import type { ReactNode } from 'react';
import type { Messages } from '#messages/messages.ts';
import { Mark } from './mark.tsx';

interface BareProps {
  ui: Pick<Messages['ui'], 'product' | 'demoDay'>;
  ownerName?: string;
  demoDay?: string;
  /** Room for a table, as on the demo's log-in page. */
  wide?: boolean;
  children: ReactNode;
}

/** The frame of pages that know no viewer: log-in, first password, not found, out of order. */
export function Bare({ ui, ownerName, demoDay, wide, children }: BareProps) {
  return (
    <>
      {demoDay ? <p className="demo">{ui.demoDay({ day: demoDay })}</p> : null}
      <div className={wide ? 'bare wide' : 'bare'}>
        <Mark product={ui.product} owner={ownerName} />
        <main id="main" className="stack">
          {children}
        </main>
      </div>
    </>
  );
}
