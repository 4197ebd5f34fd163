import { desc, inArray } from 'drizzle-orm';
import {
  POLITICAL_THEORY_LEVELS,
  type PoliticalTheoryLevel,
  QUALIFICATION_LEVELS,
  STATE_MANAGEMENT_LEVELS,
  type StateManagementLevel,
} from '#domain/codes.ts';
import type { PersonFacts } from '#domain/eligibility/facts.ts';
import type { Day } from '#domain/time/day.ts';
import { certificate, partyMembership, person, qualification, rating } from '../schema.ts';
import type { Db } from '../store.ts';
import { isInForce, postsOf } from './standing.ts';

/**
 * What the rules look at in these people, as the register knows it: the highest level of each kind, the latest Party
 * entry, and the primary post in force on the day. A fixed number of statements, however many people.
 */
export async function personFacts(db: Db, personIds: readonly string[], on: Day): Promise<Map<string, PersonFacts>> {
  const ids = [...new Set(personIds)];
  if (ids.length === 0) return new Map();
  const people = await db.select().from(person).where(inArray(person.id, ids));
  const posts = await postsOf(db, ids);
  const qualifications = groupByPerson(
    await db
      .select({ personId: qualification.personId, level: qualification.level })
      .from(qualification)
      .where(inArray(qualification.personId, ids)),
  );
  const certificates = groupByPerson(
    await db
      .select({ personId: certificate.personId, kind: certificate.kind, level: certificate.level })
      .from(certificate)
      .where(inArray(certificate.personId, ids)),
  );
  const memberships = groupByPerson(
    await db
      .select()
      .from(partyMembership)
      .where(inArray(partyMembership.personId, ids))
      .orderBy(desc(partyMembership.createdAt), desc(partyMembership.id)),
  );
  const ratings = groupByPerson(await db.select().from(rating).where(inArray(rating.personId, ids)));

  return new Map(
    people.map((row) => {
      const current = (posts.get(row.id) ?? []).filter((post) => isInForce(post, on));
      const latest = current[0] ?? posts.get(row.id)?.[0];
      const held = certificates.get(row.id) ?? [];
      const member = memberships.get(row.id)?.[0];
      const ofKind = (kind: string) => held.filter((c) => c.kind === kind).map((c) => c.level);
      return [
        row.id,
        {
          gender: row.gender,
          birth: row.birth,
          ethnicity: row.ethnicity,
          positionCode: latest?.positionCode ?? null,
          staffKind: latest?.staffKind ?? 'contract',
          party: member ? { status: member.status, since: member.officialOn ?? member.joinedOn } : null,
          qualification: highest(
            QUALIFICATION_LEVELS,
            (qualifications.get(row.id) ?? []).map((q) => q.level),
          ),
          politicalTheory: highest<PoliticalTheoryLevel>(POLITICAL_THEORY_LEVELS, ofKind('llct')),
          stateManagement: highest<StateManagementLevel>(STATE_MANAGEMENT_LEVELS, ofKind('qlnn')),
          recruitedOn: row.recruitedOn,
          ratings: (ratings.get(row.id) ?? []).map(({ year, grade }) => ({ year, rating: grade })),
          programmes: held.filter((c) => c.kind !== 'llct' && c.kind !== 'qlnn').map((c) => c.level),
          active: current.length > 0,
        },
      ] as const;
    }),
  );
}

/** The highest of the levels that are known; null where none is. */
function highest<Level extends string>(order: readonly Level[], levels: readonly string[]): Level | null {
  return order.findLast((level) => levels.includes(level)) ?? null;
}

function groupByPerson<Row extends { personId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  return Map.groupBy(rows, (row) => row.personId);
}
