import { and, asc, count, countDistinct, desc, eq, inArray } from 'drizzle-orm';
import { levelsGiven } from '#domain/eligibility/grants.ts';
import type { Standard } from '#domain/eligibility/standards.ts';
import {
  type ContentNeed,
  contentKey,
  outlook,
  tallyContents,
  trainingNeeds,
} from '#domain/eligibility/training-needs.ts';
import { yearsToServe } from '#domain/people/years-to-serve.ts';
import { dayOf } from '#domain/time/day.ts';
import { yearOf } from '#domain/time/partial-day.ts';
import type { Viewer } from '#domain/viewer.ts';
import { logAccess } from '../access-log.ts';
import { courseClass, line, plan } from '../schema.ts';
import { type Db, read } from '../store.ts';
import { type MeasuredPerson, standardGap } from './gap.ts';
import { expectedLines } from './plan-gap.ts';
import { planWithin } from './plan-scope.ts';
import { within } from './scope.ts';

/** A class that gave the content last, for the size of the next. */
export interface LastClass {
  code: string;
  name: string;
  quota: number;
}

export interface NeededContent extends ContentNeed<MeasuredPerson> {
  key: string;
  last: LastClass | null;
}

/** Registrations of this year that found no place, in a class that gives no level and so is among no content. */
export interface Carried {
  classId: string;
  code: string;
  name: string;
  turns: number;
  people: number;
}

export interface Needs {
  /** The year that the draft is for, measured by what is in force on its first day. */
  year: number;
  standards: Standard[];
  contents: NeededContent[];
  people: number;
  turns: number;
  /** With the turns of each content, by its key; in the order of official lists. */
  units: { unitId: string; unit: string; people: number; turns: number; byContent: Record<string, number> }[];
  /** People who lack something and retire before the year begins, and so are not among the needs. */
  leaving: number;
  carried: Carried[];
}

/**
 * What the people whom the viewer reaches will have to be trained in next year: what they lack by the standards of its
 * first day, if all pass who are on their way this year, without those who retire. A draft; nobody is bound by it. In a
 * fixed number of statements.
 */
export async function nextYearNeeds(viewer: Viewer, filter: { unitId?: string }, now: number): Promise<Needs> {
  const db = read();
  const today = dayOf(now);
  const year = yearOf(today) + 1;
  const on = `${year}-01-01`;
  const { people, standards } = await standardGap(viewer, filter, on);
  const after = outlook(people, await expectedLines(db, viewer), standards, on).sent;
  const lacking = after.filter((person) => trainingNeeds(person).length > 0);
  const staying = lacking.filter(({ facts }) => yearsToServe(facts.birth, facts.gender, today) !== 0);
  const last = await lastClasses(db, viewer);
  const offered = last.map(({ requirement }) => requirement);
  const contents = tallyContents(staying, offered).map((content) => {
    const key = contentKey(content.requirement);
    return { ...content, key, last: last.find(({ requirement }) => contentKey(requirement) === key)?.klass ?? null };
  });
  const units = [...Map.groupBy(staying, ({ unitId }) => unitId)].map(([unitId, members]) => {
    const turns = contents.map(({ key, people: all }): [string, number] => [
      key,
      all.filter(({ person }) => person.unitId === unitId).length,
    ]);
    return {
      unitId,
      unit: members[0]!.unit,
      people: members.length,
      turns: turns.reduce((sum, [, n]) => sum + n, 0),
      byContent: Object.fromEntries(turns),
    };
  });
  return {
    year,
    standards,
    contents,
    people: staying.length,
    turns: contents.reduce((sum, { turns }) => sum + turns, 0),
    units,
    leaving: lacking.length - staying.length,
    carried: await carriedOver(db, viewer, filter.unitId, year - 1),
  };
}

/** The same to be taken away with names: everybody on the list counts as read. */
export async function exportNeeds(viewer: Viewer, filter: { unitId?: string }, now: number): Promise<Needs> {
  const needs = await nextYearNeeds(viewer, filter, now);
  const ids = needs.contents.flatMap(({ people }) => people.map(({ person }) => person.id));
  logAccess(viewer, 'person', [...new Set(ids)], now);
  return needs;
}

/** The newest class of each level that classes give, among the plans that the viewer reaches. */
async function lastClasses(
  db: Db,
  viewer: Viewer,
): Promise<{ requirement: Standard['requirement']; klass: LastClass }[]> {
  const rows = await db
    .select({ code: courseClass.code, name: courseClass.name, quota: courseClass.quota, rule: courseClass.rule })
    .from(courseClass)
    .innerJoin(plan, eq(plan.id, courseClass.planId))
    .where(planWithin(db, viewer, 'workforce.read'))
    .orderBy(desc(plan.year), asc(courseClass.displayOrder));
  const all = rows.flatMap(({ rule, ...klass }) =>
    levelsGiven(rule.grants).map((requirement) => ({ requirement, klass })),
  );
  return [...Map.groupBy(all, ({ requirement }) => contentKey(requirement)).values()].map(([newest]) => newest!);
}

async function carriedOver(db: Db, viewer: Viewer, unitId: string | undefined, year: number): Promise<Carried[]> {
  const rows = await db
    .select({
      classId: courseClass.id,
      code: courseClass.code,
      name: courseClass.name,
      rule: courseClass.rule,
      turns: count(),
      people: countDistinct(line.personId),
    })
    .from(line)
    .innerJoin(courseClass, eq(courseClass.id, line.classId))
    .innerJoin(plan, eq(plan.id, courseClass.planId))
    .where(
      and(
        eq(plan.year, year),
        inArray(line.state, ['deferred', 'waitlisted']),
        unitId ? eq(line.unitId, unitId) : undefined,
        within(viewer, 'workforce.read', line.unitId),
      ),
    )
    .groupBy(courseClass.id)
    .orderBy(asc(courseClass.displayOrder));
  return rows.filter(({ rule }) => !rule.grants).map(({ rule: _, ...row }) => row);
}
