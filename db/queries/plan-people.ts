import { and, count, countDistinct, eq, inArray, ne } from 'drizzle-orm';
import { LIVE_LINE_STATES } from '#domain/line/machine.ts';
import type { Viewer } from '#domain/viewer.ts';
import { courseClass, line } from '../schema.ts';
import { read } from '../store.ts';
import { within } from './scope.ts';

/** How many lines of a plan were sent and stand (lượt người), and how many people (người) stand on them. */
export async function planPeople(viewer: Viewer, planId: string): Promise<{ turns: number; people: number }> {
  const [row] = await read()
    .select({ turns: count(), people: countDistinct(line.personId) })
    .from(line)
    .innerJoin(courseClass, eq(courseClass.id, line.classId))
    .where(
      and(
        eq(courseClass.planId, planId),
        inArray(line.state, [...LIVE_LINE_STATES]),
        ne(line.state, 'draft'),
        within(viewer, 'line.read', line.unitId),
      ),
    );
  return row ?? { turns: 0, people: 0 };
}
