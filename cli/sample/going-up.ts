import { and, eq, inArray } from 'drizzle-orm';
import { numberSubmission } from '#db/commands/submissions/number.ts';
import { waiveConditions } from '#db/commands/submissions/waive.ts';
import type { Ctx } from '#db/context.ts';
import { line, lineFinding, submission } from '#db/schema.ts';
import { read } from '#db/store.ts';
import { dayOf } from '#domain/time/day.ts';

/** The printed submission is numbered on the day it went up. */
export async function numberUp(ctx: Ctx, id: string, number: string): Promise<void> {
  const [row] = await read().select({ version: submission.version }).from(submission).where(eq(submission.id, id));
  await numberSubmission(ctx, { id, version: row?.version ?? 0, number, day: dayOf(ctx.now) });
}

/** The head lets go up what is not clean, with a reason that the leader reads. */
export async function waiveOpen(ctx: Ctx, id: string): Promise<void> {
  const open = await read()
    .selectDistinct({ lineId: line.id })
    .from(line)
    .innerJoin(lineFinding, eq(lineFinding.lineId, line.id))
    .where(and(eq(line.submissionId, id), inArray(lineFinding.severity, ['block', 'warn'])));
  const reason = 'Đơn vị đã bố trí người thay trong thời gian học (dữ liệu mẫu).';
  if (open.length > 0) await waiveConditions(ctx, { id, lineIds: open.map((row) => row.lineId), reason });
}
