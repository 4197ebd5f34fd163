import { LIVE_LINE_STATES, type LineState, SEATED_LINE_STATES } from '../line/machine.ts';

/** Lines that take one of their unit's places: whoever is accepted. Reserves and what is waited for take none. */
export const ACCEPTED_LINE_STATES = ['validated', ...SEATED_LINE_STATES] as const satisfies readonly LineState[];

/** Lines for which a unit asks for a place, drafts too: everything that stands but the reserves. */
export const ASKING_LINE_STATES: readonly LineState[] = LIVE_LINE_STATES.filter((state) => state !== 'waitlisted');

/** What takes a place: to be accepted, or to go up. */
export type PlaceUse = 'accepted' | 'seated';

const COUNTED: Record<PlaceUse, readonly LineState[]> = { accepted: ACCEPTED_LINE_STATES, seated: SEATED_LINE_STATES };

/** A line as it stands against its unit's places. */
export interface PlacedLine {
  id: string;
  classId: string;
  unitId: string;
  state: LineState;
}

/** How many lines of a unit stand in a class, by state. */
export interface PlaceCount {
  classId: string;
  unitId: string;
  state: LineState;
  lines: number;
}

/** Places allotted to a unit in a class. */
export interface UnitPlaces {
  classId: string;
  unitId: string;
  places: number;
}

const keyOf = ({ classId, unitId }: { classId: string; unitId: string }) => `${classId} ${unitId}`;

/**
 * Whether a line's unit has a place for it, when the lines of `together` take one at once. A class of which nobody's
 * places were allotted is open to all; where some were, a unit without any has none.
 */
export function placeJudge(allotted: readonly UnitPlaces[], counts: readonly PlaceCount[]) {
  const classes = new Set(allotted.map(({ classId }) => classId));
  const places = new Map(allotted.map((row) => [keyOf(row), row.places]));
  const standing = Map.groupBy(counts, keyOf);
  return (line: PlacedLine, use: PlaceUse, together: readonly PlacedLine[] = [line]): boolean => {
    if (!classes.has(line.classId)) return true;
    const key = keyOf(line);
    const counted = (state: LineState) => COUNTED[use].includes(state);
    const now = (standing.get(key) ?? []).reduce((sum, { state, lines }) => sum + (counted(state) ? lines : 0), 0);
    const more = together.filter((other) => keyOf(other) === key && !counted(other.state)).length;
    return now + more <= (places.get(key) ?? 0);
  };
}
