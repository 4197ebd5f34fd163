import { GRADES, SIGNING_CAPACITIES } from '#domain/codes.ts';
import { DECISION_STATES } from '#domain/decision/machine.ts';
import { SUBMISSION_STATES } from '#domain/submission/machine.ts';
import type { Kit } from '../kit.ts';
import type { Ground } from './ground.ts';
import type { Plans } from './plans.ts';
import type { Register } from './register.ts';

/** From the submission that goes up to the decision that comes down, and what became of it. */
export function defineDecisions(k: Kit, { plan, courseClass }: Plans, { line }: Register, { file, version }: Ground) {
  const submission = k.table(
    'submission',
    {
      id: k.id(),
      planId: k
        .text('plan_id')
        .notNull()
        .references(() => plan.id),
      title: k.text('title').notNull(),
      note: k.text('note'),
      /** The printed submission's number and day, which the decision cites; entered when the paper is numbered. */
      number: k.text('number'),
      day: k.day('day'),
      state: k.oneOf('state', SUBMISSION_STATES).notNull(),
      preparedById: k.text('prepared_by_id'),
      /** By whose lent right it was prepared: neither of the two may decide on it. */
      preparedForId: k.text('prepared_for_id'),
      preparedAt: k.instant('prepared_at').notNull(),
      sentUpById: k.text('sent_up_by_id'),
      sentUpForId: k.text('sent_up_for_id'),
      sentUpAt: k.instant('sent_up_at'),
      /** The version that went up and is decided on. */
      versionId: k.text('version_id').references(() => version.id),
      decidedById: k.text('decided_by_id'),
      decidedAt: k.instant('decided_at'),
      /** The leader's word of direction, or what has to be mended. */
      comment: k.text('comment'),
      version: k.integer('version').notNull(),
    },
    (t) => [k.index('submission_state').on(t.state)],
  );

  const submissionClass = k.table(
    'submission_class',
    {
      submissionId: k
        .text('submission_id')
        .notNull()
        .references(() => submission.id),
      classId: k
        .text('class_id')
        .notNull()
        .references(() => courseClass.id),
    },
    (t) => [k.primaryKey({ columns: [t.submissionId, t.classId] }), k.index('submission_class_class').on(t.classId)],
  );

  /** One decision per class: ours, or another body's (a summons, the Party organisation's, a school head's). */
  const decision = k.table(
    'decision',
    {
      id: k.id(),
      kind: k.oneOf('kind', DECISION_KINDS).notNull(),
      planId: k
        .text('plan_id')
        .notNull()
        .references(() => plan.id),
      classId: k
        .text('class_id')
        .notNull()
        .references(() => courseClass.id),
      submissionId: k.text('submission_id').references(() => submission.id),
      amendsId: k.text('amends_id'),
      state: k.oneOf('state', DECISION_STATES).notNull(),
      preparedById: k.text('prepared_by_id'),
      preparedAt: k.instant('prepared_at').notNull(),
      /** Who issues it where that is not the plan's issuer. */
      issuedBy: k.text('issued_by'),
      signerName: k.text('signer_name'),
      signerTitle: k.text('signer_title'),
      capacity: k.oneOf('capacity', SIGNING_CAPACITIES),
      signedOn: k.day('signed_on'),
      number: k.text('number'),
      day: k.day('day'),
      scanFileId: k.text('scan_file_id').references(() => file.id),
      /** The frozen annex. */
      versionId: k.text('version_id').references(() => version.id),
      formReturnedAt: k.instant('form_returned_at'),
      formReturnComment: k.text('form_return_comment'),
      publishedAt: k.instant('published_at'),
      publishedById: k.text('published_by_id'),
      /** What the code on the look-up copy leads to: random, given at publication, or with the first copy where it was not. */
      lookUpCode: k.text('look_up_code'),
      version: k.integer('version').notNull(),
    },
    (t) => [
      k.index('decision_class').on(t.classId),
      k.index('decision_state').on(t.state),
      k.uniqueIndex('decision_look_up_code').on(t.lookUpCode),
    ],
  );

  /** Every look-up copy that was given out, so that it is known again whatever becomes of the program that set it. */
  const lookUpCopy = k.table(
    'look_up_copy',
    {
      decisionId: k
        .text('decision_id')
        .notNull()
        .references(() => decision.id),
      sha256: k.text('sha256').notNull(),
      /** What the copy bears: a number that is corrected later stands on those that were given out before. */
      number: k.text('number').notNull(),
      day: k.day('day').notNull(),
      /** When it was first given out. */
      at: k.instant('at').notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.decisionId, t.sha256] })],
  );

  const result = k.table('result', {
    lineId: k
      .text('line_id')
      .primaryKey()
      .references(() => line.id),
    outcome: k.oneOf('outcome', RESULT_OUTCOMES).notNull(),
    grade: k.oneOf('grade', GRADES),
    sessionsMissed: k.integer('sessions_missed'),
    certificateNumber: k.text('certificate_number'),
    issuedOn: k.day('issued_on'),
    reason: k.text('reason'),
    source: k.text('source').notNull(),
    byId: k.text('by_id'),
    at: k.instant('at').notNull(),
  });

  return { submission, submissionClass, decision, lookUpCopy, result };
}
export type Decisions = ReturnType<typeof defineDecisions>;

const DECISION_KINDS = ['nomination', 'permission', 'summons', 'other_body'] as const;

export const RESULT_OUTCOMES = ['completed', 'failed', 'dropped_out'] as const;
export type ResultOutcome = (typeof RESULT_OUTCOMES)[number];
