import { isClash, isOneGroup, weeksAway } from './calendar.ts';
import { awayLimit, type ProposalSettings } from './settings.ts';
import type { HeldSeat, ProposalClass, ProposalUnit, ProposalWorld } from './world.ts';

/** A demand that a choice does not keep, with what it asks and what was found. */
export type Violation =
  | { code: 'class_full'; course: string; limit: number; found: number }
  | { code: 'class_not_open'; course: string; limit: number; found: number }
  | { code: 'unit_places'; course: string; unit: string; limit: number; found: number }
  | { code: 'clash'; personId: string; course: string; with: string; found: 1 }
  | { code: 'group_seat'; personId: string; course: string; with: string; found: 1 }
  | { code: 'max_classes'; personId: string; limit: number; found: number }
  | { code: 'away'; unit: string; week: string; limit: number; found: number };

/**
 * What a choice breaks, counted from the chosen alone and not from the programme that was solved: seats that are held
 * already are counted with them, and what they exceed by themselves is nobody's fault any more.
 *
 * @param chosen the ids of the chosen lines, the seated among them
 */
export function violations(chosen: ReadonlySet<string>, world: ProposalWorld): Violation[] {
  const { candidates, held } = world;
  const fixed: HeldSeat[] = [...held, ...candidates.filter((each) => each.seated)];
  const broken = brokenBy([...held, ...candidates.filter((each) => chosen.has(each.lineId) || each.seated)], world);
  const before = new Map(brokenBy(fixed, world).map((each) => [nameOf(each), each.found]));
  return broken.filter((each) => each.code === 'class_not_open' || each.found > (before.get(nameOf(each)) ?? 0));
}

function brokenBy(seats: readonly HeldSeat[], { classes, units, settings }: ProposalWorld): Violation[] {
  const classOf = new Map(classes.map((klass) => [klass.code, klass]));
  const byCourse = Map.groupBy(seats, (seat) => seat.course);
  const inClasses = classes.flatMap(({ code, quota }) => ofClass(code, quota, byCourse.get(code) ?? [], settings));
  const byPerson = Map.groupBy(seats, (seat) => seat.personId);
  const ofPeople = [...byPerson.values()].flatMap((own) => ofPerson(own, classOf, settings));
  const byUnit = Map.groupBy(seats, (seat) => seat.unit);
  const ofUnits = units.flatMap((unit) => awayFrom(unit, byUnit.get(unit.code) ?? [], classOf, settings));
  return [...inClasses, ...ofPeople, ...ofUnits];
}

function ofClass(course: string, quota: number, inside: readonly HeldSeat[], settings: ProposalSettings): Violation[] {
  const found = inside.length;
  const least = settings.minSize[course] ?? 0;
  const over: Violation[] = found > quota ? [{ code: 'class_full', course, limit: quota, found }] : [];
  if (found > 0 && found < least) over.push({ code: 'class_not_open', course, limit: least, found });
  for (const [unit, limit] of Object.entries(settings.unitPlaces[course] ?? {})) {
    const count = inside.filter((seat) => seat.unit === unit).length;
    if (count > limit) over.push({ code: 'unit_places', course, unit, limit, found: count });
  }
  return over;
}

type ClassByCode = ReadonlyMap<string, ProposalClass>;

function ofPerson(own: readonly HeldSeat[], classOf: ClassByCode, settings: ProposalSettings): Violation[] {
  const personId = own[0]?.personId ?? '';
  const limit = settings.maxClassesPerPerson;
  const over: Violation[] = own.length > limit ? [{ code: 'max_classes', personId, limit, found: own.length }] : [];
  own.forEach((seat, i) => {
    for (const other of own.slice(i + 1)) {
      const [a, b] = [classOf.get(seat.course), classOf.get(other.course)].sort((x, y) =>
        (x?.code ?? '') < (y?.code ?? '') ? -1 : 1,
      );
      if (!a || !b) continue;
      if (isClash(a, b)) over.push({ code: 'clash', personId, course: a.code, with: b.code, found: 1 });
      else if (isOneGroup(a, b)) over.push({ code: 'group_seat', personId, course: a.code, with: b.code, found: 1 });
    }
  });
  return over;
}

function awayFrom(unit: ProposalUnit, own: readonly HeldSeat[], classOf: ClassByCode, settings: ProposalSettings) {
  const limit = awayLimit(unit.activePeople, settings);
  const away = new Map<string, Set<string>>();
  for (const seat of own) {
    const klass = classOf.get(seat.course);
    for (const week of klass ? weeksAway(klass) : []) away.set(week, (away.get(week) ?? new Set()).add(seat.personId));
  }
  return [...away]
    .filter(([, people]) => people.size > limit)
    .map(([week, people]): Violation => ({ code: 'away', unit: unit.code, week, limit, found: people.size }));
}

/** Which demand it is, without what was found. */
function nameOf({ found: _, ...violation }: Violation): string {
  return JSON.stringify(violation);
}
