import { type SQL, sql } from 'drizzle-orm';
import { POLITICAL_THEORY_LEVELS, QUALIFICATION_LEVELS, STATE_MANAGEMENT_LEVELS } from '#domain/codes.ts';
import { certificate, partyMembership, person, qualification } from '../schema.ts';

/**
 * What counts on a day, as SQL for a query over `person`: the rank of the highest level whose row is not withdrawn and
 * not dated later, 0 being the lowest of the scale; null where nothing is known. An undated row counts always.
 */
export function qualificationRank(on: string): SQL<number | null> {
  return sql<number | null>`(select max(${rankOf('q.level', QUALIFICATION_LEVELS)}) from ${qualification} q
    where q.person_id = ${person.id} and q.withdrawn_at is null and (q.awarded_on is null or q.awarded_on <= ${on}))`;
}

/** As {@link qualificationRank}, for a training system with levels. */
export function certificateRank(kind: 'llct' | 'qlnn', on: string): SQL<number | null> {
  const levels = kind === 'llct' ? POLITICAL_THEORY_LEVELS : STATE_MANAGEMENT_LEVELS;
  return sql<number | null>`(select max(${rankOf('c.level', levels)}) from ${certificate} c
    where c.person_id = ${person.id} and c.kind = ${kind} and c.withdrawn_at is null
    and (c.issued_on is null or c.issued_on <= ${on}))`;
}

/** The newest word about the Party in force on the day: 'NONE', 'PROBATIONARY', 'OFFICIAL' or null. */
export function partyStatus(on: string): SQL<string | null> {
  return sql<string | null>`(select case when m.status = 'OFFICIAL' and m.official_on > ${on} then 'PROBATIONARY'
      else m.status end
    from ${partyMembership} m where m.person_id = ${person.id} and m.withdrawn_at is null
    and (m.joined_on is null or m.joined_on <= ${on}) order by m.created_at desc, m.id desc limit 1)`;
}

function rankOf(column: string, levels: readonly string[]): SQL {
  return sql.raw(`case ${column} ${levels.map((level, rank) => `when '${level}' then ${rank}`).join(' ')} end`);
}
