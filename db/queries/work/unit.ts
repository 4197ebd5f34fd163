import { and, type Column, eq, gt, inArray, isNotNull, isNull, lte, ne, or, sql } from 'drizzle-orm';
import { type DossierEvent, dossierMachine } from '#domain/dossier/machine.ts';
import { lineMachine } from '#domain/line/machine.ts';
import { identitiesOf, type Viewer } from '#domain/viewer.ts';
import { type NamedWork, statesBefore, WORK } from '#domain/work.ts';
import {
  assignment,
  courseClass,
  decision,
  dossier,
  line,
  orgUnit,
  orgUnitAncestor,
  personChange,
  personMove,
  plan,
  round,
  roundClass,
} from '../../schema.ts';
import { standing } from '../people-standing.ts';
import { within } from '../scope.ts';
import { type Asked, heldAt, type Tallies, tally } from './tally.ts';

/** How long a refused change stays on the list of whoever told it. */
const REFUSAL_SHOWN_MS = 14 * 86_400_000;

const at = (viewer: Viewer, key: NamedWork, unit: Column) => heldAt(viewer, WORK[key].by, unit);

/** Dossiers of the viewer's own units, through what he may read. */
function dossiers({ db, viewer }: Asked, key: NamedWork, ...more: Parameters<typeof and>) {
  return db
    .select(tally(key, dossier.id, dossier.id))
    .from(dossier)
    .where(and(at(viewer, key, dossier.unitId), within(viewer, 'dossier.read', dossier.unitId), ...more));
}

/** Lines of the viewer's own units; the page that mends them is the dossier's. */
function lines({ db, viewer }: Asked, key: NamedWork, ...more: Parameters<typeof and>) {
  return db
    .select(tally(key, line.id, line.dossierId, courseClass.startsOn))
    .from(line)
    .innerJoin(dossier, eq(dossier.id, line.dossierId))
    .innerJoin(courseClass, eq(courseClass.id, line.classId))
    .leftJoin(decision, eq(decision.id, line.decisionId))
    .where(and(at(viewer, key, line.unitId), within(viewer, 'line.read', line.unitId), ...more));
}

const before = (event: DossierEvent) => inArray(dossier.state, statesBefore(dossierMachine, event));

/** What waits for those who register: the unit's clerk and head, and those through whom another unit sends. */
export const UNIT_WORK = {
  sign_dossier: (asked) => dossiers(asked, 'sign_dossier', before('send')),
  sign_supplement: (asked) =>
    dossiers(asked, 'sign_supplement', before('send_supplement'), isNotNull(dossier.supplementHandedOverAt)),
  forward_dossier: ({ db, viewer }) =>
    db
      .select(tally('forward_dossier', dossier.id, dossier.id))
      .from(dossier)
      .innerJoin(orgUnit, eq(orgUnit.id, dossier.unitId))
      .where(
        and(
          at(viewer, 'forward_dossier', orgUnit.forwarderId),
          within(viewer, 'dossier.read', dossier.unitId),
          before('forward'),
          isNull(dossier.forwardedAt),
        ),
      ),
  returned_dossier: (asked) => dossiers(asked, 'returned_dossier', eq(dossier.state, 'returned')),
  mend_line: (asked) => lines(asked, 'mend_line', inArray(line.state, statesBefore(lineMachine, 'resubmit'))),
  open_dossier: ({ db, viewer, now, today }) =>
    db
      .select(tally('open_dossier', sql`${round.id} || ${orgUnit.id}`, round.id))
      .from(orgUnit)
      .innerJoin(orgUnitAncestor, eq(orgUnitAncestor.descendantId, orgUnit.id))
      .innerJoin(plan, eq(plan.issuerId, orgUnitAncestor.ancestorId))
      .innerJoin(round, eq(round.planId, plan.id))
      .innerJoin(roundClass, eq(roundClass.roundId, round.id))
      .leftJoin(dossier, and(eq(dossier.roundId, round.id), eq(dossier.unitId, orgUnit.id)))
      .where(
        and(
          at(viewer, 'open_dossier', orgUnit.id),
          within(viewer, 'dossier.read', orgUnit.id),
          eq(orgUnit.registers, true),
          or(isNull(orgUnit.validTo), sql`${orgUnit.validTo} >= ${today}`),
          inArray(plan.state, ['issued', 'in_progress']),
          lte(round.opensAt, now),
          gt(sql`coalesce(${roundClass.closesAt}, ${round.closesAt})`, now),
          isNull(dossier.id),
        ),
      ),
  finish_dossier: (asked) => dossiers(asked, 'finish_dossier', before('hand_over'), ne(dossier.state, 'returned')),
  finish_supplement: (asked) =>
    dossiers(
      asked,
      'finish_supplement',
      before('hand_over_supplement'),
      isNull(dossier.supplementHandedOverAt),
      sql`exists (select 1 from ${line} where ${line.dossierId} = ${dossier.id} and ${inArray(line.state, statesBefore(lineMachine, 'submit'))})`,
    ),
  confirm_attendance: (asked) =>
    lines(
      asked,
      'confirm_attendance',
      inArray(line.state, statesBefore(lineMachine, 'confirm_attendance')),
      inArray(decision.kind, ['summons', 'other_body']),
      isNull(line.attendanceConfirmedAt),
      isNull(line.postponementReason),
    ),
  take_move: ({ db, viewer }) =>
    db
      .select(tally('take_move', personMove.id, personMove.id, personMove.day))
      .from(personMove)
      .where(
        and(
          at(viewer, 'take_move', personMove.toUnitId),
          within(viewer, 'people.write', personMove.toUnitId),
          eq(personMove.state, 'offered'),
        ),
      ),
  refused_change: ({ db, viewer, now, today }) =>
    db
      .select(tally('refused_change', personChange.id, personChange.personId))
      .from(personChange)
      .innerJoin(assignment, eq(assignment.personId, personChange.personId))
      .where(
        and(
          at(viewer, 'refused_change', assignment.unitId),
          within(viewer, 'people.read', assignment.unitId),
          standing(today),
          eq(personChange.state, 'refused'),
          inArray(personChange.byId, identitiesOf(viewer)),
          gt(personChange.answeredAt, now - REFUSAL_SHOWN_MS),
        ),
      ),
} satisfies Tallies;
