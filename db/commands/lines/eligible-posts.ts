import { and, inArray, isNotNull } from 'drizzle-orm';
import { LIVE_LINE_STATES } from '#domain/line/machine.ts';
import { type Day, dayOf } from '#domain/time/day.ts';
import { postsOf, standingIn } from '../../queries/standing.ts';
import { courseClass, line } from '../../schema.ts';
import type { Tx } from '../../store.ts';

export interface Wanted {
  personId: string;
  classId: string;
}

/** Why somebody cannot be put on a unit's list for a class at all, whatever the class's own conditions say. */
export type CannotStand = {
  code: 'not_of_unit' | 'not_active' | 'already_registered' | 'repeated' | 'class_cancelled';
  subjectId: string;
};

/**
 * The posts in which a unit can put these people forward, by person, and for whom it cannot, and why. Somebody of
 * another unit and somebody who does not exist are answered alike: a unit must not learn who works elsewhere.
 */
export async function eligiblePosts(
  tx: Tx,
  unitId: string,
  wanted: readonly Wanted[],
  now: number,
): Promise<{ posts: Map<string, string>; refused: CannotStand[] }> {
  const personIds = [...new Set(wanted.map((pair) => pair.personId))];
  const all = await postsOf(tx, personIds);
  const posts = new Map<string, string>();
  const refused: CannotStand[] = [];
  for (const personId of personIds) {
    const standing = standingOf(all.get(personId) ?? [], unitId, dayOf(now));
    if (typeof standing === 'string') refused.push({ code: standing, subjectId: personId });
    else posts.set(personId, standing.id);
  }
  const taken = await takenPlaces(tx, personIds, wanted);
  const cancelled = await calledOff(tx, wanted);
  const seen = new Set<string>();
  for (const pair of wanted) {
    const key = keyOf(pair);
    if (seen.has(key)) refused.push({ code: 'repeated', subjectId: pair.personId });
    else if (cancelled.has(pair.classId)) refused.push({ code: 'class_cancelled', subjectId: pair.personId });
    else if (taken.has(key)) refused.push({ code: 'already_registered', subjectId: pair.personId });
    seen.add(key);
  }
  return { posts, refused };
}

function standingOf(posts: Parameters<typeof standingIn>[0], unitId: string, today: Day) {
  const { post, active } = standingIn(posts, { unitId }, today);
  if (!post) return 'not_of_unit' as const;
  return active ? post : ('not_active' as const);
}

async function takenPlaces(tx: Tx, personIds: readonly string[], wanted: readonly Wanted[]): Promise<Set<string>> {
  if (personIds.length === 0) return new Set();
  const classIds = [...new Set(wanted.map((pair) => pair.classId))];
  const rows = await tx
    .select({ personId: line.personId, classId: line.classId })
    .from(line)
    .where(
      and(
        inArray(line.personId, [...personIds]),
        inArray(line.classId, classIds),
        inArray(line.state, [...LIVE_LINE_STATES]),
      ),
    );
  return new Set(rows.map(keyOf));
}

async function calledOff(tx: Tx, wanted: readonly Wanted[]): Promise<Set<string>> {
  const classIds = [...new Set(wanted.map((pair) => pair.classId))];
  const rows = await tx
    .select({ id: courseClass.id })
    .from(courseClass)
    .where(and(inArray(courseClass.id, classIds), isNotNull(courseClass.cancelledAt)));
  return new Set(rows.map((row) => row.id));
}

const keyOf = ({ personId, classId }: Wanted) => `${personId} ${classId}`;
