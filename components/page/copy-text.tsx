import type { Messages } from '#messages/messages.ts';
import { CopyBox } from './copy-box.tsx';

/** A ready text to take elsewhere. The text itself is on the page, so that it can be copied without a script too. */
export function CopyText({ label, text, m }: { label: string; text: string; m: Messages }) {
  const { copy, copied, copyByHand } = m.ui;
  return <CopyBox label={label} text={text} words={{ copy, copied, copyByHand }} />;
}
