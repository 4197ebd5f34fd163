import type { LineState } from './machine.ts';

/** How far a line has got on which nothing was decided: the further one of two is worth keeping. */
const FURTHEST: readonly LineState[] = ['draft', 'needs_fix', 'submitted', 'waitlisted', 'awaiting_party', 'validated'];

interface Standing {
  id: string;
  personId: string;
  state: LineState;
}

/**
 * Of people who stand in both of two classes that become one, the lines that end: of each the one that has got less
 * far, and where they are alike the one in the class that closes.
 */
export function doubledLines<Line extends Standing>(stays: readonly Line[], closes: readonly Line[]): Line[] {
  const there = new Map(stays.map((line) => [line.personId, line]));
  return closes.flatMap((line) => {
    const other = there.get(line.personId);
    if (!other) return [];
    return FURTHEST.indexOf(line.state) > FURTHEST.indexOf(other.state) ? [other] : [line];
  });
}
