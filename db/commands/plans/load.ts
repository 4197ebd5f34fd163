import { unitOfBody } from '#domain/organisation/issuer.ts';
import { distinctShortName } from '#domain/plan/short-name.ts';
import { type PlanFile, planFileSchema } from '#domain/plan-file.ts';
import { closingThrough } from '#domain/time/closing.ts';
import { startOfDay } from '#domain/time/day.ts';
import { record } from '../../audit/record.ts';
import { command } from '../../command.ts';
import type { Ctx } from '../../context.ts';
import { newId } from '../../id.ts';
import { courseClass, orgUnitType, plan } from '../../schema.ts';
import type { Tx } from '../../store.ts';
import { foundCalendar } from '../calendar/add-missing.ts';
import { refuse } from '../refuse.ts';
import { ensurePositions, foundCatalogue } from '../units/catalogue.ts';
import { ensureUnits } from '../units/ensure.ts';
import { defaultTargetKinds, foundRules } from './defaults.ts';
import { requireFreeNumber } from './draft.ts';
import { movePlanIn } from './move.ts';
import { openRoundIn } from './rounds.ts';

/** What the round of a loaded plan is called, in the language of the register's own data. */
const FIRST_ROUND = 'Đợt 1';

/** What was made of a plan's file. */
export interface LoadedPlan {
  planId: string;
  roundId: string;
  classes: number;
  units: number;
}

/**
 * Takes a whole plan from its file: units that are not there yet are created below the issuer, the plan is issued and
 * started, and one round is opened with all its classes, each closing at 24:00 of its registration's last day. The
 * operator's act: it needs no draft and no second person.
 *
 * @throws Refusal `plan_exists` where a plan has the number already, `issuer_unknown`; ZodError for a malformed file
 */
export function loadPlan(ctx: Ctx, file: PlanFile): Promise<LoadedPlan> {
  const { plan: facts, unitTypes, unitsSince, units, positions, courses } = planFileSchema.parse(file);
  return command(ctx, async (tx) => {
    if (ctx.viewer.kind !== 'operator') refuse('not_your_role');
    await requireFreeNumber(tx, facts.number);
    await foundCatalogue(tx, unitTypes);
    await foundRules(tx);
    await foundCalendar(tx);
    await ensurePositions(
      tx,
      Object.entries(positions).map(([code, name]) => ({ code, name })),
    );
    const since = unitsSince ?? firstDay(facts.year);
    const issuerId = await ensureIssuer(tx, ctx, facts.issuer, since);
    const below = { parentId: issuerId, validFrom: since, registers: true };
    await ensureUnits(tx, ctx, units, below);

    const { issuer: _, ...columns } = facts;
    const planId = newId();
    await tx.insert(plan).values({ id: planId, ...columns, issuerId, state: 'draft', version: 1 });
    const classes = await insertClasses(tx, planId, courses);
    await record(tx, ctx, {
      action: 'plan.load',
      subject: { kind: 'plan', id: planId },
      payload: { ...facts, classes: classes.length, units: units.length },
    });
    await movePlanIn(tx, ctx, { planId }, 'issue');
    const { id: roundId } = await openRoundIn(tx, ctx, {
      planId,
      name: FIRST_ROUND,
      opensAt: startOfDay(facts.issuedOn),
      closesAt: Math.max(...classes.map((row) => row.closesAt)),
      classes,
    });
    await movePlanIn(tx, ctx, { planId }, 'start');
    return { planId, roundId, classes: classes.length, units: units.length };
  });
}

async function ensureIssuer(tx: Tx, ctx: Ctx, issuer: string, since: string): Promise<string> {
  const types = await tx.select({ name: orgUnitType.name }).from(orgUnitType);
  const unit = unitOfBody(
    issuer,
    types.map((type) => type.name),
  );
  if (!unit) return refuse('issuer_unknown');
  const at = { parentId: null, validFrom: since, registers: false };
  const [id] = await ensureUnits(tx, ctx, [{ ...unit, code: null, order: 0 }], at);
  return id!;
}

/** Unless the file says otherwise, a year is planned for units that exist from its beginning. */
const firstDay = (year: number) => `${year}-01-01`;

async function insertClasses(tx: Tx, planId: string, courses: PlanFile['courses']) {
  const taken: string[] = [];
  const rows = courses.map(({ registrationClosesOn, ...course }, index) => {
    const shortName = distinctShortName(course.name, taken);
    taken.push(shortName);
    return {
      ...course,
      id: newId(),
      planId,
      shortName,
      targetKinds: defaultTargetKinds(course),
      papers: [],
      displayOrder: index + 1,
      version: 1,
      closesAt: closingThrough(registrationClosesOn),
    };
  });
  await tx.insert(courseClass).values(rows.map(({ closesAt: _, ...row }) => row));
  return rows.map((row) => ({ classId: row.id, closesAt: row.closesAt }));
}
