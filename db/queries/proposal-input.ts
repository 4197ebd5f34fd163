import { and, eq, inArray } from 'drizzle-orm';
import type { LineState } from '#domain/line/machine.ts';
import type { ProposalInput } from '#domain/proposal/input.ts';
import type { Viewer } from '#domain/viewer.ts';
import { courseClass, line } from '../schema.ts';
import type { Db } from '../store.ts';
import { SENT } from './proposal-facts.ts';
import { type ProposalAsked, proposalWorld } from './proposal-world.ts';

/** A proposal's world with where each candidate stands. Undefined where the viewer does not reach the plan. */
export async function proposalInput(viewer: Viewer, asked: ProposalAsked, db: Db): Promise<ProposalInput | undefined> {
  const world = await proposalWorld(viewer, asked, db);
  if (!world) return undefined;
  const rows = await db
    .select({ id: line.id, state: line.state })
    .from(line)
    .innerJoin(courseClass, eq(courseClass.id, line.classId))
    .where(and(eq(courseClass.planId, asked.planId), inArray(line.state, [...SENT])));
  const stateOf = new Map(rows.map(({ id, state }) => [id, state]));
  const states = world.candidates.flatMap(({ lineId }): [string, LineState][] => {
    const state = stateOf.get(lineId);
    return state ? [[lineId, state]] : [];
  });
  return { world, states: Object.fromEntries(states) };
}
