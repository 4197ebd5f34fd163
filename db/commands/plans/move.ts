import { and, asc, eq, inArray } from 'drizzle-orm';
import { decide } from '#domain/machine.ts';
import { type PlanEvent, type PlanState, planMachine } from '#domain/plan/machine.ts';
import { lentBy } from '#domain/viewer.ts';
import { record } from '../../audit/record.ts';
import { command } from '../../command.ts';
import { type Ctx, Refusal } from '../../context.ts';
import { moveOne, somebodyWasFirst } from '../../move.ts';
import { courseClass, orgUnit, orgUnitAncestor, plan } from '../../schema.ts';
import type { Tx } from '../../store.ts';
import { saveVersion } from '../../versions.ts';
import { snapshotClasses } from '../lines/snapshot.ts';
import { type Addressee, notify, unitDesk } from '../notify.ts';
import { type PlanRecord, planFor } from './facts.ts';

export interface PlanStep {
  planId: string;
  /** The version that the person saw, where a form carried one. */
  version?: number;
}

/** Takes a plan one step by its table. @throws Refusal as `movePlanIn` */
export function movePlan(ctx: Ctx, input: PlanStep, event: PlanEvent) {
  return command(ctx, (tx) => movePlanIn(tx, ctx, input, event));
}

/** Issues the plan: from now on it is not changed any more; what was issued is kept as a version. */
export function issuePlan(ctx: Ctx, input: PlanStep) {
  return movePlan(ctx, input, 'issue');
}

/** Begins the work on an issued plan, once a round is open. */
export function startPlan(ctx: Ctx, input: PlanStep) {
  return movePlan(ctx, input, 'start');
}

/** Closes a plan of which nothing waits any more. */
export function closePlan(ctx: Ctx, input: PlanStep) {
  return movePlan(ctx, input, 'close');
}

/** Takes a plan one step by its table, inside a command's transaction. @throws Refusal with all the table's reasons */
export async function movePlanIn(tx: Tx, ctx: Ctx, input: PlanStep, event: PlanEvent): Promise<{ state: PlanState }> {
  const found = await planFor(tx, ctx, input.planId);
  const { plan: row, holds, actors, place } = found;
  if (input.version !== undefined && input.version !== row.version) throw await somebodyWasFirst(tx, 'plan', row.id);
  const verdict = decide(planMachine, { state: row.state, holds, actors }, event, {});
  if (!verdict.ok) throw new Refusal(verdict.reasons);
  await moveOne(tx, plan, 'plan', row, { state: verdict.to });
  const version = event === 'issue' ? await freezePlan(tx, ctx, found) : undefined;
  const subject = { kind: 'plan', id: row.id };
  const action = `plan.${event}` as const;
  await record(tx, ctx, {
    action,
    subject,
    onBehalfOf: lentBy(ctx.viewer, verdict.as, place),
    payload: { as: verdict.as, to: verdict.to, ...(version && { version: version.number, sha256: version.sha256 }) },
  });
  const to = event === 'issue' ? await registeringDesks(tx, row.issuerId) : officeDesk(row.issuerId);
  await notify(tx, ctx, { kind: action, to, subject });
  return { state: verdict.to };
}

async function freezePlan(tx: Tx, ctx: Ctx, { plan: row }: PlanRecord) {
  const classes = await tx
    .select({ id: courseClass.id })
    .from(courseClass)
    .where(eq(courseClass.planId, row.id))
    .orderBy(asc(courseClass.displayOrder));
  const { number, title, issuedOn, year, signer, amendsPlanId } = row;
  return saveVersion(tx, ctx, 'plan', row.id, {
    number,
    title,
    issuedOn,
    year,
    signer,
    amendsPlanId,
    classes: await snapshotClasses(
      tx,
      classes.map((c) => c.id),
    ),
  });
}

const officeDesk = (issuerId: string): Addressee[] => [
  { unitId: issuerId, role: 'consolidator' },
  { unitId: issuerId, role: 'consolidator_head' },
];

/** The desks of all units that answer the issuer's rounds, or of those named. */
export async function registeringDesks(tx: Tx, issuerId: string, unitIds?: readonly string[]): Promise<Addressee[]> {
  const rows = await tx
    .select({ id: orgUnit.id })
    .from(orgUnit)
    .innerJoin(orgUnitAncestor, eq(orgUnitAncestor.descendantId, orgUnit.id))
    .where(
      and(
        eq(orgUnitAncestor.ancestorId, issuerId),
        eq(orgUnit.registers, true),
        unitIds && inArray(orgUnit.id, [...unitIds]),
      ),
    );
  return rows.flatMap((row) => unitDesk(row.id));
}
