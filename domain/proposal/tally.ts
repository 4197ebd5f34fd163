import { isOneGroup } from './calendar.ts';
import { excludesOf, weeksOfClasses } from './exclusions.ts';
import { awayLimit } from './settings.ts';
import type { Candidate, HeldSeat, ProposalClass, ProposalWorld } from './world.ts';

/** What stands in the way of one more seat, with its facts: the closed codes of a proposal's reasons. */
export type Obstacle =
  | { code: 'class_full'; course: string; quota: number }
  | { code: 'unit_places'; course: string; unit: string; places: number }
  | { code: 'clash'; course: string; with: string }
  | { code: 'group_seat'; course: string; with: string }
  | { code: 'max_classes'; limit: number }
  | { code: 'away'; unit: string; week: string; limit: number; activePeople: number }
  | { code: 'class_not_open'; course: string; minSize: number; chosen: number };

/** Counts what is chosen, seat by seat, so that one more can be judged without counting all anew. */
export class Tally {
  readonly #world: ProposalWorld;
  readonly #classes: Map<string, ProposalClass>;
  readonly #exclusive: Map<string, Set<string>>;
  readonly #weeks: Map<string, string[]>;
  readonly #active: Map<string, number>;
  readonly #byCourse = new Map<string, number>();
  readonly #byUnit = new Map<string, number>();
  readonly #byPerson = new Map<string, Set<string>>();
  /** unit and week → person → in how many classes. */
  readonly #away = new Map<string, Map<string, number>>();

  constructor(world: ProposalWorld) {
    this.#world = world;
    this.#classes = new Map(world.classes.map((klass) => [klass.code, klass]));
    this.#exclusive = excludesOf(world.classes);
    this.#weeks = weeksOfClasses(world.classes);
    this.#active = new Map(world.units.map((unit) => [unit.code, unit.activePeople]));
    for (const seat of world.held) this.add(seat);
    for (const seat of world.candidates) if (seat.seated) this.add(seat);
  }

  add(seat: HeldSeat | Candidate) {
    this.#count(seat, 1);
  }

  remove(seat: HeldSeat | Candidate) {
    this.#count(seat, -1);
  }

  inClass(course: string): number {
    return this.#byCourse.get(course) ?? 0;
  }

  #count({ course, unit, personId }: HeldSeat, by: 1 | -1) {
    this.#byCourse.set(course, this.inClass(course) + by);
    const place = `${course} ${unit}`;
    this.#byUnit.set(place, (this.#byUnit.get(place) ?? 0) + by);
    const own = this.#byPerson.get(personId) ?? new Set();
    this.#byPerson.set(personId, own);
    if (by === 1) own.add(course);
    else own.delete(course);
    for (const week of this.#weeks.get(course) ?? []) {
      const people = this.#away.get(`${unit} ${week}`) ?? new Map<string, number>();
      this.#away.set(`${unit} ${week}`, people);
      const count = (people.get(personId) ?? 0) + by;
      if (count > 0) people.set(personId, count);
      else people.delete(personId);
    }
  }

  /** Everything that one more seat would break; nothing where it fits. A class's least size is not asked here. */
  obstacles({ course, unit, personId }: HeldSeat): Obstacle[] {
    const { settings } = this.#world;
    const found: Obstacle[] = [];
    const klass = this.#classes.get(course);
    if (klass && this.inClass(course) >= klass.quota) found.push({ code: 'class_full', course, quota: klass.quota });
    const places = settings.unitPlaces[course]?.[unit];
    if (places !== undefined && (this.#byUnit.get(`${course} ${unit}`) ?? 0) >= places)
      found.push({ code: 'unit_places', course, unit, places });
    const own = this.#byPerson.get(personId) ?? new Set<string>();
    for (const other of own) {
      if (!this.#exclusive.get(course)?.has(other)) continue;
      const b = this.#classes.get(other);
      found.push({ code: klass && b && isOneGroup(klass, b) ? 'group_seat' : 'clash', course, with: other });
    }
    const limit = settings.maxClassesPerPerson;
    if (own.size >= limit) found.push({ code: 'max_classes', limit });
    const active = this.#active.get(unit);
    if (active === undefined) return found;
    const away = awayLimit(active, settings);
    for (const week of this.#weeks.get(course) ?? []) {
      const people = this.#away.get(`${unit} ${week}`);
      if ((people?.size ?? 0) >= away && !people?.has(personId))
        found.push({ code: 'away', unit, week, limit: away, activePeople: active });
    }
    return found;
  }

  fits(seat: HeldSeat): boolean {
    return this.obstacles(seat).length === 0;
  }
}
