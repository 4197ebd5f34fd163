import { and, eq, exists, gt, inArray, isNotNull, isNull, lt, lte, not, or, type SQL, sql } from 'drizzle-orm';
import type { Route } from '#domain/codes.ts';
import { decisionMachine } from '#domain/decision/machine.ts';
import { dossierMachine } from '#domain/dossier/machine.ts';
import { LIVE_LINE_STATES, type LineEvent, lineMachine } from '#domain/line/machine.ts';
import type { Permission } from '#domain/permissions.ts';
import { identitiesOf } from '#domain/viewer.ts';
import { type NamedWork, statesBefore, statesFor, WORK } from '#domain/work.ts';
import {
  assignment,
  classRoute,
  courseClass,
  decision,
  dossier,
  extension,
  line,
  orgUnit,
  partyRequest,
  personChange,
  plan,
  round,
  roundClass,
  seatVacancy,
  submission,
  submissionFlag,
} from '../../schema.ts';
import { lacksOpinion } from '../opinion-need.ts';
import { standing } from '../people-standing.ts';
import { issuedWithin, within } from '../scope.ts';
import { type Asked, heldAt, type Tallies, tally } from './tally.ts';

/** The plan is of the office where the viewer does this work, and within what the permission reaches. */
const issued = ({ viewer }: Asked, key: NamedWork, permission: Permission) =>
  and(heldAt(viewer, WORK[key].by, plan.issuerId), issuedWithin(viewer, permission, plan.issuerId));

const PUBLISHED = ['published', 'amended'] as const;

/** The route of a line's class for its staff category: as `routeOf` decides it, for a where-clause. */
const routeIs = (today: string, ...routes: Route[]): SQL => {
  const route = sql`select ${classRoute.route} from ${classRoute}
    where ${classRoute.intakeMode} = ${courseClass.intakeMode}
      and (${classRoute.categoryCode} is null or ${classRoute.categoryCode} = ${assignment.categoryCode})
      and ${classRoute.validFrom} <= ${today} and (${classRoute.validTo} is null or ${classRoute.validTo} >= ${today})
    order by case when ${classRoute.categoryCode} is null then 1 else 0 end limit 1`;
  return inArray(sql`coalesce((${route}), 'city_decides')`, routes);
};

interface Lines {
  event: LineEvent;
  /** What is counted, where that is not the lines. */
  what?: 'class';
  due?: 'start' | 'end';
}

/** Lines from which a step can be taken, with all that the needs of the step ask for. */
function lines(asked: Asked, key: NamedWork, { event, what, due = 'start' }: Lines, ...more: Parameters<typeof and>) {
  return asked.db
    .select(
      tally(
        key,
        what === 'class' ? line.classId : line.id,
        line.classId,
        due === 'end' ? courseClass.endsOn : courseClass.startsOn,
      ),
    )
    .from(line)
    .innerJoin(dossier, eq(dossier.id, line.dossierId))
    .innerJoin(round, eq(round.id, dossier.roundId))
    .innerJoin(plan, eq(plan.id, round.planId))
    .innerJoin(courseClass, eq(courseClass.id, line.classId))
    .innerJoin(assignment, eq(assignment.id, line.assignmentId))
    .leftJoin(decision, eq(decision.id, line.decisionId))
    .where(and(issued(asked, key, 'line.read'), inArray(line.state, statesBefore(lineMachine, event)), ...more));
}

/** Decisions in one of these states, by the first day of their class. */
function decisions(asked: Asked, key: NamedWork, ...more: Parameters<typeof and>) {
  return asked.db
    .select(tally(key, decision.id, decision.id, courseClass.startsOn))
    .from(decision)
    .innerJoin(plan, eq(plan.id, decision.planId))
    .innerJoin(courseClass, eq(courseClass.id, decision.classId))
    .where(and(issued(asked, key, 'decision.read'), ...more));
}

/** Registration for the line's class has ended for its unit, more time included. */
function isClosed({ now }: Asked): SQL {
  const open = sql`select 1 from ${roundClass} where ${roundClass.roundId} = ${round.id}
    and ${roundClass.classId} = ${line.classId} and coalesce(${roundClass.closesAt}, ${round.closesAt}) > ${now}`;
  const longer = sql`select 1 from ${extension} where ${extension.roundId} = ${round.id}
    and ${extension.unitId} = ${line.unitId} and (${extension.classId} is null or ${extension.classId} = ${line.classId})
    and ${and(eq(extension.state, 'granted'), gt(extension.until, now))}`;
  return sql`(not exists (${open}) and not exists (${longer}))`;
}

/** The unit named somebody for the place that was left, and he stands. */
function hasNamed(db: Asked['db']): SQL {
  const named = db
    .select({ one: sql`1` })
    .from(line)
    .where(and(eq(line.replacesLineId, seatVacancy.lineId), inArray(line.state, [...LIVE_LINE_STATES])));
  return exists(named);
}

