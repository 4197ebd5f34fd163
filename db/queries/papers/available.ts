import { and, eq, inArray } from 'drizzle-orm';
import type { LineState } from '#domain/line/machine.ts';
import type { PaperKind } from '#domain/papers/kinds.ts';
import { permits } from '#domain/permissions.ts';
import type { Instant } from '#domain/time/day.ts';
import type { Viewer } from '#domain/viewer.ts';
import { line } from '../../schema.ts';
import { read } from '../../store.ts';
import { within } from '../scope.ts';
import { LEARNERS, RESULTS } from './learners.ts';
import { isNominatedOutside, NOMINATED } from './nomination.ts';

/** Which papers there are of a class for this viewer now, so that no page leads to one that does not exist. */
export async function papersOfClass(viewer: Viewer, classId: string, now: Instant): Promise<PaperKind[]> {
  const rows = await read()
    .selectDistinct({ state: line.state })
    .from(line)
    .where(
      and(
        eq(line.classId, classId),
        inArray(line.state, [...NOMINATED, ...LEARNERS]),
        within(viewer, 'result.read', line.unitId),
      ),
    );
  if (rows.length === 0) return [];
  const has = (states: readonly LineState[]) => rows.some(({ state }) => states.includes(state));
  const writes = (kind: PaperKind): PaperKind[] => (permits(viewer, 'result.write') && has(LEARNERS) ? [kind] : []);
  return [
    ...(has(NOMINATED) && (await isNominatedOutside(viewer, classId, now)) ? (['nomination'] as const) : []),
    ...writes('learner-list'),
    ...writes('attendance'),
    ...(has(RESULTS) ? (['results'] as const) : []),
  ];
}
