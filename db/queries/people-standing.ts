import { and, eq, lte, type SQL, sql } from 'drizzle-orm';
import { assignment } from '../schema.ts';

/**
 * The one primary assignment by which a person stands in the register on a day: the last that had begun. Where it has
 * ended meanwhile the person has left; `inPost` tells. What a move makes begin on a later day does not count yet, so
 * that nobody vanishes or counts twice.
 *
 * @param on civil day
 */
export function standing(on: string): SQL {
  const later = sql`select 1 from ${assignment} later where later.person_id = ${assignment.personId}
    and later.is_primary and later.valid_from <= ${on}
    and (later.valid_from > ${assignment.validFrom}
      or (later.valid_from = ${assignment.validFrom} and later.id > ${assignment.id}))`;
  return and(eq(assignment.isPrimary, true), lte(assignment.validFrom, on), sql`not exists (${later})`) ?? sql`1 = 0`;
}

/** The assignment has not ended before the day. */
export function inPost(on: string): SQL {
  return sql`(${assignment.validTo} is null or ${assignment.validTo} >= ${on})`;
}
