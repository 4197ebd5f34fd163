import { and, desc, eq, inArray } from 'drizzle-orm';
import { auditEvent, auditSubject } from '../schema.ts';
import type { Db } from '../store.ts';

/** For whom somebody decided on a submission, where it was not in his own name. */
export async function decidedFor(db: Db, submissionId: string): Promise<string | null> {
  const [event] = await db
    .select({ forId: auditEvent.onBehalfOfId })
    .from(auditSubject)
    .innerJoin(auditEvent, eq(auditEvent.seq, auditSubject.seq))
    .where(
      and(
        eq(auditSubject.kind, 'submission'),
        eq(auditSubject.id, submissionId),
        inArray(auditEvent.action, ['submission.approve', 'submission.refuse']),
      ),
    )
    .orderBy(desc(auditSubject.seq))
    .limit(1);
  return event?.forId ?? null;
}
