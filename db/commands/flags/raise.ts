import type { NoticeKind } from '#domain/notices/kinds.ts';
import type { Ctx } from '../../context.ts';
import { submissionFlag } from '../../schema.ts';
import type { Tx } from '../../store.ts';
import type { LineRecord } from '../lines/facts.ts';
import { notify } from '../notify.ts';

/** Shows on a line's submission what happened after it went up; it alters nothing there. */
export async function raiseFlag(
  tx: Tx,
  ctx: Ctx,
  { line, issuerId, submissionState }: LineRecord,
  said: { action: NoticeKind; reason: string; comment?: string },
): Promise<void> {
  const { submissionId } = line;
  if (submissionId === null) return;
  await tx.insert(submissionFlag).values({
    submissionId,
    lineId: line.id,
    action: said.action,
    reason: said.reason,
    comment: said.comment?.trim() || null,
    byId: ctx.viewer.accountId,
    at: ctx.now,
  });
  const roles = ['consolidator', 'consolidator_head', ...(submissionState === 'building' ? [] : ['leader' as const])];
  await notify(tx, ctx, {
    kind: said.action,
    to: roles.map((role) => ({ unitId: issuerId, role: role as 'consolidator' })),
    subject: { kind: 'submission', id: submissionId },
    payload: { lineId: line.id },
  });
}
