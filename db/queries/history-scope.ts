import { and, eq, or, type SQL, sql } from 'drizzle-orm';
import { HISTORY_KINDS, HISTORY_READERS, type HistoryKind } from '#domain/history.ts';
import { type Permission, permits } from '#domain/permissions.ts';
import { dayOf } from '#domain/time/day.ts';
import type { Viewer } from '#domain/viewer.ts';
import {
  account,
  assignment,
  auditEvent,
  auditSubject,
  courseClass,
  decision,
  dossier,
  extension,
  line,
  orgUnit,
  partyRequest,
  plan,
  proposal,
  round,
  submission,
} from '../schema.ts';
import type { Db } from '../store.ts';
import { isManaged } from './accounts.ts';
import { standing } from './people-standing.ts';
import { planWithin } from './plan-scope.ts';
import { issuedWithin, within } from './scope.ts';
import { upTo } from './submissions.ts';

/** The ids of all records of a kind that a viewer reaches: what a history may be asked for. */
export function reachedIds(db: Db, viewer: Viewer, kind: HistoryKind, now: number, search = false) {
  const may = (permission: Permission): Permission => (search ? 'history.read' : permission);
  const ofUnit = (permission: Permission) => within(viewer, may(permission), orgUnit.id);
  const plans = search ? issuedWithin(viewer, 'history.read', plan.issuerId) : planWithin(db, viewer, 'plan.read');
  const ids: Record<HistoryKind, () => SQL> = {
    dossier: () =>
      sql`select ${dossier.id} from ${dossier} where ${within(viewer, may('dossier.read'), dossier.unitId)}`,
    line: () => sql`select ${line.id} from ${line} where ${within(viewer, may('line.read'), line.unitId)}`,
    person: () =>
      sql`select ${assignment.personId} from ${assignment} where ${and(standing(dayOf(now)), within(viewer, may('people.read'), assignment.unitId))}`,
    class: () =>
      sql`select ${courseClass.id} from ${courseClass} inner join ${plan} on ${eq(plan.id, courseClass.planId)} where ${plans}`,
    plan: () => sql`select ${plan.id} from ${plan} where ${plans}`,
    round: () =>
      sql`select ${round.id} from ${round} inner join ${plan} on ${eq(plan.id, round.planId)} where ${plans}`,
    extension: () =>
      sql`select ${extension.id} from ${extension} where ${within(viewer, may('dossier.read'), extension.unitId)}`,
    submission: () =>
      sql`select ${submission.id} from ${submission} inner join ${plan} on ${eq(plan.id, submission.planId)} where ${and(issuedWithin(viewer, may('submission.read'), plan.issuerId), upTo(viewer))}`,
    party_request: () =>
      sql`select ${partyRequest.id} from ${partyRequest} inner join ${plan} on ${eq(plan.id, partyRequest.planId)} where ${issuedWithin(viewer, may('opinion.read'), plan.issuerId)}`,
    // The rules are the register's and not one unit's. One that was taken back is a record no more, and its events stay.
    opinion_rule: () =>
      sql`select told.id from ${auditSubject} told where told.kind = 'opinion_rule' and ${permits(viewer, may('opinion.read')) ? sql`1 = 1` : sql`1 = 0`}`,
    decision: () =>
      sql`select ${decision.id} from ${decision} inner join ${plan} on ${eq(plan.id, decision.planId)} where ${issuedWithin(viewer, may('decision.read'), plan.issuerId)}`,
    proposal: () =>
      sql`select ${proposal.id} from ${proposal} inner join ${plan} on ${eq(plan.id, proposal.planId)} where ${issuedWithin(viewer, may('proposal.read'), plan.issuerId)}`,
    unit: () => sql`select ${orgUnit.id} from ${orgUnit} where ${ofUnit('unit.manage')}`,
    account: () =>
      sql`select ${account.id} from ${account} where ${search ? isManaged(viewer, 'history.read') : isManaged(viewer)}`,
  };
  return ids[kind]();
}

/** Kinds of which only those events are told that are about them, not those that mention them. */
export const ABOUT_ITSELF: readonly HistoryKind[] = ['unit', 'account'];

/** For searches: the event has a record among its subjects whose kind this viewer may search, and which he reaches. */
export function searchable(db: Db, viewer: Viewer, now: number, kind?: HistoryKind): SQL {
  const kinds = kind ? [kind] : HISTORY_KINDS;
  const parts = kinds.flatMap((one) => {
    const grants = viewer.grants.filter((grant) => HISTORY_READERS[one].includes(grant.role));
    if (grants.length === 0 && viewer.kind !== 'operator') return [];
    const reader = { ...viewer, grants };
    // Where a unit or an account is only mentioned, the event belongs to the register's work, which is not for all here.
    const itself = ABOUT_ITSELF.includes(one) ? eq(auditEvent.subjectKind, one) : undefined;
    return [
      and(eq(auditSubject.kind, one), itself, sql`${auditSubject.id} in (${reachedIds(db, reader, one, now, true)})`),
    ];
  });
  return or(...parts) ?? sql`1 = 0`;
}
