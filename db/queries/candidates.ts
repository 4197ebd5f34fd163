import { and, asc, desc, eq, gte, isNull, lte, or } from 'drizzle-orm';
import type { PersonFacts } from '#domain/eligibility/facts.ts';
import { yearsToServe } from '#domain/people/years-to-serve.ts';
import { dayOf } from '#domain/time/day.ts';
import type { Viewer } from '#domain/viewer.ts';
import { type DossierRecord, loadDossier } from '../commands/dossiers/facts.ts';
import { assignment, courseClass, person, position, roundClass, staffCategory } from '../schema.ts';
import { type Db, read } from '../store.ts';
import { classFacts } from './class-facts.ts';
import { gapsFilled, hypothesis, type Judge, judgeFor } from './hypothetical.ts';
import { waitedBefore } from './waited-before.ts';

/** The levels that standards ask for, as they are known today. */
export type Levels = Pick<PersonFacts, 'qualification' | 'politicalTheory' | 'stateManagement'>;
type ClassRow = typeof courseClass.$inferSelect;
export type Candidates = NonNullable<Awaited<ReturnType<typeof candidatesFor>>>;
export type Candidate = Candidates['people'][number];
export type ClassChoices = NonNullable<Awaited<ReturnType<typeof classesFor>>>;

/**
 * Everybody in post at the dossier's unit, with what would be in the way in this class, whether they stand on it
 * already and what it would give them that they lack. In the order of official lists. Undefined
 * where the viewer does not reach the dossier or the class is not in its round.
 */
export async function candidatesFor(viewer: Viewer, dossierId: string, classId: string, now: number) {
  const db = read();
  const found = await loadDossier(db, viewer, now, dossierId);
  const [klass] = found ? await classesOf(db, found.round.id, classId) : [];
  if (!found || !klass) return undefined;
  const staff = await staffOf(db, found.unit.id, now);
  const ids = staff.map((row) => row.personId);
  const judge = await judgeFor(db, found.unit.id, ids, now);
  const waited = await waitedBefore(db, ids, klass.planId);
  return {
    class: klass,
    ...closingOf(found, classId, now),
    people: staff.map((row) => ({
      ...row,
      ...judged(judge, row.personId, klass, found),
      waited: waited.get(row.personId) ?? 0,
      yearsToServe: yearsToServe(row.birth, row.gender, dayOf(now)),
    })),
  };
}

/**
 * The classes of the dossier's round for one person of its unit, judged in the same way. Undefined where the viewer
 * does not reach the dossier or the person is not in post at its unit.
 */
export async function classesFor(viewer: Viewer, dossierId: string, personId: string, now: number) {
  const db = read();
  const found = await loadDossier(db, viewer, now, dossierId);
  const staff = found ? await staffOf(db, found.unit.id, now, personId) : [];
  const [who] = staff;
  if (!found || !who) return undefined;
  const classes = await classesOf(db, found.round.id);
  const judge = await judgeFor(db, found.unit.id, [personId], now);
  return {
    person: who,
    classes: classes.map((klass) => ({
      class: klass,
      ...closingOf(found, klass.id, now),
      ...judged(judge, personId, klass, found),
    })),
  };
}

function judged(judge: Judge, personId: string, klass: ClassRow, found: DossierRecord) {
  const lines = judge.standing.get(personId) ?? [];
  const own = lines.find((row) => row.classId === klass.id);
  const facts = classFacts(klass);
  return {
    ...hypothesis(judge, personId, facts),
    /** The line by which the person stands on this class; without an id where another unit has put him forward. */
    standing: own ? { lineId: own.unitId === found.unit.id ? own.id : null, state: own.state } : null,
    /** What the person lacks and the class gives. */
    fills: gapsFilled(judge, personId, facts),
    levels: levelsOf(judge.people.get(personId)),
    otherLines: lines.length - (own ? 1 : 0),
  };
}

function levelsOf(facts: PersonFacts | undefined): Levels {
  const { qualification = null, politicalTheory = null, stateManagement = null } = facts ?? {};
  return { qualification, politicalTheory, stateManagement };
}

function closingOf({ closings, unit }: DossierRecord, classId: string, now: number) {
  const closesAt = closings(unit.id, classId);
  return { closesAt, isOpen: closesAt === null || now < closesAt };
}

/** The classes of a round in the plan's order, or one of them. */
async function classesOf(db: Db, roundId: string, classId?: string): Promise<ClassRow[]> {
  const rows = await db
    .select({ class: courseClass })
    .from(roundClass)
    .innerJoin(courseClass, eq(courseClass.id, roundClass.classId))
    .where(and(eq(roundClass.roundId, roundId), classId ? eq(courseClass.id, classId) : undefined))
    .orderBy(asc(courseClass.displayOrder));
  return rows.map((row) => row.class);
}

/** Who is in post at a unit today, each once, in the order of official lists: by post, then by name. */
async function staffOf(db: Db, unitId: string, now: number, personId?: string) {
  const today = dayOf(now);
  const rows = await db
    .select({
      personId: person.id,
      assignmentId: assignment.id,
      name: person.name,
      gender: person.gender,
      birth: person.birth,
      position: position.name,
      title: assignment.title,
      staffKind: staffCategory.kind,
    })
    .from(assignment)
    .innerJoin(person, eq(person.id, assignment.personId))
    .innerJoin(staffCategory, eq(staffCategory.code, assignment.categoryCode))
    .leftJoin(position, eq(position.code, assignment.positionCode))
    .where(
      and(
        eq(assignment.unitId, unitId),
        personId ? eq(person.id, personId) : undefined,
        lte(assignment.validFrom, today),
        or(isNull(assignment.validTo), gte(assignment.validTo, today)),
      ),
    )
    .orderBy(desc(assignment.isPrimary), asc(position.protocolOrder), asc(person.sortKey), asc(person.id));
  const seen = new Set<string>();
  return rows
    .filter((row) => !seen.has(row.personId) && seen.add(row.personId))
    .map(({ title, ...row }) => ({ ...row, position: title ?? row.position }));
}
