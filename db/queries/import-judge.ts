import { type FindingCode, UNREGISTRABLE } from '#domain/codes.ts';
import { referenceDay } from '#domain/eligibility/evaluate.ts';
import type { PersonFacts } from '#domain/eligibility/facts.ts';
import { findingsOf, isRaised } from '#domain/eligibility/findings.ts';
import { type JudgeableLine, judgeList } from '#domain/eligibility/judge-list.ts';
import type { RuleOutcome } from '#domain/eligibility/outcome.ts';
import type { LineState } from '#domain/line/machine.ts';
import { type Mends, NO_MENDS } from '#domain/list-import.ts';
import type { RegistrationRow } from '#domain/list-rows.ts';
import { type Candidate, type Match, matchPerson } from '#domain/matching/match-person.ts';
import { indexPeople, type KnownPerson } from '#domain/matching/person-index.ts';
import { type Day, dayOf } from '#domain/time/day.ts';
import { yearOf } from '#domain/time/partial-day.ts';
import { judgeableLines, type LiveLine } from '../commands/lines/findings.ts';
import type { courseClass } from '../schema.ts';
import type { Db } from '../store.ts';
import { classFacts, eligibilityRules } from './class-facts.ts';
import { peopleMeant } from './import-people.ts';
import { personFacts } from './person-facts.ts';
import { type Post, postsOf, standingIn } from './standing.ts';

/** One person for one class, as a list asks for it and as the register sees it. */
export interface JudgedLine {
  /** `ROW-COURSE`, both counted from 0 in the order of the list. */
  id: string;
  row: RegistrationRow;
  /** The register's name for whoever was found, else as it is written. */
  name: string;
  birthYear: number | null;
  /** The register's; null where nobody was found. */
  citizenId: string | null;
  /** What the list says of the class, and what is meant by it; null where that is not known. */
  courseText: string;
  courseCode: string | null;
  classId: string | null;
  /** Null where nobody was found, or only somebody who is asked about. */
  personId: string | null;
  match: Match['kind'];
  candidates: readonly Candidate[];
  /** In alphabetical order. */
  findings: FindingCode[];
  /** What is in the way, with values and sources. */
  outcomes: RuleOutcome[];
  /** The live line that is this very person for this very class already. */
  existing: { lineId: string; state: LineState } | null;
  /** Left out by name. */
  leftOut: boolean;
  /** The unit can no longer register for the class. */
  closed: boolean;
}

export interface JudgedList {
  lines: JudgedLine[];
  /** Everybody of the register who is named: those who were found, and those who are asked about. */
  people: ReadonlyMap<string, KnownPerson>;
}

export interface Judging {
  rows: readonly RegistrationRow[];
  unitId: string;
  issuerId: string;
  classes: readonly (typeof courseClass.$inferSelect)[];
  now: number;
  mends?: Mends;
  /** Whether the unit may still register for a class; asked where lateness keeps a line from coming in. */
  isOpen?: (classId: string) => boolean;
  /** `list`: the list by itself. `register`: with what these people are registered for already. */
  against: 'list' | 'register';
}

/**
 * Judges a unit's list as it stands: finds whom each row means among the people of the register, and what is in each
 * line's way, by the register's own rules. It reads only, in a number of statements that does not depend on the list.
 * No scope: what of it a viewer may see is `asSeenBy`'s to say.
 */
