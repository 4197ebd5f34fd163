import { asc, eq } from 'drizzle-orm';
import type { ClassCategory, IntakeMode } from '#domain/codes.ts';
import { yearlyPeriods } from '#domain/eligibility/yearly-periods.ts';
import { SEATED_LINE_STATES } from '#domain/line/machine.ts';
import { yearsToServe } from '#domain/people/years-to-serve.ts';
import { DEFAULT_SETTINGS, type ProposalSettings, type ProposalSettingsFile } from '#domain/proposal/settings.ts';
import type { Candidate, HeldSeat, ProposalWorld } from '#domain/proposal/world.ts';
import { countsAsStandard, pointsOf } from '#domain/ranking/points.ts';
import { partsOf, priorityOf, type Weights } from '#domain/ranking/priority.ts';
import { type DatedWeight, weightsOn } from '#domain/ranking/weights.ts';
import { dayOf } from '#domain/time/day.ts';
import type { Viewer } from '#domain/viewer.ts';
import { courseClass, plan } from '../schema.ts';
import { type Db, read } from '../store.ts';
import { classFacts } from './class-facts.ts';
import { weightRows } from './criteria.ts';
import { gapsFilled } from './hypothetical.ts';
import { allotted, blockedLines, inPost, judgeOf, sentLines } from './proposal-facts.ts';
import { issuedWithin, one } from './scope.ts';
import { waitedBefore } from './waited-before.ts';

export interface ProposalAsked {
  planId: string;
  now: number;
  /** What is set for this proposal; the rest is the register's own. */
  settings?: ProposalSettingsFile;
  /** Classes of these intake modes only; all unless given. */
  modes?: readonly IntakeMode[];
  /** Classes of these codes only; all unless given. */
  courses?: readonly string[];
}

/**
 * Everything that a proposal over a plan's classes is computed from, as the register has it now: candidates with what
 * their priority is made of, the classes, the units with who is in post there, and the settings. A line with an open
 * finding other than a clash of dates is no candidate; if it holds a place, that place counts.
 * In a fixed number of statements. Undefined where the viewer does not reach the plan.
 */
export async function proposalWorld(
  viewer: Viewer,
  { planId, now, settings: file = {}, modes, courses }: ProposalAsked,
  db: Db = read(),
): Promise<ProposalWorld | undefined> {
  const [found] = await db
    .select({ issuerId: plan.issuerId })
    .from(plan)
    .where(one(plan.id, planId, issuedWithin(viewer, 'line.read', plan.issuerId)));
  if (!found) return undefined;
  const all = await db
    .select()
    .from(courseClass)
    .where(eq(courseClass.planId, planId))
    .orderBy(asc(courseClass.displayOrder));
  const rows = await sentLines(db, planId);
  const inTheWay = await blockedLines(db, planId);
  const said = await weightRows(db, found.issuerId);
  const weightsOf = (category: ClassCategory | null): Weights => ({
    ...weightsOn(said, category, dayOf(now)),
    ...file.weights,
  });
  const asked = all.filter(({ code, intakeMode }) => modes?.includes(intakeMode) ?? courses?.includes(code) ?? true);
  const asks = new Set(asked.map(({ id }) => id));
  const settings: ProposalSettings = {
    ...DEFAULT_SETTINGS,
    ...file,
    // A class that nobody asks about opens or not as others decide.
    minSize: Object.fromEntries(
      asked.flatMap(({ code, minSize }) => {
        const least = file.minSize?.[code] ?? minSize ?? 0;
        return least > 0 ? [[code, least]] : [];
      }),
    ),
    unitPlaces: file.unitPlaces ?? (await allotted(db, planId, rows)),
    weights: weightsOf(null),
    ...ownWeights(asked, said, weightsOf),
  };
  const classOf = new Map(all.map((klass) => [klass.id, klass]));
  const judge = await judgeOf(
    db,
    rows.map(({ personId }) => personId),
    now,
  );
  const waited = await waitedBefore(
    db,
    rows.map(({ personId }) => personId),
    planId,
  );
  const candidates: Candidate[] = [];
  const held: HeldSeat[] = [];
  for (const row of rows) {
    const klass = classOf.get(row.classId)!;
    const seated = (SEATED_LINE_STATES as readonly string[]).includes(row.state);
    const seat = {
      lineId: row.id,
      personId: row.personId,
      citizenId: row.citizenId,
      unit: row.unit,
      course: klass.code,
    };
    if (inTheWay.has(row.id) || !asks.has(klass.id)) {
      if (seated) held.push(seat);
      continue;
    }
    const facts = judge.people.get(row.personId);
    const year = Number((klass.startsOn ?? dayOf(now)).slice(0, 4));
    const points = pointsOf({
      standardsFilled: gapsFilled(judge, row.personId, classFacts(klass)).filter(countsAsStandard).length,
      leading: row.leading || row.plannedForLeading ? true : (row.leading ?? row.plannedForLeading),
      gender: facts?.gender ?? null,
      ethnicity: facts?.ethnicity ?? null,
      waited: waited.get(row.personId) ?? 0,
      missingPeriods: yearlyPeriods(judge.completed.get(row.personId) ?? [], year).missing,
      yearsToServe: yearsToServe(facts?.birth ?? null, facts?.gender ?? null, dayOf(now)),
      protocolOrder: row.protocolOrder,
      preference: row.preference,
    });
    const parts = partsOf(points, weightsOf(klass.category));
    candidates.push({ ...seat, priority: priorityOf(parts), parts, rank: row.preference, seated });
  }
  const units = [...new Set([...candidates, ...held].map(({ unit }) => unit))];
  return {
    candidates,
    held,
    classes: all
      .filter(({ id, code }) => asks.has(id) || held.some(({ course }) => course === code))
      .map(({ code, quota, studyMode, startsOn, endsOn, groupId, intakeMode }) => ({
        ...{ code, quota, studyMode, startsOn, endsOn, groupId, intakeMode },
      })),
    units: await inPost(db, units, now),
    settings,
  };
}

/** The weights of each category that is asked about and has a word of its own; nothing where none has. */
function ownWeights(
  asked: readonly { category: ClassCategory }[],
  said: readonly DatedWeight[],
  weightsOf: (category: ClassCategory) => Weights,
): Pick<ProposalSettings, 'categoryWeights'> {
  const own = new Set(said.map(({ category }) => category));
  const categories = [...new Set(asked.map(({ category }) => category))].filter((category) => own.has(category));
  if (categories.length === 0) return {};
  return { categoryWeights: Object.fromEntries(categories.map((category) => [category, weightsOf(category)])) };
}
