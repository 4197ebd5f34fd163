import { and, eq } from 'drizzle-orm';
import type { LineState } from '#domain/line/machine.ts';
import { record } from '../../audit/record.ts';
import { command } from '../../command.ts';
import type { Ctx } from '../../context.ts';
import { lineFinding, lineOverride } from '../../schema.ts';
import { notify, unitDesk } from '../notify.ts';
import { actAs, refuse } from '../refuse.ts';
import { visibleLine } from './visible.ts';
import { waiveFindings } from './waive.ts';

/** Until the leader has decided a condition can be waived; afterwards the decision stands for itself. */
const OPEN: readonly LineState[] = [
  'submitted',
  'needs_fix',
  'validated',
  'awaiting_party',
  'waitlisted',
  'in_submission',
];

/**
 * The head of the office lets a line pass although a condition is not met or not known, by name and with a reason,
 * which the submission prints.
 *
 * @param input.ruleCode the rule of one of the line's findings
 * @throws Refusal `finding_gone`, `not_overridable` (what cannot stand at all, or only informs), `already_overridden`,
 * `wrong_state`, `missing_words`
 */
export function overrideFinding(
  ctx: Ctx,
  input: { lineId: string; ruleCode: string; reason: string },
): Promise<{ id: string }> {
  return command(ctx, async (tx) => {
    const { line: row, issuerId } = await visibleLine(tx, ctx, 'line.override', input.lineId);
    const capacity = actAs(ctx.viewer, { issuerId }, 'consolidator_head');
    if (!OPEN.includes(row.state)) refuse('wrong_state');
    const ofRule = and(eq(lineFinding.lineId, row.id), eq(lineFinding.ruleCode, input.ruleCode));
    const [finding] = await tx.select().from(lineFinding).where(ofRule);
    if (!finding) return refuse('finding_gone');
    const [earlier] = await tx
      .select({ id: lineOverride.id })
      .from(lineOverride)
      .where(and(eq(lineOverride.lineId, row.id), eq(lineOverride.ruleCode, input.ruleCode)));
    if (earlier) refuse('already_overridden');
    const subject = { kind: 'line', id: row.id };
    const [id] = await waiveFindings(tx, ctx, {
      findings: [finding],
      lines: [row],
      reason: input.reason,
      subject,
      capacity,
      issuerId,
    });
    return { id: id! };
  });
}

/**
 * The head of the office takes a waiver back, with a reason: the condition stands in the way again. What has gone up
 * stays as the leader sees it.
 *
 * @throws Refusal `not_overridden`, `wrong_state` once the line is in a submission, `missing_words`
 */
export function undoOverride(ctx: Ctx, input: { lineId: string; ruleCode: string; reason: string }): Promise<void> {
  return command(ctx, async (tx) => {
    const { line: row, issuerId } = await visibleLine(tx, ctx, 'line.override', input.lineId);
    const capacity = actAs(ctx.viewer, { issuerId }, 'consolidator_head');
    if (!OPEN.includes(row.state) || row.state === 'in_submission') refuse('wrong_state');
    const reason = input.reason.trim() || refuse('missing_words', { field: 'undoReason' });
    const ofRule = and(eq(lineOverride.lineId, row.id), eq(lineOverride.ruleCode, input.ruleCode));
    const [earlier] = await tx.delete(lineOverride).where(ofRule).returning();
    if (!earlier) return refuse('not_overridden');
    await record(tx, ctx, {
      action: 'line.undo_override',
      subject: { kind: 'line', id: row.id },
      about: [{ kind: 'dossier', id: row.dossierId }],
      onBehalfOf: capacity.onBehalfOf,
      payload: { as: capacity.as, told: { comment: reason }, was: earlier },
    });
    await notify(tx, ctx, {
      kind: 'line.undo_override',
      to: [{ unitId: issuerId, role: 'consolidator' }, ...unitDesk(row.unitId)],
      subject: { kind: 'line', id: row.id },
      payload: { ruleCode: input.ruleCode },
    });
  });
}