export async function judgeRows(db: Db, judging: Judging): Promise<JudgedList> {
  const { rows, unitId, issuerId, classes, now, mends = NO_MENDS, isOpen, against } = judging;
  const on = dayOf(now);
  const known = await peopleMeant(db, rows, { issuerId, on, also: Object.values(mends.people) });
  const index = indexPeople(known);
  const people = new Map(known.map((person) => [person.personId, person]));
  const matches = rows.map(
    (row, at) => chosen(people.get(mends.people[at] ?? ''), unitId) ?? matchPerson(index, row, unitId),
  );

  const byCode = new Map(classes.map((klass) => [klass.code, klass]));
  const asked = rows.flatMap((row, at) =>
    row.courses.map((course, nth) => {
      const id = `${at}-${nth}`;
      const klass = byCode.get(mends.classes[id] ?? course.code ?? '');
      return { id, at, row, course, klass, match: matches[at]!, leftOut: mends.leftOut.includes(id) };
    }),
  );
  const personIds = [...new Set(matches.flatMap((match) => ('personId' in match ? match.personId : [])))];
  const facts = await personFacts(db, personIds, on);
  const posts = await postsOf(db, personIds);
  const registered = against === 'register' && personIds.length > 0 ? await judgeableLines(db, personIds, now) : [];
  const existing = firstOfEach(asked, registered);

  const fresh = asked.flatMap(({ id, match, klass, leftOut }): JudgeableLine[] => {
    if (!klass || leftOut || existing.has(id) || !('personId' in match)) return [];
    const { personId } = match;
    const standing = standingOf(match, posts.get(personId) ?? [], unitId, on);
    return [{ lineId: id, personId, klass: classFacts(klass), person: { ...facts.get(personId)!, ...standing } }];
  });
  const sentOn = new Map(registered.map(({ lineId, submittedAt }) => [lineId, submittedAt]));
  const outcomes = judgeList([...registered, ...fresh], await eligibilityRules(db), ({ lineId, klass }) => {
    const sent = sentOn.get(lineId);
    return referenceDay(sent ? dayOf(sent) : null, klass, on);
  });

  const lines = asked.map(({ id, row, course, klass, match, leftOut }): JudgedLine => {
    const twin = existing.get(id);
    const raised = leftOut ? [] : (outcomes.get(twin?.lineId ?? id) ?? []).filter(isRaised);
    const person = 'personId' in match ? people.get(match.personId) : undefined;
    return {
      id,
      row,
      name: person?.name ?? row.name,
      birthYear: person?.birth ? yearOf(person.birth) : row.birthYear,
      citizenId: person?.citizenId ?? null,
      courseText: course.text,
      courseCode: klass?.code ?? null,
      classId: klass?.id ?? null,
      personId: person?.personId ?? null,
      match: match.kind,
      candidates: match.kind === 'doubtful' ? match.candidates : [],
      findings: findingsOf(raised, findingsOfRow(match)),
      outcomes: raised,
      existing: twin ? { lineId: twin.lineId, state: twin.state } : null,
      leftOut,
      closed: klass !== undefined && isOpen?.(klass.id) === false,
    };
  });
  return { lines, people };
}

/** Whether a line can come into the register, whatever else is in its way. */
export function canStand({ classId, closed, findings }: JudgedLine): boolean {
  return classId !== null && !closed && !findings.some((code) => UNREGISTRABLE.includes(code));
}

/** Where a line of a list stands on its way into the register. */
export type LineFate = 'comes_in' | 'existing' | 'left_out' | 'cannot_stand';

export function fateOf(line: JudgedLine): LineFate {
  if (line.leftOut) return 'left_out';
  if (line.existing) return 'existing';
  return canStand(line) ? 'comes_in' : 'cannot_stand';
}

/** Somebody of the unit who was named as the one who is meant. Whoever is not of the unit is none. */
function chosen(person: KnownPerson | undefined, unitId: string): Match | undefined {
  const post = person?.posts.find((one) => one.unitId === unitId);
  return person && post && { kind: 'found', personId: person.personId, assignmentId: post.assignmentId };
}

/** As what the person is judged: in the post at the unit, as the register will judge the line, else in the one found. */
function standingOf(
  match: Match & { assignmentId: string },
  posts: readonly Post[],
  unitId: string,
  on: Day,
): Partial<PersonFacts> {
  const post =
    match.kind === 'found' ? standingIn(posts, { unitId }, on).post : posts.find(({ id }) => id === match.assignmentId);
  return post ? { positionCode: post.positionCode, staffKind: post.staffKind, active: true } : {};
}

/** The first line of the list for each person and class that the register has already; later ones repeat it. */
function firstOfEach(
  asked: readonly { id: string; match: Match; klass: { id: string } | undefined; leftOut: boolean }[],
  registered: readonly LiveLine[],
): Map<string, LiveLine> {
  const open = new Map(registered.map((line) => [`${line.personId} ${line.classId}`, line]));
  const found = new Map<string, LiveLine>();
  for (const { id, match, klass, leftOut } of asked) {
    const key = match.kind === 'found' && klass && !leftOut ? `${match.personId} ${klass.id}` : '';
    const line = open.get(key);
    if (!line) continue;
    found.set(id, line);
    open.delete(key);
  }
  return found;
}

function findingsOfRow({ kind }: Match): FindingCode[] {
  if (kind === 'wrong_unit') return ['WRONG_UNIT'];
  return kind === 'found' ? [] : ['NOT_FOUND'];
}
