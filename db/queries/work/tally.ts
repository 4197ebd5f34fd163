import { type Column, inArray, type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import type { Role } from '#domain/roles.ts';
import { unitsWith, type Viewer } from '#domain/viewer.ts';
import type { NamedWork, WorkKey } from '#domain/work.ts';
import type { Db } from '../../store.ts';

/** What a count is asked with. */
export interface Asked {
  db: Db;
  viewer: Viewer;
  now: number;
  /** Today in Asia/Ho_Chi_Minh. */
  today: string;
}

/** One kind of work: how many there are, one of them, and the first day that presses. */
export interface Tally {
  key: WorkKey;
  n: number;
  /** The id of one record to open, for when there is only one. */
  first: string | null;
  due: string | null;
}

/** A select of `tally()`'s columns. */
export type TallyOf = (asked: Asked) => SQLWrapper;
export type Tallies = Partial<Record<NamedWork, TallyOf>>;

/**
 * The columns that every count selects alike, so that all of them go out as one statement.
 *
 * @param what what is counted, each once
 * @param first the id that its page has in the address
 * @param due a civil day
 */
export function tally(key: WorkKey, what: SQL | Column, first: SQL | Column, due?: SQL | Column) {
  return {
    key: sql<WorkKey>`cast(${key} as text)`.as('work_key'),
    n: sql<number>`count(distinct ${what})`.mapWith(Number).as('n'),
    first: sql<string | null>`case when count(distinct ${first}) = 1 then min(${first}) end`.as('first_id'),
    due: sql<string | null>`min(${due ?? sql`cast(null as text)`})`.as('due'),
  };
}

/** The unit is one at which the viewer holds one of these roles himself: work is counted where it can be done. */
export function heldAt(viewer: Viewer, roles: readonly Role[], unit: Column): SQL {
  const units = unitsWith(viewer, roles);
  return units.length > 0 ? inArray(unit, units) : sql`1 = 0`;
}
