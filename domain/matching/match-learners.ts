import type { Difference } from './compare-row.ts';
import { matchPerson } from './match-person.ts';
import { indexPeople, type KnownPerson } from './person-index.ts';

/** A row of a school's list, as far as it tells whom it means. */
export interface LearnerRow {
  name: string;
  birthYear: number | null;
  citizenId: string | null;
}

const CLASS = { unitId: 'class', positionCode: null };

/** Why a row was given to nobody. */
export const UNMATCHED = ['not_found', 'doubtful', 'repeated', 'entered'] as const;
export type Unmatched = (typeof UNMATCHED)[number];

export type LearnerMatch =
  | { personId: string }
  | { why: Unmatched; candidates: { personId: string; differs: readonly Difference[] }[] };

/**
 * Finds the learner of each row among a class's learners, by the rules of every list: identity number, else name and
 * birth year, never on a guess. A second row for the same learner is given to nobody, and so is one whose learner has a
 * result already.
 *
 * @param learners everybody who attends or attended the class
 * @param open the person ids of those whose result is not entered yet
 * @returns one entry for each row, in their order
 */
export function matchLearners(
  rows: readonly LearnerRow[],
  learners: readonly Omit<KnownPerson, 'posts'>[],
  open: ReadonlySet<string>,
): LearnerMatch[] {
  // The class is the whole world of its list: whoever attends is of it, wherever he works.
  const index = indexPeople(learners.map((one) => ({ ...one, posts: [{ ...CLASS, assignmentId: one.personId }] })));
  const taken = new Set<string>();
  return rows.map((row): LearnerMatch => {
    const match = matchPerson(index, { ...row, positionCode: null }, CLASS.unitId);
    if (match.kind === 'doubtful') return { why: 'doubtful', candidates: match.candidates };
    if (match.kind === 'not_found') return { why: 'not_found', candidates: [] };
    const { personId } = match;
    const asked = [{ personId, differs: [] }];
    if (!open.has(personId)) return { why: 'entered', candidates: asked };
    if (taken.has(personId)) return { why: 'repeated', candidates: asked };
    taken.add(personId);
    return { personId };
  });
}
