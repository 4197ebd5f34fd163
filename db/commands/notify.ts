import type { NoticeKind } from '#domain/notices/kinds.ts';
import type { Role } from '#domain/roles.ts';
import type { Subject } from '../audit/chain.ts';
import { inBatches } from '../batches.ts';
import type { Ctx } from '../context.ts';
import { outbox } from '../schema.ts';
import type { Tx } from '../store.ts';

/** Whom a letter concerns: everybody with a role at a unit, or one account. */
export type Addressee = { unitId: string; role: Role } | { accountId: string };

export interface Letter {
  /** What happened, as the audit event names it; words are made when the letter is read. */
  kind: NoticeKind;
  to: readonly Addressee[];
  subject: Subject;
  /** Ids, codes and counts; no personal value, because a letter may leave the register. */
  payload?: Record<string, unknown>;
}

/** Writes the letters of an event in the event's own transaction: whoever it concerns is told if, and only if, it happened. */
export async function notify(tx: Tx, ctx: Pick<Ctx, 'now'>, ...letters: readonly Letter[]): Promise<void> {
  const rows = letters.flatMap(({ kind, to, subject, payload = {} }) =>
    distinct(to).map((addressee) => ({
      at: ctx.now,
      kind,
      ...addressee,
      subjectKind: subject.kind,
      subjectId: subject.id,
      payload,
    })),
  );
  for (const batch of inBatches(rows)) await tx.insert(outbox).values(batch);
}

/** Both roles of a registering unit. */
export function unitDesk(unitId: string): Addressee[] {
  return [
    { unitId, role: 'unit_clerk' },
    { unitId, role: 'unit_head' },
  ];
}

function distinct(to: readonly Addressee[]): Addressee[] {
  return [...new Map(to.map((addressee) => [JSON.stringify(addressee), addressee])).values()];
}
