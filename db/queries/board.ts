import { and, asc, count, countDistinct, eq, gte, inArray, isNull, lte, ne, or, sql, sum } from 'drizzle-orm';
import type { DossierState } from '#domain/dossier/machine.ts';
import { LIVE_LINE_STATES } from '#domain/line/machine.ts';
import { unitTitle } from '#domain/organisation/unit-name.ts';
import { closesAt } from '#domain/time/closing.ts';
import { dayOf } from '#domain/time/day.ts';
import type { Viewer } from '#domain/viewer.ts';
import {
  classNoNeed,
  courseClass,
  dossier,
  line,
  orgUnit,
  orgUnitAncestor,
  orgUnitType,
  plan,
  round,
  roundClass,
} from '../schema.ts';
import { type Db, read } from '../store.ts';
import { isQuestioned } from './lines.ts';
import { oneIf } from './open-findings.ts';
import { issuedWithin, within } from './scope.ts';

/** One unit's answer for one class. */
export interface Cell {
  /** Lines that were sent and stand for a seat. */
  lines: number;
  /** Of these, in question: something is in the way, or the line is being mended. */
  questioned: number;
  /** Lines that the unit is still drafting. */
  drafts: number;
  noNeed: boolean;
}

/** How a unit stands in the round: silent is who opened nothing or has sent nothing yet. */
export type Answer = 'silent' | 'drafting' | 'sent' | 'returned' | 'no_need';

export type Board = NonNullable<Awaited<ReturnType<typeof board>>>;
export type BoardUnit = Board['units'][number];

/**
 * The round as the office sees it: units × classes, who has answered and who has not, in five statements whatever its
 * size. Undefined where the viewer's office does not keep the round.
 *
 * `totals.turns` counts lines (lượt người), `totals.people` distinct people (người).
 */
export async function board(viewer: Viewer, roundId: string, now: number) {
  const db = read();
  const [head] = await db
    .select({ round, plan, people: peopleIn(db, roundId) })
    .from(round)
    .innerJoin(plan, eq(plan.id, round.planId))
    .where(and(eq(round.id, roundId), issuedWithin(viewer, 'board.read', plan.issuerId)));
  if (!head) return undefined;
  const units = await unitsOf(db, viewer, head, now);
  const classes = await classesOf(db, head.round);
  const cells = await cellsOf(db, roundId);
  const noNeeds = await db
    .select({ dossierId: classNoNeed.dossierId, classId: classNoNeed.classId })
    .from(classNoNeed)
    .innerJoin(dossier, eq(dossier.id, classNoNeed.dossierId))
    .where(eq(dossier.roundId, roundId));

  const byUnit = new Map<string, Map<string, Cell>>();
  const cellOf = (dossierId: string, classId: string): Cell => {
    const row = byUnit.get(dossierId) ?? new Map<string, Cell>();
    byUnit.set(dossierId, row);
    const cell = row.get(classId) ?? { lines: 0, questioned: 0, drafts: 0, noNeed: false };
    row.set(classId, cell);
    return cell;
  };
  for (const { dossierId, classId, ...counts } of cells) Object.assign(cellOf(dossierId, classId), counts);
  for (const { dossierId, classId } of noNeeds) cellOf(dossierId, classId).noNeed = true;

  const shown = units.map((unit) => {
    const own = byUnit.get(unit.dossier?.id ?? '') ?? new Map<string, Cell>();
    return { ...unit, cells: Object.fromEntries(own), ...sums(own.values()) };
  });
  return {
    round: head.round,
    plan: head.plan,
    units: shown,
    classes: classes.map((klass) => ({
      ...klass,
      isOpen: klass.closesAt === null || now < klass.closesAt,
      ...sums(shown.flatMap((unit) => unit.cells[klass.id] ?? [])),
    })),
    totals: {
      units: shown.length,
      ...tally(shown),
      turns: shown.reduce((total, unit) => total + unit.lines, 0),
      people: head.people,
      questioned: shown.reduce((total, unit) => total + unit.questioned, 0),
      drafts: shown.reduce((total, unit) => total + unit.drafts, 0),
    },
  };
}

/** Units that have sent nothing and reported nothing, with whom to telephone: for the reminder. */
export async function silentUnits(viewer: Viewer, roundId: string, now: number): Promise<BoardUnit[]> {
  const seen = await board(viewer, roundId, now);
  return seen?.units.filter((unit) => unit.answer === 'silent' || unit.answer === 'drafting') ?? [];
}

