import { and, asc, desc, eq, gte, inArray, isNull, lte, or } from 'drizzle-orm';
import type { KnownPerson } from '#domain/matching/person-index.ts';
import { fold } from '#domain/text/fold.ts';
import { inBatches } from '../batches.ts';
import { assignment, orgUnitAncestor, person } from '../schema.ts';
import type { Db } from '../store.ts';

/**
 * Everybody in post below the issuer on a day whom these rows can mean, by number or by name: all that `matchPerson`
 * looks at, in one statement for each 500 rows; and the people with these ids besides. No scope: what of it a viewer
 * may be told is the caller's to say.
 */
export async function peopleMeant(
  db: Db,
  rows: readonly { name: string; citizenId: string | null }[],
  { issuerId, on, also }: { issuerId: string; on: string; also: readonly string[] },
): Promise<KnownPerson[]> {
  const below = db
    .select({ id: orgUnitAncestor.descendantId })
    .from(orgUnitAncestor)
    .where(eq(orgUnitAncestor.ancestorId, issuerId));
  const found = new Map<string, KnownPerson & { posts: KnownPerson['posts'][number][] }>();
  const seen = new Set<string>();
  for (const batch of inBatches(rows)) {
    const names = [...new Set(batch.map(({ name }) => fold(name)))];
    const numbers = [...new Set(batch.flatMap(({ citizenId }) => citizenId ?? []))];
    const posts = await db
      .select({ person, post: assignment })
      .from(person)
      .innerJoin(assignment, eq(assignment.personId, person.id))
      .where(
        and(
          or(inArray(person.nameKey, names), inArray(person.citizenId, numbers), inArray(person.id, [...also])),
          inArray(assignment.unitId, below),
          lte(assignment.validFrom, on),
          or(isNull(assignment.validTo), gte(assignment.validTo, on)),
        ),
      )
      .orderBy(desc(assignment.isPrimary), desc(assignment.validFrom), asc(assignment.id));
    for (const { person: who, post } of posts) {
      if (seen.has(post.id)) continue;
      seen.add(post.id);
      const { id: personId, name, citizenId, birth, gender } = who;
      const known = found.get(personId) ?? { personId, name, citizenId, birth, gender, posts: [] };
      known.posts.push({ assignmentId: post.id, unitId: post.unitId, positionCode: post.positionCode });
      found.set(personId, known);
    }
  }
  return [...found.values()];
}
