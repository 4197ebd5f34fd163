import { and, eq, gte, inArray, isNotNull, isNull, lte, or, sql } from 'drizzle-orm';
import type { DossierState } from '#domain/dossier/machine.ts';
import { closesAt, type Extension } from '#domain/time/closing.ts';
import { dayOf, type Instant } from '#domain/time/day.ts';
import {
  classNoNeed,
  courseClass,
  dossier,
  extension,
  line,
  orgUnit,
  orgUnitAncestor,
  plan,
  round,
  roundClass,
} from '../../schema.ts';
import type { Db } from '../../store.ts';

/** A unit that has not answered for the classes of a round that close for it at one moment. */
export interface Silence {
  roundId: string;
  unitId: string;
  closesAt: Instant;
  classIds: string[];
  /** Nothing of its dossier has reached the office yet; otherwise only these classes are unsent. */
  sentNothing: boolean;
  /** Its list waits for the head's signature. */
  awaitsSignature: boolean;
}

/** What is on its way to be sent: nothing of it has reached the office. */
const UNSENT: readonly DossierState[] = ['draft', 'awaiting_signature'];

/**
 * Which units are silent about which closings. A unit has answered for a closing when it has sent its dossier and left
 * nothing of these classes unsent in it, when it has reported that it needs nothing, or that for each of the classes.
 * Classes that were called off, and rounds of plans that are not being carried out, count for nobody. Six statements,
 * however many rounds and units.
 *
 * @param roundId of this round only; all rounds that are open or were, otherwise
 */
export async function silences(db: Db, now: Instant, roundId?: string): Promise<Silence[]> {
  const rounds = await db
    .select({ id: round.id, closesAt: round.closesAt, issuerId: plan.issuerId })
    .from(round)
    .innerJoin(plan, eq(plan.id, round.planId))
    .where(
      and(
        inArray(plan.state, ['issued', 'in_progress']),
        lte(round.opensAt, now),
        roundId === undefined ? undefined : eq(round.id, roundId),
      ),
    );
  if (rounds.length === 0) return [];
  const ids = rounds.map(({ id }) => id);
  const classes = Map.groupBy(await classesIn(db, ids), (row) => row.roundId);
  const units = Map.groupBy(await unitsFor(db, rounds, now), (row) => row.issuerId);
  const extensions = Map.groupBy(await extensionsIn(db, ids), (row) => `${row.roundId} ${row.unitId}`);
  const dossiers = new Map((await dossiersIn(db, ids)).map((row) => [`${row.roundId} ${row.unitId}`, row]));
  const answered = await answeredClasses(db, ids);
  return rounds.flatMap((one) =>
    (units.get(one.issuerId) ?? []).flatMap(({ unitId }) => {
      const key = `${one.id} ${unitId}`;
      const own = dossiers.get(key);
      const open = (classes.get(one.id) ?? []).filter(({ classId }) => isSilent(own, classId, answered));
      const byMoment = Map.groupBy(open, (row) => {
        const terms = { classClosesAt: row.closesAt, roundClosesAt: one.closesAt, unitId, classId: row.classId };
        return closesAt({ ...terms, extensions: extensions.get(key) ?? [] });
      });
      return [...byMoment].flatMap(([moment, rows]) =>
        moment === null
          ? []
          : {
              ...{ roundId: one.id, unitId, closesAt: moment, classIds: rows.map(({ classId }) => classId) },
              sentNothing: own === undefined || UNSENT.includes(own.state),
              awaitsSignature: own?.state === 'awaiting_signature',
            },
      );
    }),
  );
}

type Answered = Awaited<ReturnType<typeof answeredClasses>>;
type OwnDossier = Awaited<ReturnType<typeof dossiersIn>>[number];

function isSilent(own: OwnDossier | undefined, classId: string, { noNeeds, unsent }: Answered): boolean {
  if (own === undefined) return true;
  if (own.state === 'no_need') return false;
  const key = `${own.id} ${classId}`;
  return UNSENT.includes(own.state) ? !noNeeds.has(key) : unsent.has(key);
}

function classesIn(db: Db, roundIds: string[]) {
  return db
    .select({ roundId: roundClass.roundId, classId: roundClass.classId, closesAt: roundClass.closesAt })
    .from(roundClass)
    .innerJoin(courseClass, eq(courseClass.id, roundClass.classId))
    .where(and(inArray(roundClass.roundId, roundIds), isNull(courseClass.cancelledAt)));
}

function unitsFor(db: Db, rounds: readonly { issuerId: string }[], now: Instant) {
  const issuers = [...new Set(rounds.map(({ issuerId }) => issuerId))];
  return db
    .select({ issuerId: orgUnitAncestor.ancestorId, unitId: orgUnit.id })
    .from(orgUnitAncestor)
    .innerJoin(orgUnit, eq(orgUnit.id, orgUnitAncestor.descendantId))
    .where(
      and(
        inArray(orgUnitAncestor.ancestorId, issuers),
        eq(orgUnit.registers, true),
        lte(orgUnit.validFrom, dayOf(now)),
        or(isNull(orgUnit.validTo), gte(orgUnit.validTo, dayOf(now))),
      ),
    );
}

async function extensionsIn(db: Db, roundIds: string[]): Promise<(Extension & { roundId: string })[]> {
  const rows = await db
    .select({
      roundId: extension.roundId,
      unitId: extension.unitId,
      classId: extension.classId,
      until: extension.until,
    })
    .from(extension)
    .where(and(inArray(extension.roundId, roundIds), eq(extension.state, 'granted'), isNotNull(extension.until)));
  return rows.flatMap(({ until, ...row }) => (until === null ? [] : [{ ...row, until }]));
}

function dossiersIn(db: Db, roundIds: string[]) {
  return db
    .select({ id: dossier.id, roundId: dossier.roundId, unitId: dossier.unitId, state: dossier.state })
    .from(dossier)
    .where(inArray(dossier.roundId, roundIds));
}

/** Which classes of which dossiers are answered by "no need", and which have somebody drafted who was not sent. */
async function answeredClasses(db: Db, roundIds: string[]) {
  const rows = await db
    .select({ dossierId: classNoNeed.dossierId, classId: classNoNeed.classId, unsent: sql<number>`0`.mapWith(Number) })
    .from(classNoNeed)
    .innerJoin(dossier, eq(dossier.id, classNoNeed.dossierId))
    .where(inArray(dossier.roundId, roundIds))
    .unionAll(
      db
        .selectDistinct({ dossierId: line.dossierId, classId: line.classId, unsent: sql<number>`1`.mapWith(Number) })
        .from(line)
        .innerJoin(dossier, eq(dossier.id, line.dossierId))
        .where(and(inArray(dossier.roundId, roundIds), eq(line.state, 'draft'))),
    );
  const keys = (unsent: number) =>
    new Set(rows.filter((row) => row.unsent === unsent).map((row) => `${row.dossierId} ${row.classId}`));
  return { noNeeds: keys(0), unsent: keys(1) };
}