function sums(cells: Iterable<Cell>): { lines: number; questioned: number; drafts: number } {
  const total = { lines: 0, questioned: 0, drafts: 0 };
  for (const cell of cells) {
    total.lines += cell.lines;
    total.questioned += cell.questioned;
    total.drafts += cell.drafts;
  }
  return total;
}

function tally(units: readonly { answer: Answer }[]): Record<Answer, number> {
  const answers: Record<Answer, number> = { silent: 0, drafting: 0, sent: 0, returned: 0, no_need: 0 };
  for (const { answer } of units) answers[answer] += 1;
  return answers;
}

/** Distinct people with a line that was sent and stands. */
function peopleIn(db: Db, roundId: string) {
  const query = db
    .select({ n: countDistinct(line.personId) })
    .from(line)
    .innerJoin(dossier, eq(dossier.id, line.dossierId))
    .where(and(eq(dossier.roundId, roundId), isSent()));
  return sql<number>`(${query})`.mapWith(Number);
}

const isSent = () => and(inArray(line.state, [...LIVE_LINE_STATES]), ne(line.state, 'draft'));

async function unitsOf(
  db: Db,
  viewer: Viewer,
  head: { round: { id: string }; plan: { issuerId: string } },
  now: number,
) {
  const rows = await db
    .select({ unit: orgUnit, type: orgUnitType.name, dossier })
    .from(orgUnitAncestor)
    .innerJoin(orgUnit, eq(orgUnit.id, orgUnitAncestor.descendantId))
    .innerJoin(orgUnitType, eq(orgUnitType.code, orgUnit.typeCode))
    .leftJoin(dossier, and(eq(dossier.unitId, orgUnit.id), eq(dossier.roundId, head.round.id)))
    .where(
      and(
        eq(orgUnitAncestor.ancestorId, head.plan.issuerId),
        eq(orgUnit.registers, true),
        within(viewer, 'board.read', orgUnit.id),
        or(lte(orgUnit.validFrom, dayOf(now)), sql`${dossier.id} is not null`),
        or(isNull(orgUnit.validTo), gte(orgUnit.validTo, dayOf(now)), sql`${dossier.id} is not null`),
      ),
    )
    .orderBy(asc(orgUnit.displayOrder), asc(orgUnit.name));
  return rows.map(({ unit, type, dossier: d }) => ({
    id: unit.id,
    code: unit.gsoCode,
    title: unitTitle({ type, name: unit.name }),
    phone: unit.phone,
    contactName: unit.contactName,
    forwarderId: unit.forwarderId,
    dossier: d,
    answer: answerOf(d?.state),
  }));
}

/** How a unit stands by the state of its dossier; none where it opened none. */
export function answerOf(state: DossierState | undefined): Answer {
  if (state === undefined) return 'silent';
  if (state === 'draft' || state === 'awaiting_signature') return 'drafting';
  if (state === 'returned' || state === 'no_need') return state;
  return 'sent';
}

async function classesOf(db: Db, { id, closesAt: roundClosesAt }: { id: string; closesAt: number }) {
  const rows = await db
    .select({
      id: courseClass.id,
      code: courseClass.code,
      name: courseClass.name,
      shortName: courseClass.shortName,
      quota: courseClass.quota,
      startsOn: courseClass.startsOn,
      classClosesAt: roundClass.closesAt,
    })
    .from(roundClass)
    .innerJoin(courseClass, eq(courseClass.id, roundClass.classId))
    .where(eq(roundClass.roundId, id))
    .orderBy(asc(courseClass.displayOrder));
  const terms = { roundClosesAt, extensions: [], unitId: '', classId: '' };
  return rows.map(({ classClosesAt, ...row }) => ({ ...row, closesAt: closesAt({ ...terms, classClosesAt }) }));
}

async function cellsOf(db: Db, roundId: string) {
  const isDraft = eq(line.state, 'draft');
  return db
    .select({
      dossierId: line.dossierId,
      classId: line.classId,
      drafts: sum(oneIf(isDraft)).mapWith(Number),
      lines: sql<number>`${count()} - ${sum(oneIf(isDraft))}`.mapWith(Number),
      questioned: sum(oneIf(sql`${ne(line.state, 'draft')} and ${isQuestioned()}`)).mapWith(Number),
    })
    .from(line)
    .innerJoin(dossier, eq(dossier.id, line.dossierId))
    .where(and(eq(dossier.roundId, roundId), inArray(line.state, [...LIVE_LINE_STATES])))
    .groupBy(line.dossierId, line.classId);
}
