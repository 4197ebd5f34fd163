import { Notice } from '#components/page/notice.tsx';
import type { LineDetail } from '#db/queries/line-detail.ts';
import type { LineState } from '#domain/line/machine.ts';
import type { Messages } from '#messages/messages.ts';

/** States in which the last words came from the unit itself; in all others the office has spoken. */
const UNIT_SPOKE: readonly LineState[] = ['submitted', 'withdrawn', 'superseded'];

/** What was said about the line last, by whom, and what must be known of it. */
export function LineNotices({ line, m }: { line: LineDetail; m: Messages }) {
  const t = m.dossier.line;
  const reasons: Partial<Record<string, string>> = { ...m.reasons.withdrawal, ...m.reasons.line };
  const own: Partial<Record<string, string>> = m.reasons.withdrawal;
  const unitSpoke = UNIT_SPOKE.includes(line.state);
  const reason = (unitSpoke ? own : reasons)[line.reasonCode ?? ''];
  const said = m.dossier.klass.office({ reason: reason ?? '', comment: line.comment ?? '' });
  return (
    <>
      {said ? (
        <Notice kind={line.state === 'needs_fix' ? 'warn' : 'info'} title={unitSpoke ? t.unitSaid : t.officeSaid}>
          {said}
        </Notice>
      ) : null}
      {line.question ? (
        <Notice kind="warn" title={t.question}>
          {line.question}
        </Notice>
      ) : null}
      {line.postponementReason ? (
        <Notice kind="info">
          {t.postponement({ reason: own[line.postponementReason] ?? line.postponementReason })}
        </Notice>
      ) : null}
      {line.internalNote ? (
        <Notice kind="info" title={t.internal}>
          {line.internalNote}
        </Notice>
      ) : null}
      {line.isSigner ? <Notice kind="info">{t.signer}</Notice> : null}
    </>
  );
}
