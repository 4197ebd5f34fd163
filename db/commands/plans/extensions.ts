import { and, eq, isNull } from 'drizzle-orm';
import type { NoticeKind } from '#domain/notices/kinds.ts';
import type { Instant } from '#domain/time/day.ts';
import { record } from '../../audit/record.ts';
import { command } from '../../command.ts';
import type { Ctx } from '../../context.ts';
import { moveOne } from '../../move.ts';
import { one, within } from '../../queries/scope.ts';
import { extension, orgUnit, orgUnitAncestor, plan, round, roundClass } from '../../schema.ts';
import type { Tx } from '../../store.ts';
import { notify, unitDesk } from '../notify.ts';
import { actAs, refuse } from '../refuse.ts';

const OFFICE = ['consolidator', 'consolidator_head', 'operator'] as const;

/** More time for a unit in a round: for one class, or (null) for all its classes. */
interface Request {
  roundId: string;
  unitId: string;
  classId: string | null;
  reason: string;
}

/** The unit asks for more time. @throws Refusal `already_asked` while an earlier request waits, `class_not_in_round` */
export function askExtension(ctx: Ctx, input: Request): Promise<{ id: string }> {
  return command(ctx, async (tx) => {
    const { issuerId, ...place } = await placeOf(tx, ctx, input);
    const { as, onBehalfOf } = actAs(ctx.viewer, { ...place, issuerId }, 'unit_clerk', 'unit_head');
    const sameClass = input.classId === null ? isNull(extension.classId) : eq(extension.classId, input.classId);
    const [waiting] = await tx
      .select({ id: extension.id })
      .from(extension)
      .where(
        and(
          eq(extension.roundId, input.roundId),
          eq(extension.unitId, input.unitId),
          sameClass,
          eq(extension.state, 'asked'),
        ),
      );
    if (waiting) refuse('already_asked');
    const asked = { askedById: ctx.viewer.accountId, askedAt: ctx.now };
    const id = await insertExtension(tx, { ...input, ...asked, state: 'asked', version: 1 });
    await tell(tx, ctx, 'extension.ask', { id, ...input }, { as, onBehalfOf });
    await notify(tx, ctx, {
      kind: 'extension.ask',
      to: [{ unitId: issuerId, role: 'consolidator' }],
      subject: { kind: 'extension', id },
      payload: { unitId: input.unitId, roundId: input.roundId, classId: input.classId },
    });
    return { id };
  });
}

/**
 * The office answers a request: until when, or why not.
 *
 * @throws Refusal `already_answered`, `moment_past`, `somebody_was_first`, `not_found`
 */
export function answerExtension(
  ctx: Ctx,
  input: { extensionId: string; version: number } & (
    | { until: Instant; answer?: string }
    | { until: null; answer: string }
  ),
): Promise<void> {
  return command(ctx, async (tx) => {
    const [row] = await tx
      .select()
      .from(extension)
      .where(one(extension.id, input.extensionId, within(ctx.viewer, 'extension.decide', extension.unitId)));
    if (!row) return refuse('not_found');
    const place = await placeOf(tx, ctx, row);
    const { as, onBehalfOf } = actAs(ctx.viewer, place, ...OFFICE);
    if (row.state !== 'asked') refuse('already_answered');
    const { until, answer = null } = input;
    if (until !== null && until <= ctx.now) refuse('moment_past', { field: 'until' });
    await moveOne(
      tx,
      extension,
      'extension',
      { ...row, version: input.version },
      {
        state: until === null ? 'refused' : 'granted',
        until,
        answer,
        answeredById: ctx.viewer.accountId,
        answeredAt: ctx.now,
      },
    );
    const action = until === null ? 'extension.refuse' : 'extension.grant';
    await tell(tx, ctx, action, { ...row, until, reason: answer }, { as, onBehalfOf });
    await tellUnit(tx, ctx, action, row, until);
  });
}

/** The office gives a unit more time of its own accord. @throws Refusal `moment_past`, `not_found` */
export function grantExtension(ctx: Ctx, input: Request & { until: Instant }): Promise<{ id: string }> {
  return command(ctx, async (tx) => {
    const place = await placeOf(tx, ctx, input);
    const { as, onBehalfOf } = actAs(ctx.viewer, place, ...OFFICE);
    if (input.until <= ctx.now) refuse('moment_past', { field: 'until' });
    const answered = { answeredById: ctx.viewer.accountId, answeredAt: ctx.now };
    const id = await insertExtension(tx, { ...input, ...answered, state: 'granted', version: 1 });
    await tell(tx, ctx, 'extension.grant', { id, ...input }, { as, onBehalfOf });
    await tellUnit(tx, ctx, 'extension.grant', { id, ...input }, input.until);
    return { id };
  });
}

/** Where the request stands. @throws Refusal `not_found`, `class_not_in_round` */
async function placeOf(tx: Tx, ctx: Ctx, { roundId, unitId, classId }: Omit<Request, 'reason'>) {
  const [found] = await tx
    .select({ issuerId: plan.issuerId, forwarderId: orgUnit.forwarderId, registers: orgUnit.registers })
    .from(round)
    .innerJoin(plan, eq(plan.id, round.planId))
    .innerJoin(orgUnitAncestor, eq(orgUnitAncestor.ancestorId, plan.issuerId))
    .innerJoin(orgUnit, eq(orgUnit.id, orgUnitAncestor.descendantId))
    .where(and(eq(round.id, roundId), eq(orgUnit.id, unitId), within(ctx.viewer, 'dossier.read', orgUnit.id)));
  if (!found) return refuse('not_found');
  if (!found.registers) refuse('unit_does_not_register');
  if (classId !== null) {
    const [inRound] = await tx
      .select({ classId: roundClass.classId })
      .from(roundClass)
      .where(and(eq(roundClass.roundId, roundId), eq(roundClass.classId, classId)));
    if (!inRound) refuse('class_not_in_round', { field: 'classId' });
  }
  return { unitId, forwarderId: found.forwarderId, issuerId: found.issuerId };
}

async function insertExtension(tx: Tx, row: typeof extension.$inferInsert): Promise<string> {
  const [made] = await tx.insert(extension).values(row).returning({ id: extension.id });
  return made!.id;
}

async function tell(
  tx: Tx,
  ctx: Ctx,
  action: string,
  what: {
    id: string;
    roundId: string;
    unitId: string;
    classId: string | null;
    until?: Instant | null;
    reason: string | null;
  },
  { as, onBehalfOf }: { as: string; onBehalfOf?: string },
): Promise<void> {
  const { id, roundId, unitId, classId, until = null, reason } = what;
  await record(tx, ctx, {
    action,
    subject: { kind: 'extension', id },
    about: [
      { kind: 'round', id: roundId },
      { kind: 'unit', id: unitId },
    ],
    onBehalfOf,
    payload: { as, classId, until, reason },
  });
}

function tellUnit(
  tx: Tx,
  ctx: Ctx,
  kind: NoticeKind,
  { id, unitId, roundId, classId }: { id: string; unitId: string; roundId: string; classId: string | null },
  until: Instant | null,
): Promise<void> {
  const payload = { roundId, classId, until };
  return notify(tx, ctx, { kind, to: unitDesk(unitId), subject: { kind: 'extension', id }, payload });
}
