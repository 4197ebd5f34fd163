import { UNREGISTRABLE } from '#domain/codes.ts';
import type { Subject } from '../../audit/chain.ts';
import { record } from '../../audit/record.ts';
import { inBatches } from '../../batches.ts';
import type { Ctx } from '../../context.ts';
import { newId } from '../../id.ts';
import { type line, type lineFinding, lineOverride } from '../../schema.ts';
import type { Tx } from '../../store.ts';
import { type Letter, notify, unitDesk } from '../notify.ts';
import { refuse, refuseAny } from '../refuse.ts';

type Line = Pick<typeof line.$inferSelect, 'id' | 'dossierId' | 'unitId'>;

export interface Waiver {
  /** What is waived: findings of these lines, at least one. */
  findings: readonly (typeof lineFinding.$inferSelect)[];
  lines: readonly Line[];
  /** Printed in the submission beside the head's name. */
  reason: string;
  /** Under what the history keeps it: the line, or the submission in which several stand. */
  subject: Subject;
  capacity: { as: string; onBehalfOf?: string };
  issuerId: string;
}

/**
 * The one way in which a condition is waived: an override by name and reason for each line's rule, the event with what
 * was known then, and a letter to the office and to the units.
 *
 * @returns the overrides' ids
 * @throws Refusal `missing_words`; `not_overridable` for each line with what cannot stand at all or only informs
 */
export async function waiveFindings(tx: Tx, ctx: Ctx, waiver: Waiver): Promise<string[]> {
  const { subject, lines, issuerId, capacity } = waiver;
  const reason = waiver.reason.trim() || refuse('missing_words', { field: 'reason' });
  // Two findings of one rule on one line are one condition.
  const findings = [...new Map(waiver.findings.map((f) => [`${f.lineId} ${f.ruleCode}`, f])).values()];
  refuseAny(
    findings
      .filter((f) => UNREGISTRABLE.includes(f.code) || f.severity === 'inform')
      .map((f) => ({ code: 'not_overridable' as const, subjectId: subject.id === f.lineId ? undefined : f.lineId })),
  );
  const rows = findings.map(({ lineId, code, ruleCode }) => ({
    id: newId(),
    lineId,
    code,
    ruleCode,
    reason,
    byId: ctx.viewer.accountId,
    at: ctx.now,
  }));
  for (const batch of inBatches(rows)) await tx.insert(lineOverride).values(batch);
  const concerned = lines.filter((l) => findings.some((f) => f.lineId === l.id));
  await record(tx, ctx, {
    action: 'line.override',
    subject,
    about: [
      ...concerned.filter((l) => l.id !== subject.id).map((l) => ({ kind: 'line', id: l.id })),
      ...[...new Set(concerned.map((l) => l.dossierId))].map((id) => ({ kind: 'dossier', id })),
    ],
    onBehalfOf: capacity.onBehalfOf,
    payload: {
      as: capacity.as,
      reason,
      conditions: findings.map(({ id: _, ...condition }) => condition),
    },
  });
  const letters: Letter[] = concerned.map((l) => ({
    kind: 'line.override',
    to: [{ unitId: issuerId, role: 'consolidator' }, ...unitDesk(l.unitId)],
    subject: { kind: 'line', id: l.id },
    payload: { ruleCodes: findings.filter((f) => f.lineId === l.id).map((f) => f.ruleCode) },
  }));
  await notify(tx, ctx, ...letters);
  return rows.map((row) => row.id);
}
