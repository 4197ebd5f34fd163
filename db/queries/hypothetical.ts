import { and, asc, eq, inArray } from 'drizzle-orm';
import { referenceDay } from '#domain/eligibility/evaluate.ts';
import type { ClassFacts, PersonFacts } from '#domain/eligibility/facts.ts';
import { findingsOf, openOutcomes } from '#domain/eligibility/findings.ts';
import { gives } from '#domain/eligibility/grants.ts';
import { type JudgeableLine, judgeList } from '#domain/eligibility/judge-list.ts';
import type { EligibilityRule } from '#domain/eligibility/rule.ts';
import { lackedOf } from '#domain/eligibility/standard-gap.ts';
import { BINDINGS, type Gap, lacksStandard, type Standard } from '#domain/eligibility/standards.ts';
import { LIVE_LINE_STATES, type LineState } from '#domain/line/machine.ts';
import { type Day, dayOf } from '#domain/time/day.ts';
import { courseClass, line } from '../schema.ts';
import type { Db } from '../store.ts';
import { classFacts, eligibilityRules } from './class-facts.ts';
import { personFacts } from './person-facts.ts';
import { positionStandards } from './standards.ts';
import { postsOf, standingIn } from './standing.ts';

/** A line that stands already, of whichever unit; only its own unit's id is told beside it. */
interface Standing {
  id: string;
  personId: string;
  classId: string;
  unitId: string;
  state: LineState;
  klass: ClassFacts;
}

/** Everything needed to say what would be in the way if these people were put forward by this unit, loaded at once. */
export interface Judge {
  people: Map<string, PersonFacts>;
  standing: Map<string, Standing[]>;
  rules: EligibilityRule[];
  standards: Standard[];
  today: Day;
}

/** Loads people, their posts and live lines, and the rules, in a fixed number of statements. */
export async function judgeFor(db: Db, unitId: string, personIds: readonly string[], now: number): Promise<Judge> {
  const today = dayOf(now);
  const facts = await personFacts(db, personIds, today);
  const posts = await postsOf(db, personIds);
  const people = new Map(
    [...facts].map(([id, person]) => {
      const { post, active } = standingIn(posts.get(id) ?? [], { unitId }, today);
      const there = post ? { positionCode: post.positionCode, staffKind: post.staffKind, active } : { active: false };
      return [id, { ...person, ...there }];
    }),
  );
  return {
    people,
    standing: await liveLines(db, personIds),
    rules: await eligibilityRules(db),
    standards: await positionStandards(db),
    today,
  };
}

/**
 * What would be in the way of one person in one class, among the lines that stand already. The outcomes are those that
 * are not met or not known; what only informs is among them, but is no finding.
 */
export function hypothesis({ people, standing, rules, today }: Judge, personId: string, klass: ClassFacts) {
  const person = people.get(personId);
  if (!person) return { outcomes: [], findings: [] };
  const others = (standing.get(personId) ?? []).filter((row) => row.klass.code !== klass.code);
  const lines: JudgeableLine[] = [...others, { id: '', klass }].map((row) => ({
    lineId: row.id,
    personId,
    klass: row.klass,
    person,
  }));
  const outcomes = judgeList(lines, rules, (row) => referenceDay(row.lineId === '' ? today : null, row.klass, today));
  const own = (outcomes.get('') ?? []).filter(({ outcome }) => outcome !== 'PASS');
  return { outcomes: own, findings: findingsOf(openOutcomes(own, [])) };
}

/**
 * What the person lacks and this class would give him, the strictest binding first: why to put him forward. Of one kind
 * of level once for each binding.
 */
export function gapsFilled({ people, standards, today }: Judge, personId: string, { rule }: ClassFacts): Gap[] {
  const person = people.get(personId);
  if (!person) return [];
  const gaps = lacksStandard(person, standards, today).filter(({ standard }) => gives(rule.grants, standard));
  return BINDINGS.flatMap((binding) => lackedOf({ gaps }, binding));
}

async function liveLines(db: Db, personIds: readonly string[]): Promise<Map<string, Standing[]>> {
  if (personIds.length === 0) return new Map();
  const rows = await db
    .select({
      id: line.id,
      personId: line.personId,
      classId: line.classId,
      unitId: line.unitId,
      state: line.state,
      class: courseClass,
    })
    .from(line)
    .innerJoin(courseClass, eq(courseClass.id, line.classId))
    .where(and(inArray(line.personId, [...personIds]), inArray(line.state, [...LIVE_LINE_STATES])))
    .orderBy(asc(line.createdAt), asc(line.id));
  const standing = rows.map(({ class: klass, ...row }) => ({ ...row, klass: classFacts(klass) }));
  return Map.groupBy(standing, (row) => row.personId);
}
