import type { ReactNode } from 'react';
import type { Tell } from '#domain/machine.ts';
import type { Messages } from '#messages/messages.ts';
import { type Option, SelectField } from './select-field.tsx';
import { TextArea, TextField } from './text-field.tsx';

/** A page's own fields for some tells. */
export type Tells = Partial<Record<Tell, ReactNode>>;

/** The field that takes one tell: a closed list for a reason, room for words for a comment, a line for the others. */
export function Ask({ tell, ask, m }: { tell: Tell; ask: Tells; m: Messages }) {
  if (tell in ask) return ask[tell];
  const label = m.refusals.tells[tell];
  if (tell === 'comment') return <TextArea name={tell} label={label} />;
  const reasons = { reason: m.reasons.line, withdrawal_reason: m.reasons.withdrawal, grade: m.catalogue.grades };
  const closed = tell in reasons ? reasons[tell as keyof typeof reasons] : null;
  if (!closed) return <TextField name={tell} label={label} />;
  return <SelectField name={tell} label={label} empty={m.ui.choose} options={optionsOf(closed)} />;
}

/** The choices of a closed list, from its labels and in their order. */
export function optionsOf(labels: Record<string, string>): Option[] {
  return Object.entries(labels).map(([value, label]) => ({ value, label }));
}