/** What waits for those who consolidate and for the records clerk, over the plans that their office issued. */
export const OFFICE_WORK = {
  receive_dossier: (asked) =>
    asked.db
      .select(tally('receive_dossier', dossier.id, dossier.id))
      .from(dossier)
      .innerJoin(round, eq(round.id, dossier.roundId))
      .innerJoin(plan, eq(plan.id, round.planId))
      .innerJoin(orgUnit, eq(orgUnit.id, dossier.unitId))
      .where(
        and(
          issued(asked, 'receive_dossier', 'dossier.read'),
          inArray(dossier.state, statesBefore(dossierMachine, 'receive')),
          or(isNull(orgUnit.forwarderId), isNotNull(dossier.forwardedAt)),
        ),
      ),
  appraise_line: (asked) => lines(asked, 'appraise_line', { event: 'accept' }, eq(dossier.state, 'received')),
  answer_question: (asked) => lines(asked, 'answer_question', { event: 'put_in' }, isNotNull(line.question)),
  answer_flag: (asked) =>
    asked.db
      .select(tally('answer_flag', submissionFlag.id, submissionFlag.submissionId))
      .from(submissionFlag)
      .innerJoin(submission, eq(submission.id, submissionFlag.submissionId))
      .innerJoin(plan, eq(plan.id, submission.planId))
      .where(and(issued(asked, 'answer_flag', 'submission.read'), isNull(submissionFlag.closedAt))),
  answer_extension: (asked) =>
    asked.db
      .select(tally('answer_extension', extension.id, extension.id))
      .from(extension)
      .innerJoin(round, eq(round.id, extension.roundId))
      .innerJoin(plan, eq(plan.id, round.planId))
      .where(and(issued(asked, 'answer_extension', 'extension.decide'), eq(extension.state, 'asked'))),
  answer_postponement: (asked) =>
    lines(asked, 'answer_postponement', { event: 'grant_postponement' }, isNotNull(line.postponementReason)),
  confirm_change: ({ db, viewer, today }) =>
    db
      .select(tally('confirm_change', personChange.id, personChange.id))
      .from(personChange)
      .innerJoin(assignment, eq(assignment.personId, personChange.personId))
      .where(
        and(
          within(viewer, 'people.confirm', assignment.unitId),
          standing(today),
          eq(personChange.state, 'pending'),
          or(isNull(personChange.byId), not(inArray(personChange.byId, identitiesOf(viewer)))),
        ),
      ),
  ask_opinion: (asked) =>
    lines(
      asked,
      'ask_opinion',
      { event: 'put_in' },
      lacksOpinion(asked.today),
      routeIs(asked.today, 'city_decides', 'city_nominates', 'permission'),
    ),
  record_opinion: (asked) =>
    asked.db
      .select(tally('record_opinion', partyRequest.id, partyRequest.id))
      .from(partyRequest)
      .innerJoin(plan, eq(plan.id, partyRequest.planId))
      .where(and(issued(asked, 'record_opinion', 'opinion.write'), eq(partyRequest.state, 'asked'))),
  fill_vacancy: (asked) =>
    asked.db
      .select(tally('fill_vacancy', seatVacancy.id, seatVacancy.classId, courseClass.startsOn))
      .from(seatVacancy)
      .innerJoin(courseClass, eq(courseClass.id, seatVacancy.classId))
      .innerJoin(plan, eq(plan.id, courseClass.planId))
      .where(
        and(
          issued(asked, 'fill_vacancy', 'line.read'),
          eq(seatVacancy.state, 'open'),
          or(lt(seatVacancy.until, asked.today), hasNamed(asked.db)),
        ),
      ),
  build_submission: (asked) =>
    lines(
      asked,
      'build_submission',
      { event: 'put_in', what: 'class' },
      isNull(line.question),
      not(lacksOpinion(asked.today)),
      routeIs(asked.today, 'city_decides', 'city_nominates', 'permission'),
      isClosed(asked),
    ),
  record_external: (asked) =>
    lines(
      asked,
      'record_external',
      { event: 'nominate_external' },
      routeIs(asked.today, 'convened', 'other_body'),
      isClosed(asked),
    ),
  choose_signer: (asked) =>
    decisions(
      asked,
      'choose_signer',
      inArray(decision.state, statesBefore(decisionMachine, 'choose_signer')),
      isNull(decision.signerName),
    ),
  mend_form: (asked) =>
    decisions(
      asked,
      'mend_form',
      inArray(decision.state, statesBefore(decisionMachine, 'choose_signer')),
      isNotNull(decision.signerName),
      isNotNull(decision.formReturnedAt),
    ),
  record_admission: (asked) =>
    lines(
      asked,
      'record_admission',
      { event: 'admit' },
      routeIs(asked.today, 'city_nominates'),
      inArray(decision.state, PUBLISHED),
    ),
  begin_class: (asked) =>
    lines(
      asked,
      'begin_class',
      { event: 'begin', what: 'class' },
      routeIs(asked.today, 'city_decides', 'permission', 'convened', 'other_body'),
      isNull(line.postponementReason),
      lte(courseClass.startsOn, asked.today),
    ),
  enter_results: (asked) =>
    lines(
      asked,
      'enter_results',
      { event: 'complete', what: 'class', due: 'end' },
      lte(courseClass.endsOn, asked.today),
    ),
  publish_decision: (asked) =>
    decisions(
      asked,
      'publish_decision',
      inArray(decision.state, statesFor(decisionMachine, ['records_clerk'])),
      isNotNull(decision.signerName),
      isNull(decision.formReturnedAt),
    ),
} satisfies Tallies;
