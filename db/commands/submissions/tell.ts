import type { Role } from '#domain/roles.ts';
import type { SubmissionEvent } from '#domain/submission/machine.ts';
import type { Ctx } from '../../context.ts';
import type { Tx } from '../../store.ts';
import { notify, unitDesk } from '../notify.ts';
import type { SubmissionRecord } from './facts.ts';
import type { SubmissionStep } from './step.ts';

/** Who has the next word after a step, or must know of it; all at the plan's issuing unit. */
const CONCERNED: Record<SubmissionEvent, readonly Role[]> = {
  send_to_head: ['consolidator_head'],
  head_return: ['consolidator'],
  submit: ['leader', 'consolidator'],
  approve: ['consolidator', 'consolidator_head'],
  return: ['consolidator', 'consolidator_head'],
  refuse: ['consolidator', 'consolidator_head'],
  rework: ['consolidator_head'],
};

/** Tells those concerned of a submission's step, with how many lines were questioned or refused by themselves. */
export function tellOfStep(tx: Tx, ctx: Ctx, found: SubmissionRecord, step: SubmissionStep): Promise<void> {
  const { submission, issuerId, lines } = found;
  const said = (verb: 'question' | 'refuse') => (step.exceptions ?? []).filter((e) => e.verb === verb).length;
  return notify(tx, ctx, {
    kind: `submission.${step.event}`,
    to: CONCERNED[step.event].map((role) => ({ unitId: issuerId, role })),
    subject: { kind: 'submission', id: submission.id },
    payload: { lines: lines.length, questioned: said('question'), refused: said('refuse') },
  });
}

/** Tells each unit which of its lines a leader refused: one letter for each dossier. The approved hear at publication. */
export function tellRefused(tx: Tx, ctx: Ctx, found: SubmissionRecord, lineIds: readonly string[]): Promise<void> {
  const refused = found.lines.filter((l) => lineIds.includes(l.id));
  return notify(
    tx,
    ctx,
    ...[...Map.groupBy(refused, (l) => l.dossierId)].map(([id, group]) => ({
      kind: 'line.refuse' as const,
      to: unitDesk(group[0]!.unitId),
      subject: { kind: 'dossier', id },
      payload: { lineIds: group.map((l) => l.id) },
    })),
  );
}
