import type { ReactNode } from 'react';
import type { Messages } from '#messages/messages.ts';
import { DemoBanner } from './demo-banner.tsx';
import { Mark } from './mark.tsx';

interface BareProps {
  ui: Pick<Messages['ui'], 'product' | 'demo' | 'demoDay'>;
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
      <DemoBanner ui={ui} day={demoDay} />
      <div className={wide ? 'bare wide' : 'bare'}>
        <header>
          <Mark product={ui.product} owner={ownerName} />
        </header>
        <main id="main" className="stack">
          {children}
        </main>
      </div>
    </>
  );
}
