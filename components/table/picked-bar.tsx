import type { ReactNode } from 'react';
import type { Messages } from '#messages/messages.ts';
import { PickedCount } from './select-all.tsx';

/** What can be done with the picked rows; it stays in sight below a long table. Its form has the id `select.form`. */
export function PickedBar({ name, children, m }: { name: string; children: ReactNode; m: Messages }) {
  return (
    <div className="picked">
      {children}
      <PickedCount name={name} label={m.ui.selected} />
    </div>
  );
}
