import { and, eq, inArray } from 'drizzle-orm';
import type { Standard } from '#domain/eligibility/standards.ts';
import { type Expected, type Outlook, outlook } from '#domain/eligibility/training-needs.ts';
import { LIVE_LINE_STATES, type LineState } from '#domain/line/machine.ts';
import type { Viewer } from '#domain/viewer.ts';
import { courseClass, line, plan } from '../schema.ts';
import { type Db, read } from '../store.ts';
import { type MeasuredPerson, standardGap } from './gap.ts';
import { planWithin } from './plan-scope.ts';
import { one, within } from './scope.ts';

/** Lines that are on their way to a place; whoever is on a waiting list has none to pass in. */
const EXPECTED = LIVE_LINE_STATES.filter((state) => state !== 'draft' && state !== 'waitlisted');
/** Lines on which somebody entitled has said yes. */
const DECIDED: readonly LineState[] = ['approved', 'nominated', 'attending', 'completed'];

export interface PlanGap extends Outlook<MeasuredPerson> {
  plan: { id: string; number: string | null; title: string };
  standards: Standard[];
  /** Lines on their way to a place in classes that give a level: person-turns, and how many people. */
  lines: Record<'decided' | 'sent', { turns: number; people: number }>;
}

/**
 * Who lacks what today, what would be left if everybody passed whom the plan's decisions send, and if everybody passed
 * who was registered. In a fixed number of statements. Undefined where the viewer does not reach the plan.
 */
export async function planGap(
  viewer: Viewer,
  planId: string,
  filter: { unitId?: string },
  on: string,
): Promise<PlanGap | undefined> {
  const db = read();
  const [found] = await db
    .select({ id: plan.id, number: plan.number, title: plan.title })
    .from(plan)
    .where(one(plan.id, planId, planWithin(db, viewer, 'workforce.read')));
  if (!found) return undefined;
  const { people, standards } = await standardGap(viewer, filter, on);
  const reached = new Set(people.map(({ id }) => id));
  const expected = (await expectedLines(db, viewer, planId)).filter(({ personId }) => reached.has(personId));
  const counted = (lines: readonly Expected[]) => ({
    turns: lines.length,
    people: new Set(lines.map(({ personId }) => personId)).size,
  });
  return {
    plan: found,
    standards,
    ...outlook(people, expected, standards, on),
    lines: { decided: counted(expected.filter(({ decided }) => decided)), sent: counted(expected) },
  };
}

/** Who is on the way to a level that a class gives: the lines of a plan, or of all. */
export async function expectedLines(db: Db, viewer: Viewer, planId?: string): Promise<Expected[]> {
  const rows = await db
    .select({ personId: line.personId, state: line.state, rule: courseClass.rule })
    .from(line)
    .innerJoin(courseClass, eq(courseClass.id, line.classId))
    .where(
      and(
        planId ? eq(courseClass.planId, planId) : undefined,
        inArray(line.state, EXPECTED),
        within(viewer, 'workforce.read', line.unitId),
      ),
    );
  return rows.flatMap(({ personId, state, rule }) =>
    rule.grants && Object.keys(rule.grants).length > 0
      ? [{ personId, grants: rule.grants, decided: DECIDED.includes(state) }]
      : [],
  );
}
