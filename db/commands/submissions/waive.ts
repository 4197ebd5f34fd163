import { and, eq, inArray, notExists, sql } from 'drizzle-orm';
import { record } from '../../audit/record.ts';
import { command } from '../../command.ts';
import { type Ctx, Refusal } from '../../context.ts';
import { lineFinding, lineOverride } from '../../schema.ts';
import { loadSubmission } from './facts.ts';

/**
 * The head of office lets lines of a submission go up although conditions are not met or not known: each open one is
 * waived by name, with one reason that the paper prints ("Các trường hợp đề nghị xem xét đặc biệt").
 *
 * @throws Refusal `not_found`, `not_your_role`, `wrong_state` once it has gone up
 */
export function waiveConditions(ctx: Ctx, input: { id: string; lineIds: readonly string[]; reason: string }) {
  return command(ctx, async (tx) => {
    const found = await loadSubmission(tx, ctx.viewer, input.id);
    if (!found || found.actors.length === 0) throw new Refusal('not_found');
    if (!found.actors.includes('consolidator_head')) throw new Refusal('not_your_role');
    if (!['building', 'returned', 'head_review'].includes(found.submission.state)) throw new Refusal('wrong_state');
    const inside = new Set(found.lines.map((l) => l.id));
    if (!input.lineIds.every((id) => inside.has(id))) throw new Refusal('not_found');
    const waived = tx
      .select({ one: sql`1` })
      .from(lineOverride)
      .where(and(eq(lineOverride.lineId, lineFinding.lineId), eq(lineOverride.ruleCode, lineFinding.ruleCode)));
    const open = await tx
      .select({ lineId: lineFinding.lineId, code: lineFinding.code, ruleCode: lineFinding.ruleCode })
      .from(lineFinding)
      .where(
        and(
          inArray(lineFinding.lineId, [...input.lineIds]),
          inArray(lineFinding.severity, ['block', 'warn']),
          notExists(waived),
        ),
      );
    if (open.length === 0) throw new Refusal('nothing_to_waive');
    const by = { reason: input.reason, byId: ctx.viewer.accountId, at: ctx.now };
    await tx.insert(lineOverride).values(open.map((condition) => ({ ...condition, ...by })));
    await record(tx, ctx, {
      action: 'line.override',
      subject: { kind: 'submission', id: input.id },
      about: [...new Set(open.map((o) => o.lineId))].map((id) => ({ kind: 'line', id })),
      payload: { reason: input.reason, conditions: open },
    });
    return { waived: open.length };
  });
}
