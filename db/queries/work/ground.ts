import { and, eq, inArray, isNotNull, isNull } from 'drizzle-orm';
import type { SubmissionState } from '#domain/submission/machine.ts';
import { submissionWaitsFor } from '#domain/work.ts';
import { account, courseClass, plan, submission, submissionClass } from '../../schema.ts';
import { isManaged } from '../accounts.ts';
import { issuedWithin } from '../scope.ts';
import { type Asked, heldAt, type Tallies, tally } from './tally.ts';

/** What waits for whoever administers the accounts. */
export const ACCOUNT_WORK = {
  first_password: ({ db, viewer }) =>
    db
      .select(tally('first_password', account.id, account.id))
      .from(account)
      .where(and(isManaged(viewer), eq(account.mustChangePassword, true), isNull(account.disabledAt))),
  disabled_account: ({ db, viewer }) =>
    db
      .select(tally('disabled_account', account.id, account.id))
      .from(account)
      .where(and(isManaged(viewer), isNotNull(account.disabledAt))),
} satisfies Tallies;

/** The submissions in a state, for those of the viewer's roles that can take them on from there. */
export function submissionsIn({ db, viewer }: Asked, state: SubmissionState) {
  const roles = submissionWaitsFor(
    state,
    viewer.grants.map((grant) => grant.role),
  );
  return db
    .select(tally(`submission.${state}`, submission.id, submission.id, courseClass.startsOn))
    .from(submission)
    .innerJoin(plan, eq(plan.id, submission.planId))
    .leftJoin(submissionClass, eq(submissionClass.submissionId, submission.id))
    .leftJoin(courseClass, eq(courseClass.id, submissionClass.classId))
    .where(
      and(
        heldAt(viewer, roles, plan.issuerId),
        issuedWithin(viewer, 'submission.read', plan.issuerId),
        inArray(submission.state, [state]),
      ),
    );
}
