import type { ReactNode } from 'react';
import { Icon, type IconName } from '../icons.tsx';

/** ok: done or clean; wait: somebody else's turn; fix: needs a look; late: overdue, over quota; none: not begun. */
export type Tone = 'ok' | 'wait' | 'fix' | 'late' | 'none';

const SIGNS: Record<Tone, IconName> = { ok: 'check', wait: 'clock', fix: 'alert', late: 'late', none: 'dash' };

/** A state as a word, with a sign and a colour that only repeat it. */
export function Tag({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <span className={`tag ${tone}`}>
      <Icon name={SIGNS[tone]} size={12} />
      {children}
    </span>
  );
}
