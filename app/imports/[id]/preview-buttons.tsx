import { SubmitButton } from '#components/form/submit-button.tsx';
import type { ImportDetail } from '#db/queries/import-page.ts';
import type { Format } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';

interface PreviewButtonsProps {
  detail: ImportDetail;
  /** Some lines can neither come in nor are they left out. */
  hasOpen: boolean;
  m: Messages;
  f: Format;
}

/** What can be done with a checked list; the primary action stands last, as everywhere. */
export function PreviewButtons({ detail, hasOpen, m, f }: PreviewButtonsProps) {
  const { summary, preview, batchId } = detail;
  const t = m.imports.preview;
  const coming = summary.clean + summary.questioned;
  const n = f.number(coming);
  const hasAny = coming > 0 || preview.list.noNeed;
  const confirm = preview.list.noNeed ? t.confirmNoNeed : batchId ? t.confirmSend({ n }) : t.confirm({ n });
  return (
    <div className="picked">
      <SubmitButton kind="quiet" name="verb" value="discard">
        {t.discard}
      </SubmitButton>
      {preview.list.noNeed ? null : (
        <SubmitButton kind="plain" name="verb" value="check">
          {t.check}
        </SubmitButton>
      )}
      {hasOpen ? (
        <SubmitButton kind="plain" name="verb" value="leave_open">
          {t.leaveAll}
        </SubmitButton>
      ) : null}
      {hasAny ? (
        <SubmitButton name="verb" value="confirm">
          {confirm}
        </SubmitButton>
      ) : (
        <p className="hint">{t.nothing}</p>
      )}
    </div>
  );
}
