import { LIVE_LINE_STATES, MOVABLE_LINE_STATES } from '#domain/line/machine.ts';
import { dayOf } from '#domain/time/day.ts';
import type { Viewer } from '#domain/viewer.ts';
import { standingIn } from '../commands/parallel/facts.ts';
import { read } from '../store.ts';
import type { LineRow } from './line-rows.ts';
import { linesOfClass } from './lines.ts';
import { classInGroup } from './parallel-classes.ts';

/** Why a line stays in its class; undefined where it can go to a parallel one. */
export type Stay = 'state' | 'early' | 'held' | undefined;

/**
 * A class with the parallel ones to which its people can go, how many places each has left, and its lines that were
 * sent and stand, each with what keeps it where it is. Undefined where the viewer does not reach the class.
 */
export async function parallelMove(viewer: Viewer, classId: string, now: number) {
  const found = await classInGroup(viewer, 'line.review', classId);
  if (!found) return undefined;
  const { others, ...own } = found;
  const standing = await standingIn(
    read(),
    others.map(({ id }) => id),
  );
  const today = dayOf(now);
  const states = LIVE_LINE_STATES.filter((state) => state !== 'draft');
  const lines = others.length === 0 ? [] : await linesOfClass(viewer, classId, { states });
  return {
    ...own,
    targets: others.map((row) => ({
      ...row,
      free: Math.max(0, row.quota - (standing.get(row.id)?.accepted ?? 0)),
      registered: standing.get(row.id)?.registered ?? 0,
      hasBegun: row.startsOn !== null && row.startsOn <= today,
    })),
    // Those who can go come first; both parts stay in the class's own order.
    lines: lines
      .map((line) => ({ ...line, stay: stayOf(line) }))
      .toSorted((a, b) => Number(a.stay !== undefined) - Number(b.stay !== undefined)),
  };
}
export type ParallelMovePage = NonNullable<Awaited<ReturnType<typeof parallelMove>>>;

function stayOf({ state, dossierState, decisionId }: LineRow): Stay {
  if (!(MOVABLE_LINE_STATES as readonly string[]).includes(state)) return 'state';
  if (dossierState === 'submitted') return 'early';
  return decisionId === null ? undefined : 'held';
}
