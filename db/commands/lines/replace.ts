import { and, eq } from 'drizzle-orm';
import type { WithdrawalReason } from '#domain/codes.ts';
import type { LineState } from '#domain/line/machine.ts';
import { record } from '../../audit/record.ts';
import { command } from '../../command.ts';
import type { Ctx } from '../../context.ts';
import { newId } from '../../id.ts';
import { hasOpenFinding } from '../../queries/open-findings.ts';
import { vacancyToName } from '../../queries/vacancies.ts';
import { courseClass, line } from '../../schema.ts';
import type { Tx } from '../../store.ts';
import { checkPaper, insertPaper, type Paper } from '../dossiers/papers.ts';
import { raiseFlag } from '../flags/raise.ts';
import { actAs, refuse, refuseAny } from '../refuse.ts';
import { eligiblePosts } from './eligible-posts.ts';
import { loadLines } from './facts.ts';
import { refreshFindings } from './findings.ts';
import { moveLines } from './move.ts';
import { tellOffice } from './tell.ts';
import { visibleLine } from './visible.ts';

export interface Replacement {
  lineId: string;
  /** Who comes instead. */
  personId: string;
  reason: WithdrawalReason;
  comment?: string;
  /** Why an exception is asked for, where the new person does not meet a condition. */
  exceptionReason?: string;
  papers?: readonly Paper[];
}

export interface Replaced {
  /** The new line. */
  lineId: string;
  /** The old one has gone up: it stays, and the office is asked. */
  asked: boolean;
}

/** Here the old line stays as it is until an amending decision takes it off; the new one waits to be judged. */
const GONE_UP: readonly LineState[] = ['in_submission', 'approved', 'nominated', 'attending'];

/**
 * The unit puts somebody else in a line's place: the old line ends with the reason, the new one stands submitted in its
 * place of preference and names the old one. Where the old one has gone up, it stays, and its leaving is asked for.
 *
 * @throws Refusal what the table says of the old line; `not_of_unit`, `not_active`, `already_registered` for the new
 * person; `exceptions_explained` where he does not meet a condition and no reason is given; `papers_attached`
 */
export function replaceLine(ctx: Ctx, input: Replacement): Promise<Replaced> {
  return command(ctx, (tx) => replaceLineIn(tx, ctx, input));
}

/** As `replaceLine`, inside another command's transaction. */
export async function replaceLineIn(tx: Tx, ctx: Ctx, input: Replacement): Promise<Replaced> {
  const { line: old } = await visibleLine(tx, ctx, 'line.answer', input.lineId);
  const wanted = { personId: input.personId, classId: old.classId };
  const { posts, refused } = await eligiblePosts(tx, old.unitId, [wanted], ctx.now);
  refuseAny(refused);
  const id = newId();
  const { reason, comment } = input;
  const goneUp = GONE_UP.includes(old.state);
  // Whose place stands open is out already: the unit names another for it, and nothing of the old line moves.
  const vacancy = await vacancyToName(ctx.viewer, old.id, ctx.now, tx);
  const moved = vacancy
    ? await nameInstead(tx, ctx, { lineId: old.id, id, personId: input.personId, reason, comment })
    : await moveLines(tx, ctx, {
        event: goneUp ? 'ask_withdrawal' : 'replace',
        lineIds: [old.id],
        told: { withdrawal_reason: reason, comment },
        set: goneUp ? {} : { reasonCode: reason, comment: comment?.trim() || null },
        payload: { replacedBy: id, personId: input.personId },
        about: [{ kind: 'line', id }],
      });
  if (goneUp) await raiseFlag(tx, ctx, moved[0]!, { action: 'line.ask_withdrawal', reason, comment });
  await tx.insert(line).values({
    id,
    dossierId: old.dossierId,
    classId: old.classId,
    assignmentId: posts.get(input.personId)!,
    personId: input.personId,
    unitId: old.unitId,
    state: 'submitted',
    preference: old.preference,
    exceptionReason: input.exceptionReason?.trim() || null,
    replacesLineId: old.id,
    late: old.late,
    createdAt: ctx.now,
    submittedAt: ctx.now,
    submittedById: ctx.viewer.accountId,
    version: 1,
  });
  await attachAll(tx, ctx, id, old.classId, input.papers ?? []);
  await refreshFindings(tx, ctx.now, { personIds: [old.personId, input.personId] });
  await requireExplained(tx, id, input);
  await tellOffice(tx, ctx, 'line.replace', moved);
  return { lineId: id, asked: goneUp };
}

/** Records that the unit named somebody for the place that a line left; the line itself stays as it ended. */
async function nameInstead(
  tx: Tx,
  ctx: Ctx,
  told: { lineId: string; id: string; personId: string; reason: WithdrawalReason; comment?: string },
) {
  const records = await loadLines(tx, ctx.viewer, ctx.now, [told.lineId]);
  const { as, onBehalfOf } = actAs(ctx.viewer, records[0]!.place, 'unit_clerk', 'unit_head');
  await record(tx, ctx, {
    action: 'line.name_instead',
    subject: { kind: 'line', id: told.lineId },
    about: [{ kind: 'line', id: told.id }],
    onBehalfOf,
    payload: {
      ...{ as, replacedBy: told.id, personId: told.personId },
      told: { withdrawal_reason: told.reason, comment: told.comment },
    },
  });
  return records;
}

async function attachAll(tx: Tx, ctx: Ctx, lineId: string, classId: string, papers: readonly Paper[]): Promise<void> {
  for (const paper of papers) {
    await checkPaper(tx, ctx, classId, paper);
    await insertPaper(tx, ctx, lineId, paper);
  }
  const [asked] = await tx.select({ papers: courseClass.papers }).from(courseClass).where(eq(courseClass.id, classId));
  const missing = asked?.papers.some((name) => !papers.some(({ paper }) => paper === name));
  if (missing) refuse('papers_attached', { field: 'papers' });
}

/** The same as is asked of a list before it is sent. */
async function requireExplained(tx: Tx, lineId: string, { exceptionReason }: Replacement): Promise<void> {
  if (exceptionReason?.trim()) return;
  const [unmet] = await tx
    .select({ id: line.id })
    .from(line)
    .where(and(eq(line.id, lineId), hasOpenFinding(tx, 'FAIL')));
  if (unmet) refuse('exceptions_explained', { field: 'exceptionReason' });
}
