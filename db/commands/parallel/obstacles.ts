import { and, eq, inArray, ne, or } from 'drizzle-orm';
import { doubledLines } from '#domain/line/doubles.ts';
import { LIVE_LINE_STATES, type LineState } from '#domain/line/machine.ts';
import { decision, line, seatVacancy, submission, submissionClass } from '../../schema.ts';
import type { Db } from '../../store.ts';

/** Why two classes cannot become one yet. */
export type MergeObstacle = 'merge_decided' | 'merge_in_submission' | 'merge_vacancy';

/** Somebody was sent, or the leader has said that he is. */
const DECIDED: readonly LineState[] = [
  'approved',
  'nominated',
  'attending',
  'completed',
  'failed',
  'dropped_out',
  'not_admitted',
];

/** What must be settled before a class goes up in a parallel one, and of whoever stands in both, the line that ends. */
export async function mergeObstacles(db: Db, intoId: string, fromId: string) {
  const both = [intoId, fromId];
  const lines = await db
    .select({ id: line.id, classId: line.classId, personId: line.personId, unitId: line.unitId, state: line.state })
    .from(line)
    .where(and(inArray(line.classId, both), inArray(line.state, [...new Set([...LIVE_LINE_STATES, ...DECIDED])])));
  const [decided] = await db
    .select({ id: decision.id })
    .from(decision)
    .where(and(inArray(decision.classId, both), ne(decision.state, 'revoked')))
    .limit(1);
  const [goneUp] = await db
    .select({ id: submission.id })
    .from(submissionClass)
    .innerJoin(submission, eq(submission.id, submissionClass.submissionId))
    .where(
      and(
        inArray(submissionClass.classId, both),
        or(eq(submission.state, 'head_review'), eq(submission.state, 'submitted')),
      ),
    )
    .limit(1);
  const [vacancy] = await db
    .select({ id: seatVacancy.id })
    .from(seatVacancy)
    .where(and(eq(seatVacancy.classId, fromId), eq(seatVacancy.state, 'open')))
    .limit(1);
  const live = lines.filter(({ state }) => (LIVE_LINE_STATES as readonly string[]).includes(state));
  const [stays, closes] = [intoId, fromId].map((id) => live.filter(({ classId }) => classId === id));
  const obstacles: MergeObstacle[] = [];
  if (decided || lines.some(({ state }) => DECIDED.includes(state))) obstacles.push('merge_decided');
  if (goneUp || lines.some(({ state }) => state === 'in_submission')) obstacles.push('merge_in_submission');
  if (vacancy) obstacles.push('merge_vacancy');
  return { obstacles, doubled: doubledLines(stays ?? [], closes ?? []) };
}
