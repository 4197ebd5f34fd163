import { busiestPeriods } from './calendar.ts';
import { excludesOf } from './exclusions.ts';
import { awayLimit } from './settings.ts';
import type { Candidate, ProposalWorld } from './world.ts';

/**
 * The world as a choice among options: each person takes one of his (a set of classes that he may have together, or
 * none), and options use up what is short. Flat arrays, because a bound reads them hundreds of times.
 */
export interface Options {
  /** For each person where his options begin, and where the last one's end. */
  personStart: Int32Array;
  /** For each option where its candidates begin in `candidate`. */
  optionStart: Int32Array;
  candidate: Int32Array;
  /** For each option where what it uses begins in `uses`. */
  usesStart: Int32Array;
  uses: Int32Array;
  /** How much there is of each thing that is short. */
  capacity: Float64Array;
  /** What each candidate uses as a place in its class or of its unit; his weeks count once for each option. */
  placesOf: number[][];
  /** By candidate: the weeks of his unit that he would be away in. */
  slotsOf: number[][];
}

/** Above this it is no quick thing any more. */
const MOST = 3_000_000;

/** All options of everybody; undefined where there are too many of them. Least sizes are left out: a bound may. */
export function optionsOf({ candidates, held, classes, units, settings }: ProposalWorld): Options | undefined {
  const excludes = excludesOf(classes);
  const short = new Shortage();
  const heldIn = Map.groupBy(held, ({ course }) => course);
  const seats = [...candidates, ...held];
  for (const { code, quota } of classes) {
    short.add(`class ${code}`, quota - (heldIn.get(code)?.length ?? 0));
    for (const [unit, places] of Object.entries(settings.unitPlaces[code] ?? {}))
      short.add(`unit ${code} ${unit}`, places - (heldIn.get(code) ?? []).filter((seat) => seat.unit === unit).length);
  }
  const periods = busiestPeriods(classes);
  const away = new Map<string, Set<string>>();
  for (const seat of held)
    periods.forEach((period, i) => {
      const slot = `away ${seat.unit} ${i}`;
      if (period.has(seat.course)) away.set(slot, (away.get(slot) ?? new Set()).add(seat.personId));
    });
  for (const unit of units)
    for (const i of periods.keys()) {
      const slot = `away ${unit.code} ${i}`;
      short.add(slot, awayLimit(unit.activePeople, settings) - (away.get(slot)?.size ?? 0));
    }
  const placesOf = candidates.map(({ course, unit }) => short.idsOf(`class ${course}`, `unit ${course} ${unit}`));
  const slotsOf = candidates.map(({ course, unit, personId }) =>
    periods.flatMap((period, i) => {
      const slot = `away ${unit} ${i}`;
      return period.has(course) && !away.get(slot)?.has(personId) ? short.idsOf(slot) : [];
    }),
  );

  const [optionStart, candidate, usesStart, uses]: [number[], number[], number[], number[]] = [[], [], [], []];
  const personStart: number[] = [];
  for (const own of Map.groupBy(seats.keys(), (i) => seats[i]!.personId).values()) {
    personStart.push(optionStart.length);
    const isFixed = (i: number) => i >= candidates.length || Boolean(candidates[i]!.seated);
    const fixed = own.filter(isFixed);
    const free = own.filter((i) => !isFixed(i));
    const clashes = (a: number, b: number) => excludes.get(seats[a]!.course)?.has(seats[b]!.course) ?? false;
    const grow = (set: number[], from: number) => {
      optionStart.push(candidate.length);
      usesStart.push(uses.length);
      const real = set.filter((i) => i < candidates.length);
      candidate.push(...real);
      uses.push(...real.flatMap((i) => placesOf[i]!), ...new Set(real.flatMap((i) => slotsOf[i]!)));
      if (set.length >= settings.maxClassesPerPerson) return;
      for (let n = from; n < free.length && optionStart.length <= MOST; n += 1)
        if (!set.some((i) => clashes(i, free[n]!))) grow([...set, free[n]!], n + 1);
    };
    grow(fixed, 0);
  }
  if (optionStart.length > MOST) return undefined;
  return {
    personStart: Int32Array.from([...personStart, optionStart.length]),
    optionStart: Int32Array.from([...optionStart, candidate.length]),
    candidate: Int32Array.from(candidate),
    usesStart: Int32Array.from([...usesStart, uses.length]),
    uses: Int32Array.from(uses),
    capacity: short.capacityBeside(fixedUse(candidates, placesOf, slotsOf)),
    placesOf,
    slotsOf,
  };
}

/** What people who hold a place already use: each place, and each person's week once. */
function fixedUse(candidates: readonly Candidate[], placesOf: number[][], slotsOf: number[][]): number[] {
  const seated = [...candidates.keys()].filter((i) => candidates[i]!.seated);
  const people = Map.groupBy(seated, (i) => candidates[i]!.personId);
  const weeks = [...people.values()].flatMap((own) => [...new Set(own.flatMap((i) => slotsOf[i]!))]);
  return [...seated.flatMap((i) => placesOf[i]!), ...weeks];
}

/** What is short, by name; where seats that are held exceed a limit, nothing of it is left. */
class Shortage {
  readonly #capacities: number[] = [];
  readonly #ids = new Map<string, number>();

  add(name: string, capacity: number) {
    this.#ids.set(name, this.#capacities.push(Math.max(0, capacity)) - 1);
  }

  /** How much there is, and never less than what is used already: nobody is put out. */
  capacityBeside(used: readonly number[]): Float64Array {
    const uses = new Float64Array(this.#capacities.length);
    for (const id of used) uses[id] = uses[id]! + 1;
    return uses.map((count, id) => Math.max(count, this.#capacities[id]!));
  }

  /** Those of the names that are short at all. */
  idsOf(...names: readonly string[]): number[] {
    return names.flatMap((name) => this.#ids.get(name) ?? []);
  }
}
