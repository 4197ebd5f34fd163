import { type SQL, sql } from 'drizzle-orm';
import type { Day } from '#domain/time/day.ts';
import { assignment, courseClass, line, opinionRule, partyRequest, partyRequestLine } from '../schema.ts';

/** The Party organisation must be heard before the line goes up, and was not: `opinionRulesOn`, for a where-clause. */
export function lacksOpinion(today: Day): SQL {
  const rule = sql`select 1 from ${opinionRule}
    where ${opinionRule.validFrom} <= ${today} and (${opinionRule.validTo} is null or ${opinionRule.validTo} >= ${today})
      and (${opinionRule.category} is not null or ${opinionRule.managedBy} is not null)
      and (${opinionRule.category} is null or ${opinionRule.category} = ${courseClass.category})
      and (${opinionRule.managedBy} is null or ${opinionRule.managedBy} = ${assignment.managedBy})`;
  return sql`(${line.partyReference} is null and exists (${rule}))`;
}

/** The line stands on the list of a request that is not answered. */
export function isAsked(): SQL {
  return sql`exists (select 1 from ${partyRequestLine}
    inner join ${partyRequest} on ${partyRequest.id} = ${partyRequestLine.requestId}
    where ${partyRequestLine.lineId} = ${line.id} and ${partyRequest.state} = 'asked')`;
}
