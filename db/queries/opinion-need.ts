import { type SQL, sql } from 'drizzle-orm';
import type { Day } from '#domain/time/day.ts';
import { assignment, courseClass, line, opinionRule, partyRequest, partyRequestLine } from '../schema.ts';

/**
 * Which body manages the post of a line on a day. The line points at the post as it was when he was registered; where
 * another body has taken over since, the post goes on in a later row of the same person and unit.
 */
export function managedByOn(today: Day): SQL<string | null> {
  return sql<string | null>`(select post.managed_by from ${assignment} post
    where post.person_id = ${assignment.personId} and post.unit_id = ${assignment.unitId}
      and (post.id = ${assignment.id}
        or (${assignment.isPrimary} and post.is_primary and post.valid_from <= ${today}
          and post.valid_from > ${assignment.validFrom}))
    order by post.valid_from desc, post.id desc limit 1)`;
}

/** A rule, in force or not, asks of the line's class and of who manages its post: `asksOpinion`, for a where-clause. */
export function ruleConcerns(today: Day): SQL {
  return sql`((${opinionRule.category} is not null or ${opinionRule.managedBy} is not null)
    and (${opinionRule.category} is null or ${opinionRule.category} = ${courseClass.category})
    and (${opinionRule.managedBy} is null or ${opinionRule.managedBy} = ${managedByOn(today)}))`;
}

/** Some rule in force asks of the line, whatever was answered since. */
export function needsOpinion(today: Day): SQL {
  return sql`exists (select 1 from ${opinionRule}
    where ${opinionRule.validFrom} <= ${today} and (${opinionRule.validTo} is null or ${opinionRule.validTo} >= ${today})
      and ${ruleConcerns(today)})`;
}

/** The Party organisation must be heard before the line goes up, and was not. */
export function lacksOpinion(today: Day): SQL {
  return sql`(${line.partyReference} is null and ${needsOpinion(today)})`;
}

/** The line stands on the list of a request that is not answered. */
export function isAsked(): SQL {
  return sql`exists (select 1 from ${partyRequestLine}
    inner join ${partyRequest} on ${partyRequest.id} = ${partyRequestLine.requestId}
    where ${partyRequestLine.lineId} = ${line.id} and ${partyRequest.state} = 'asked')`;
}
