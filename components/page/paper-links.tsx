import type { PaperKind } from '#domain/papers/kinds.ts';
import type { Messages } from '#messages/messages.ts';
import { ButtonLink } from '../form/button.tsx';

/** The paper of a record to take away: as it is printed, and to be written on in an office. */
export function PaperLinks({ kind, id, m }: { kind: PaperKind; id: string; m: Messages }) {
  const address = `/api/papers/made/${kind}/${id}`;
  return (
    <>
      <ButtonLink href={`${address}?as=docx`}>{m.ui.paperDocx}</ButtonLink>
      <ButtonLink href={`${address}?as=pdf`}>{m.ui.paperPdf}</ButtonLink>
    </>
  );
}
