import { type SQLWrapper, sql } from 'drizzle-orm';
import { submissionMachine } from '#domain/submission/machine.ts';
import { dayOf } from '#domain/time/day.ts';
import { hasRole, type Viewer } from '#domain/viewer.ts';
import { NAMED_WORK, statesFor, WORK, type WorkKey } from '#domain/work.ts';
import { read } from '../store.ts';
import { ACCOUNT_WORK, submissionsIn } from './work/ground.ts';
import { OFFICE_WORK } from './work/office.ts';
import type { Asked, Tally, TallyOf } from './work/tally.ts';
import { UNIT_WORK } from './work/unit.ts';

const TALLIES = { ...UNIT_WORK, ...OFFICE_WORK, ...ACCOUNT_WORK } satisfies Record<keyof typeof WORK, TallyOf>;

/** Work that waits for the viewer: at least one of its kind. */
export interface Waiting extends Tally {
  /** The page where it is done; the record itself where there is only one. */
  href: string;
}

/**
 * What waits for this viewer in all his roles, in the order of `WORK`, submissions last: one statement, whatever he
 * holds, in which each kind is counted through his own scope.
 *
 * @param now UTC milliseconds
 */
export async function workFor(viewer: Viewer, now: number): Promise<Waiting[]> {
  const asked: Asked = { db: read(), viewer, now, today: dayOf(now) };
  const queries = queriesFor(asked);
  if (queries.length === 0) return [];
  const all = sql.join(
    queries.map((query) => query.getSQL()),
    sql` union all `,
  );
  const rows = await asked.db
    .select({
      key: sql<WorkKey>`work_key`,
      n: sql<number>`n`.mapWith(Number),
      first: sql<string | null>`first_id`,
      due: sql<string | null>`due`,
    })
    .from(sql`(${all}) as work`);
  return rows.filter(({ n }) => n > 0).map((row) => ({ ...row, href: placeOf(row) }));
}

function queriesFor(asked: Asked): SQLWrapper[] {
  const { viewer } = asked;
  const named = NAMED_WORK.filter((key) => hasRole(viewer, ...WORK[key].by)).map((key) => TALLIES[key](asked));
  const roles = viewer.grants.map((grant) => grant.role);
  const states = statesFor(submissionMachine, roles);
  return [...named, ...states.map((state) => submissionsIn(asked, state))];
}

/** The page of a kind of work: the rail counts by it, and one single record has its own below it. */
function pageOf(key: WorkKey): string {
  return key in WORK ? WORK[key as keyof typeof WORK].page : '/submissions';
}

function placeOf({ key, first }: Tally): string {
  const opensOne = key in WORK ? 'one' in WORK[key as keyof typeof WORK] : true;
  return first && opensOne ? `${pageOf(key)}/${first}` : pageOf(key);
}

/** How many things wait behind each page of the rail, by the first part of its address ("people", "dossiers"). */
export async function workCounts(viewer: Viewer, now: number): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { key, n } of await workFor(viewer, now)) {
    const page = pageOf(key).split('/')[1] ?? '';
    counts[page] = (counts[page] ?? 0) + n;
  }
  return counts;
}
