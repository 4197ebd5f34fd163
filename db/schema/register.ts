import { FINDING_CODES, type FindingCode, OUTCOMES, SEVERITIES } from '#domain/codes.ts';
import { DOSSIER_STATES } from '#domain/dossier/machine.ts';
import type { MissingField } from '#domain/eligibility/facts.ts';
import type { RuleDetail } from '#domain/eligibility/outcome.ts';
import type { Citation } from '#domain/eligibility/rule.ts';
import { LINE_STATES, LIVE_LINE_STATES } from '#domain/line/machine.ts';
import type { Kit } from '../kit.ts';
import type { Ground } from './ground.ts';
import type { Organisation } from './organisation.ts';
import type { People } from './people.ts';
import type { Plans } from './plans.ts';

/** A unit's dossier in a round, and its lines: one person for one class. */
export function defineRegister(
  k: Kit,
  { orgUnit }: Organisation,
  { person, assignment }: People,
  { round, courseClass }: Plans,
  { file }: Ground,
) {
  const dossier = k.table(
    'dossier',
    {
      id: k.id(),
      unitId: k
        .text('unit_id')
        .notNull()
        .references(() => orgUnit.id),
      roundId: k
        .text('round_id')
        .notNull()
        .references(() => round.id),
      state: k.oneOf('state', DOSSIER_STATES).notNull(),
      openedAt: k.instant('opened_at').notNull(),
      /** Who last changed its lines before handing over. */
      preparedById: k.text('prepared_by_id'),
      handedOverById: k.text('handed_over_by_id'),
      handedOverAt: k.instant('handed_over_at'),
      supplementHandedOverById: k.text('supplement_handed_over_by_id'),
      supplementHandedOverAt: k.instant('supplement_handed_over_at'),
      sentById: k.text('sent_by_id'),
      sentAt: k.instant('sent_at'),
      forwardedById: k.text('forwarded_by_id'),
      forwardedAt: k.instant('forwarded_at'),
      receivedById: k.text('received_by_id'),
      receivedAt: k.instant('received_at'),
      /** Sent by Home Affairs or the operator on the unit's behalf. */
      onBehalf: k.bool('on_behalf').notNull(),
      /** Sent after the moment at which it should have been there. */
      late: k.bool('late').notNull(),
      letterNumber: k.text('letter_number'),
      letterDay: k.day('letter_day'),
      letterFileId: k.text('letter_file_id').references(() => file.id),
      returnReason: k.text('return_reason'),
      returnComment: k.text('return_comment'),
      version: k.integer('version').notNull(),
    },
    (t) => [
      k.uniqueIndex('dossier_unit_round').on(t.unitId, t.roundId),
      k.index('dossier_round_state').on(t.roundId, t.state),
    ],
  );

  /** "No need" for single classes, told apart from silence. */
  const classNoNeed = k.table(
    'class_no_need',
    {
      dossierId: k
        .text('dossier_id')
        .notNull()
        .references(() => dossier.id),
      classId: k
        .text('class_id')
        .notNull()
        .references(() => courseClass.id),
      at: k.instant('at').notNull(),
      byId: k.text('by_id'),
    },
    (t) => [k.primaryKey({ columns: [t.dossierId, t.classId] })],
  );

  const line = k.table(
    'line',
    {
      id: k.id(),
      dossierId: k
        .text('dossier_id')
        .notNull()
        .references(() => dossier.id),
      classId: k
        .text('class_id')
        .notNull()
        .references(() => courseClass.id),
      assignmentId: k
        .text('assignment_id')
        .notNull()
        .references(() => assignment.id),
      /** The assignment's person and unit again, for the unique index and for scopes without joins; never changed. */
      personId: k
        .text('person_id')
        .notNull()
        .references(() => person.id),
      unitId: k
        .text('unit_id')
        .notNull()
        .references(() => orgUnit.id),
      state: k.oneOf('state', LINE_STATES).notNull(),
      /** The unit's own order of preference inside the class, from 1. */
      preference: k.integer('preference').notNull(),
      /** Why the unit asks for an exception where a condition is not met. */
      exceptionReason: k.text('exception_reason'),
      note: k.text('note'),
      /** Last reason and words that went with a step, for the unit to read. */
      reasonCode: k.text('reason_code'),
      comment: k.text('comment'),
      /** Kept inside Home Affairs. */
      internalNote: k.text('internal_note'),
      /** A leader's question that is still open. */
      question: k.text('question'),
      replacesLineId: k.text('replaces_line_id'),
      submissionId: k.text('submission_id'),
      decisionId: k.text('decision_id'),
      partyReference: k.text('party_reference'),
      /** Number and day of the unit's own Party committee's agreement. */
      unitPartyReference: k.text('unit_party_reference'),
      /** Place among the reserves, from 1, as it was confirmed; null for whoever is none. */
      reserveNumber: k.integer('reserve_number'),
      attendanceConfirmedAt: k.instant('attendance_confirmed_at'),
      postponementReason: k.text('postponement_reason'),
      late: k.bool('late').notNull(),
      createdAt: k.instant('created_at').notNull(),
      submittedAt: k.instant('submitted_at'),
      submittedById: k.text('submitted_by_id'),
      version: k.integer('version').notNull(),
    },
    (t) => [
      k
        .uniqueIndex('line_person_class_live')
        .on(t.personId, t.classId)
        .where(k.sql.raw(`"state" in (${LIVE_LINE_STATES.map((state) => `'${state}'`).join(', ')})`)),
      k.index('line_dossier').on(t.dossierId, t.classId),
      k.index('line_class_state').on(t.classId, t.state),
      k.index('line_unit').on(t.unitId),
      k.index('line_submission').on(t.submissionId),
      k.index('line_decision').on(t.decisionId),
    ],
  );

  /** What is in a line's way now: refreshed in the transaction of whatever it depends on. */
  const lineFinding = k.table(
    'line_finding',
    {
      id: k.id(),
      lineId: k
        .text('line_id')
        .notNull()
        .references(() => line.id),
      code: k.oneOf('code', FINDING_CODES).notNull(),
      ruleCode: k.text('rule_code').notNull(),
      ruleEffectiveFrom: k.day('rule_effective_from'),
      ruleVersion: k.integer('rule_version'),
      citation: k.json<Citation>('citation'),
      outcome: k.oneOf('outcome', OUTCOMES).notNull(),
      severity: k.oneOf('severity', SEVERITIES).notNull(),
      /** What would decide it, where the outcome is UNKNOWN. */
      missing: k.json<readonly MissingField[]>('missing').notNull(),
      detail: k.json<RuleDetail>('detail').notNull(),
    },
    (t) => [k.index('line_finding_line').on(t.lineId)],
  );

  /** A condition that somebody entitled to it waived by name, with a reason; the submission prints it. */
  const lineOverride = k.table(
    'line_override',
    {
      id: k.id(),
      lineId: k
        .text('line_id')
        .notNull()
        .references(() => line.id),
      code: k.text('code').$type<FindingCode>().notNull(),
      ruleCode: k.text('rule_code').notNull(),
      reason: k.text('reason').notNull(),
      byId: k.text('by_id'),
      at: k.instant('at').notNull(),
    },
    (t) => [k.uniqueIndex('line_override_once').on(t.lineId, t.ruleCode)],
  );

  const attachment = k.table(
    'attachment',
    {
      id: k.id(),
      lineId: k
        .text('line_id')
        .notNull()
        .references(() => line.id),
      fileId: k
        .text('file_id')
        .notNull()
        .references(() => file.id),
      /** Which of the class's papers it is, by name. */
      paper: k.text('paper'),
      removedAt: k.instant('removed_at'),
      at: k.instant('at').notNull(),
      byId: k.text('by_id'),
    },
    (t) => [k.index('attachment_line').on(t.lineId)],
  );

  return { dossier, classNoNeed, line, lineFinding, lineOverride, attachment };
}
export type Register = ReturnType<typeof defineRegister>;
