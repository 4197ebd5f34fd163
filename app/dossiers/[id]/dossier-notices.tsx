import { Notice } from '#components/page/notice.tsx';
import type { DossierDetail } from '#db/queries/dossiers.ts';
import type { Format } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';

/** What everybody who opens the dossier must know of it: sent by another hand, late, or given back and why. */
export function DossierNotices({ dossier, m, f }: { dossier: DossierDetail; m: Messages; f: Format }) {
  const t = m.dossier;
  const reasons: Partial<Record<string, string>> = m.reasons.line;
  const { state, onBehalf, late, sentAt, sentBy, returnReason, returnComment } = dossier;
  const isBack = (state === 'returned' || state === 'draft' || state === 'received') && returnComment !== null;
  return (
    <>
      {onBehalf && sentAt !== null ? (
        <Notice kind="info" title={t.onBehalf}>
          {t.onBehalfBy({ by: sentBy ?? t.versions.operator, at: f.instant(sentAt) })}
        </Notice>
      ) : null}
      {late ? (
        <Notice kind="warn" title={t.late}>
          {t.lateText}
        </Notice>
      ) : null}
      {isBack ? (
        <Notice kind="warn" title={state === 'returned' ? m.states.dossier.returned : t.givenBack}>
          {t.klass.office({ reason: reasons[returnReason ?? ''] ?? '', comment: returnComment ?? '' })}
        </Notice>
      ) : null}
    </>
  );
}
