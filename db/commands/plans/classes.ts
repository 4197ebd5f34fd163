import { and, eq, ne } from 'drizzle-orm';
import { type ClassInput, classInputSchema } from '#domain/plan/input.ts';
import { distinctShortName } from '#domain/plan/short-name.ts';
import { record } from '../../audit/record.ts';
import { command } from '../../command.ts';
import type { Ctx } from '../../context.ts';
import { somebodyWasFirst } from '../../move.ts';
import { courseClass } from '../../schema.ts';
import type { Tx } from '../../store.ts';
import { actAs, refuse } from '../refuse.ts';
import { draftFor } from './facts.ts';

const OFFICE = ['consolidator', 'consolidator_head', 'operator'] as const;

/** Adds a class to a plan that is not issued yet. @throws Refusal `plan_not_draft`, `class_code_taken`, `not_found` */
export function addClass(ctx: Ctx, input: ClassInput & { planId: string }): Promise<{ id: string }> {
  const { planId, ...rest } = input;
  const facts = classInputSchema.parse(rest);
  return command(ctx, async (tx) => {
    const found = await draftFor(tx, ctx, planId);
    const { as, onBehalfOf } = actAs(ctx.viewer, found.place, ...OFFICE);
    const { taken, last } = await namesInPlan(tx, planId, facts.code);
    const shortName = facts.shortName || distinctShortName(facts.name, taken);
    const [made] = await tx
      .insert(courseClass)
      .values({ ...facts, shortName, planId, displayOrder: last + 1, version: 1 })
      .returning({ id: courseClass.id });
    const { id } = made!;
    await record(tx, ctx, {
      action: 'class.add',
      subject: { kind: 'class', id },
      about: [{ kind: 'plan', id: planId }],
      onBehalfOf,
      payload: { as, ...facts, shortName },
    });
    return { id };
  });
}

/** Changes a class while its plan is not issued. @throws Refusal as `addClass`, and `somebody_was_first` */
export function editClass(ctx: Ctx, input: ClassInput & { classId: string; version: number }): Promise<void> {
  const { classId, version, ...rest } = input;
  const facts = classInputSchema.parse(rest);
  return command(ctx, async (tx) => {
    const before = await classInDraft(tx, ctx, classId);
    const { taken } = await namesInPlan(tx, before.class.planId, facts.code, classId);
    const shortName = facts.shortName || distinctShortName(facts.name, taken);
    const changed = await tx
      .update(courseClass)
      .set({ ...facts, shortName, version: version + 1 })
      .where(and(eq(courseClass.id, classId), eq(courseClass.version, version)))
      .returning({ id: courseClass.id });
    if (changed.length === 0) throw await somebodyWasFirst(tx, 'class', classId);
    await record(tx, ctx, {
      action: 'class.edit',
      subject: { kind: 'class', id: classId },
      about: [{ kind: 'plan', id: before.class.planId }],
      onBehalfOf: before.onBehalfOf,
      payload: { as: before.as, before: before.class, after: { ...facts, shortName } },
    });
  });
}

/** Takes a class out of a plan that is not issued yet. */
export function removeClass(ctx: Ctx, input: { classId: string }): Promise<void> {
  return command(ctx, async (tx) => {
    const { class: row, as, onBehalfOf } = await classInDraft(tx, ctx, input.classId);
    await tx.delete(courseClass).where(eq(courseClass.id, row.id));
    await record(tx, ctx, {
      action: 'class.remove',
      subject: { kind: 'class', id: row.id },
      about: [{ kind: 'plan', id: row.planId }],
      onBehalfOf,
      payload: { as, before: row },
    });
  });
}

async function classInDraft(tx: Tx, ctx: Ctx, classId: string) {
  const [row] = await tx.select().from(courseClass).where(eq(courseClass.id, classId));
  if (!row) return refuse('not_found');
  const found = await draftFor(tx, ctx, row.planId);
  return { class: row, ...actAs(ctx.viewer, found.place, ...OFFICE) };
}

/** The short names of the plan's other classes, and how many there are. @throws Refusal `class_code_taken` */
async function namesInPlan(tx: Tx, planId: string, code: string, besides?: string) {
  const others = await tx
    .select({ code: courseClass.code, shortName: courseClass.shortName, displayOrder: courseClass.displayOrder })
    .from(courseClass)
    .where(and(eq(courseClass.planId, planId), besides ? ne(courseClass.id, besides) : undefined));
  if (others.some((row) => row.code === code)) refuse('class_code_taken', { field: 'code' });
  return {
    taken: others.map((row) => row.shortName),
    last: Math.max(0, ...others.map((row) => row.displayOrder)),
  };
}
