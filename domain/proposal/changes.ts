import type { LineState } from '../line/machine.ts';
import type { ProposalInput } from './input.ts';
import { awayLimit } from './settings.ts';
import type { Candidate, HeldSeat, ProposalClass, ProposalWorld } from './world.ts';

/** What is not as it was when a proposal was computed. */
export type ProposalChange =
  /** Withdrawn, replaced, or something stands in the way now. */
  | { code: 'line_gone'; course: string; lineId: string; personId: string }
  | { code: 'line_new'; course: string; lineId: string; personId: string }
  /** Somebody took it a step that the proposal does not say. */
  | { code: 'line_moved'; course: string; lineId: string; personId: string }
  /** What his priority is made of changed. */
  | { code: 'priority_changed'; course: string; lineId: string; personId: string }
  /** Somebody who is no candidate got a place, or gave it back. */
  | { code: 'seat_changed'; course: string; lineId: string; personId: string }
  | { code: 'class_changed'; course: string }
  | { code: 'unit_changed'; unit: string }
  | { code: 'settings_changed' };

/**
 * What moved since. Where a line went the step that the proposal says for it, nothing moved.
 *
 * @param chosen the ids of the chosen lines
 */
export function changesSince(before: ProposalInput, now: ProposalInput, chosen: ReadonlySet<string>): ProposalChange[] {
  const was = new Map(before.world.candidates.map((each) => [each.lineId, each]));
  const is = new Map(now.world.candidates.map((each) => [each.lineId, each]));
  const of = ({ lineId, course, personId }: HeldSeat) => ({ lineId, course, personId });
  const found: ProposalChange[] = [];
  for (const each of was.values()) {
    const other = is.get(each.lineId);
    // Whoever went over to a parallel class is gone from the one, and new in the other.
    if (!other || other.course !== each.course) found.push({ code: 'line_gone', ...of(each) });
    else if (!isAsSaid(before.states[each.lineId], now.states[each.lineId], chosen.has(each.lineId), other))
      found.push({ code: 'line_moved', ...of(each) });
    else if (other.priority !== each.priority || other.unit !== each.unit)
      found.push({ code: 'priority_changed', ...of(each) });
  }
  for (const each of is.values())
    if (was.get(each.lineId)?.course !== each.course) found.push({ code: 'line_new', ...of(each) });
  const seats = (world: ProposalWorld) => new Map(world.held.map((seat) => [seat.lineId, seat]));
  const [held, holds] = [seats(before.world), seats(now.world)];
  for (const seat of held.values()) if (!holds.has(seat.lineId)) found.push({ code: 'seat_changed', ...of(seat) });
  for (const seat of holds.values())
    if (!held.has(seat.lineId) && !was.has(seat.lineId)) found.push({ code: 'seat_changed', ...of(seat) });
  return [...found, ...changedClasses(before.world, now.world), ...changedUnits(before.world, now.world)];
}

/** A line is as it was, or where the proposal sends it: the chosen on to a place, the others to the reserves. */
function isAsSaid(was: LineState | undefined, is: LineState | undefined, isChosen: boolean, now: Candidate): boolean {
  if (was === is) return true;
  return isChosen ? is === 'validated' || Boolean(now.seated) : is === 'waitlisted';
}

function changedClasses(before: ProposalWorld, now: ProposalWorld): ProposalChange[] {
  const asked = new Set(before.candidates.map(({ course }) => course));
  const is = new Map(now.classes.map((klass) => [klass.code, klass]));
  return before.classes
    .filter((klass) => asked.has(klass.code) && factsOf(klass) !== factsOf(is.get(klass.code)))
    .map(({ code }): ProposalChange => ({ code: 'class_changed', course: code }));
}

function factsOf(klass: ProposalClass | undefined): string {
  return JSON.stringify([klass?.quota, klass?.studyMode, klass?.startsOn, klass?.endsOn, klass?.groupId ?? null]);
}

/** A unit whose people changed so that more or fewer of them may be away; and settings that are the register's own. */
function changedUnits(before: ProposalWorld, now: ProposalWorld): ProposalChange[] {
  const limits = new Map(now.units.map((unit) => [unit.code, awayLimit(unit.activePeople, now.settings)]));
  const units = before.units.filter(
    ({ code, activePeople }) => limits.has(code) && limits.get(code) !== awayLimit(activePeople, before.settings),
  );
  const isSame = settingsText(before) === settingsText(now);
  return [
    ...units.map(({ code }): ProposalChange => ({ code: 'unit_changed', unit: code })),
    ...(isSame ? [] : [{ code: 'settings_changed' } as const]),
  ];
}

function settingsText({ settings }: ProposalWorld): string {
  const sorted = (value: unknown): unknown =>
    value && typeof value === 'object'
      ? Object.entries(value)
          .map(([key, one]) => [key, sorted(one)] as const)
          .sort(([a], [b]) => (a < b ? -1 : 1))
      : value;
  return JSON.stringify(sorted({ minSize: settings.minSize, unitPlaces: settings.unitPlaces }));
}

/** Those that concern a part of it: its classes, the people on its lines and their units. */
export function concerning(
  changes: readonly ProposalChange[],
  part: { courses: ReadonlySet<string>; people: ReadonlySet<string>; units: ReadonlySet<string> },
): ProposalChange[] {
  return changes.filter((change) => {
    if (change.code === 'settings_changed') return true;
    if (change.code === 'unit_changed') return part.units.has(change.unit);
    if (change.code === 'class_changed') return part.courses.has(change.course);
    if (part.courses.has(change.course)) return true;
    return change.code === 'seat_changed' && part.people.has(change.personId);
  });
}
