import { and, inArray } from 'drizzle-orm';
import { command } from '../../command.ts';
import { type Ctx, Refusal } from '../../context.ts';
import { isOpenFinding } from '../../queries/open-findings.ts';
import { lineFinding } from '../../schema.ts';
import { waiveFindings } from '../lines/waive.ts';
import { actAs } from '../refuse.ts';
import { contentChanged } from './build.ts';
import { loadSubmission } from './facts.ts';

/**
 * The head of office lets lines of a submission go up although conditions are not met or not known: each open one is
 * waived by name, with one reason that the paper prints ("Các trường hợp đề nghị xem xét đặc biệt").
 *
 * @throws Refusal `not_found`, `not_your_role`, `wrong_state` once it has gone up, `nothing_to_waive`, and what
 * waiving a single condition refuses
 */
export function waiveConditions(ctx: Ctx, input: { id: string; lineIds: readonly string[]; reason: string }) {
  return command(ctx, async (tx) => {
    const found = await loadSubmission(tx, ctx.viewer, input.id);
    if (!found || found.actors.length === 0) throw new Refusal('not_found');
    const { issuerId, lines } = found;
    const capacity = actAs(ctx.viewer, { issuerId }, 'consolidator_head');
    if (!['building', 'returned', 'head_review'].includes(found.submission.state)) throw new Refusal('wrong_state');
    const inside = new Set(lines.map((l) => l.id));
    if (!input.lineIds.every((id) => inside.has(id))) throw new Refusal('not_found');
    const findings = await tx
      .select()
      .from(lineFinding)
      .where(and(inArray(lineFinding.lineId, [...input.lineIds]), isOpenFinding(tx)));
    if (findings.length === 0) throw new Refusal('nothing_to_waive');
    const subject = { kind: 'submission', id: input.id };
    const { reason } = input;
    const waived = await waiveFindings(tx, ctx, { findings, lines, reason, subject, capacity, issuerId });
    await contentChanged(tx, input.id);
    return { waived: waived.length };
  });
}
