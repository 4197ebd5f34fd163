import { amendmentForPaper } from '#db/queries/papers/amendment.ts';
import { callForPaper } from '#db/queries/papers/call.ts';
import { decisionForPaper } from '#db/queries/papers/decision.ts';
import { frozenPaper } from '#db/queries/papers/form.ts';
import { attendanceForPaper, learnerListForPaper, resultsForPaper } from '#db/queries/papers/learners.ts';
import { nominationForPaper } from '#db/queries/papers/nomination.ts';
import { partyRequestForPaper } from '#db/queries/papers/party-request.ts';
import { registrationListForPaper } from '#db/queries/papers/registration-list.ts';
import { reminderForPaper } from '#db/queries/papers/reminder.ts';
import { reportForPaper } from '#db/queries/papers/report.ts';
import { submissionForPaper } from '#db/queries/papers/submission.ts';
import { read } from '#db/store.ts';
import type { PaperKind } from '#domain/papers/kinds.ts';
import type { Permission } from '#domain/permissions.ts';
import { dayOf, type Instant } from '#domain/time/day.ts';
import type { Viewer } from '#domain/viewer.ts';
import { amendmentPaper } from './compose/amendment.ts';
import { attendancePaper } from './compose/attendance.ts';
import { callPaper } from './compose/call.ts';
import { decisionPaper } from './compose/decision.ts';
import { learnerListPaper, resultsPaper } from './compose/learners.ts';
import { nominationPaper } from './compose/nomination.ts';
import { partyRequestPaper } from './compose/party-request.ts';
import { registrationListPaper } from './compose/registration-list.ts';
import { reminderPaper } from './compose/reminder.ts';
import { reportPaper } from './compose/report.ts';
import { submissionPaper } from './compose/submission.ts';
import type { Paper } from './model.ts';

/** Makes a paper of one record; undefined where it does not exist, or not for this viewer. */
export type MakesPaper = (viewer: Viewer, id: string, now: Instant) => Promise<Paper | undefined>;

/** A paper is what a query finds for the viewer, composed. */
const from =
  <Found>(
    find: (viewer: Viewer, id: string, now: Instant) => Promise<Found | undefined>,
    compose: (found: Found) => Paper,
  ): MakesPaper =>
  async (viewer, id, now) => {
    const found = await find(viewer, id, now);
    return found && compose(found);
  };

/** Every paper that the register makes, by its kind. */
export const PAPERS: Record<PaperKind, MakesPaper> = {
  call: from(callForPaper, callPaper),
  reminder: from(reminderForPaper, reminderPaper),
  'registration-list': from(registrationListForPaper, registrationListPaper),
  'party-request': from(partyRequestForPaper, partyRequestPaper),
  submission: from(submissionForPaper, submissionPaper),
  async decision(viewer, id, now) {
    const found = await decisionForPaper(viewer, id);
    if (!found) return undefined;
    const on = found.day ?? dayOf(now);
    const asked = { kind: 'decision', governmentId: found.issuer.id, on } as const;
    return decisionPaper(found, found.frozen ?? (await frozenPaper(read(), asked)), on.slice(0, 4));
  },
  amendment: from(amendmentForPaper, amendmentPaper),
  nomination: from(nominationForPaper, nominationPaper),
  'learner-list': from(learnerListForPaper, learnerListPaper),
  attendance: from(attendanceForPaper, attendancePaper),
  results: from(resultsForPaper, resultsPaper),
  report: from(reportForPaper, reportPaper),
};

/** What somebody must be allowed to read before a paper of a kind exists for him at all. */
export const PAPER_PERMISSIONS: Record<PaperKind, Permission> = {
  call: 'board.read',
  reminder: 'board.read',
  'registration-list': 'dossier.read',
  'party-request': 'opinion.read',
  submission: 'submission.read',
  decision: 'decision.read',
  amendment: 'decision.read',
  nomination: 'board.read',
  'learner-list': 'result.write',
  attendance: 'result.write',
  results: 'result.read',
  report: 'board.read',
};
