import type { ProposalDetail } from '#db/queries/proposals.ts';
import { byPriority } from '#domain/proposal/greedy.ts';
import type { Candidate } from '#domain/proposal/world.ts';

/** What a proposal says of one class, each list in the order of points. */
export interface ClassPart {
  id: string;
  code: string;
  name: string;
  quota: number;
  /** Who held a place before. */
  seated: Candidate[];
  chosen: Candidate[];
  others: Candidate[];
  /** How many of the chosen were taken already. */
  taken: number;
}

/** The proposal's classes in the plan's order. */
export function classParts({ content, result, classes, taken, asking }: ProposalDetail): ClassPart[] {
  const chosen = new Set(result?.chosen);
  const done = new Set(taken);
  const own = Map.groupBy(content.world.candidates.toSorted(byPriority), ({ course }) => course);
  const held = Map.groupBy(content.world.held, ({ course }) => course);
  const facts = new Map(content.world.classes.map((klass) => [klass.code, klass]));
  return [...classes.values()]
    .filter(({ code }) => asking.courses.includes(code))
    .map(({ id, code, name }) => {
      const rows = own.get(code) ?? [];
      const fresh = rows.filter(({ seated }) => !seated);
      const picked = fresh.filter(({ lineId }) => chosen.has(lineId));
      const seated = [...rows.filter((each) => each.seated), ...((held.get(code) ?? []) as Candidate[])];
      return {
        ...{ id, code, name, seated, quota: facts.get(code)?.quota ?? 0 },
        chosen: picked,
        others: fresh.filter(({ lineId }) => !chosen.has(lineId)),
        taken: picked.filter(({ lineId }) => done.has(lineId)).length,
      };
    });
}

/** How many different people stand on these. */
export function peopleIn(rows: readonly Candidate[]): number {
  return new Set(rows.map(({ personId }) => personId)).size;
}
