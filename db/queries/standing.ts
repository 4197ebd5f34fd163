import { and, asc, desc, eq, inArray } from 'drizzle-orm';
import type { StaffKind } from '#domain/codes.ts';
import type { Day } from '#domain/time/day.ts';
import { assignment, staffCategory } from '../schema.ts';
import type { Db } from '../store.ts';

/** A post of a person, with what kind of staff it makes him. */
export interface Post {
  id: string;
  personId: string;
  unitId: string;
  positionCode: string | null;
  staffKind: StaffKind;
  isPrimary: boolean;
  validFrom: Day;
  validTo: Day | null;
}

/** All posts of these people, the primary and the latest first. */
export async function postsOf(db: Db, personIds: readonly string[]): Promise<Map<string, Post[]>> {
  if (personIds.length === 0) return new Map();
  const rows = await db
    .select({
      id: assignment.id,
      personId: assignment.personId,
      unitId: assignment.unitId,
      positionCode: assignment.positionCode,
      staffKind: staffCategory.kind,
      isPrimary: assignment.isPrimary,
      validFrom: assignment.validFrom,
      validTo: assignment.validTo,
    })
    .from(assignment)
    .innerJoin(staffCategory, eq(staffCategory.code, assignment.categoryCode))
    .where(and(inArray(assignment.personId, [...personIds])))
    .orderBy(desc(assignment.isPrimary), desc(assignment.validFrom), asc(assignment.id));
  return Map.groupBy(rows, (row) => row.personId);
}

function isInForce(post: Pick<Post, 'validFrom' | 'validTo'>, on: Day): boolean {
  return post.validFrom <= on && on <= (post.validTo ?? on);
}

/**
 * The post in which somebody stands on a list: the one he was put forward in, or, after it was renewed or changed, the
 * one that he holds at the same unit now. Whoever holds none there any more is not in post.
 */
export function standingIn(
  posts: readonly Post[],
  { assignmentId, unitId }: { assignmentId?: string; unitId: string },
  on: Day,
): { post: Post | undefined; active: boolean } {
  const atUnit = posts.filter((post) => post.unitId === unitId);
  const current = atUnit.filter((post) => isInForce(post, on));
  const own = current.find((post) => post.id === assignmentId) ?? current[0];
  return own
    ? { post: own, active: true }
    : { post: atUnit.find((p) => p.id === assignmentId) ?? atUnit[0], active: false };
}
