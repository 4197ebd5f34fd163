import { busiestPeriods, clashSets } from './calendar.ts';
import { awayLimit } from './settings.ts';
import type { Candidate, HeldSeat, ProposalWorld } from './world.ts';

/** A sum of columns between two bounds; `null` is no bound. */
export interface Row {
  columns: number[];
  values: number[];
  lower: number | null;
  upper: number | null;
}

/** A programme in whole numbers: the first columns are the candidates, in their order, then open classes and weeks. */
export interface Model {
  columns: { cost: number; lower: number; upper: number; whole: boolean }[];
  rows: Row[];
}

/**
 * States the choice as a programme: what each class, unit, person and week allows. Where seats that are held already
 * exceed a limit by themselves, the limit is what they take, so that nobody else is added and nobody is put out.
 */
export function buildModel({ candidates, held, classes, units, settings }: ProposalWorld): Model {
  const model: Model = { columns: [], rows: [] };
  for (const { priority, seated } of candidates)
    model.columns.push({ cost: priority, lower: seated ? 1 : 0, upper: 1, whole: true });
  const builder = new RowBuilder(model, candidates, held);
  const seats: readonly HeldSeat[] = [...candidates, ...held];
  const indices = seats.map((_, i) => i);
  const of = (course: string) => builder.byCourse.get(course) ?? [];

  for (const klass of classes) {
    builder.atMost(of(klass.code), klass.quota);
    for (const [unit, places] of Object.entries(settings.unitPlaces[klass.code] ?? {}))
      builder.atMost(
        of(klass.code).filter((i) => seats[i]?.unit === unit),
        places,
      );
    builder.opens(of(klass.code), settings.minSize[klass.code] ?? 0);
  }
  const sets = clashSets(classes).map((set) => new Set(set.map(({ code }) => code)));
  const limits = new Map(units.map((unit) => [unit.code, awayLimit(unit.activePeople, settings)]));
  const periods = busiestPeriods(classes);
  for (const own of Map.groupBy(indices, (i) => seats[i]!.personId).values()) {
    builder.atMost(own, settings.maxClassesPerPerson);
    for (const set of sets)
      builder.atMost(
        own.filter((i) => set.has(seats[i]!.course)),
        1,
      );
  }
  for (const [unit, own] of Map.groupBy(indices, (i) => seats[i]!.unit))
    for (const period of periods) {
      const away = own.filter((i) => period.has(seats[i]!.course));
      builder.awayAtMost(away, limits.get(unit) ?? Number.POSITIVE_INFINITY, (a, b) =>
        sets.some((set) => set.has(a) && set.has(b)),
      );
    }
  return model;
}

/** Adds rows over seats: columns for candidates, and what is held already taken off the bound. */
class RowBuilder {
  readonly byCourse: Map<string, number[]>;
  readonly #model: Model;
  readonly #candidates: readonly Candidate[];
  readonly #seats: readonly HeldSeat[];

  constructor(model: Model, candidates: readonly Candidate[], held: readonly HeldSeat[]) {
    this.#model = model;
    this.#candidates = candidates;
    this.#seats = [...candidates, ...held];
    this.byCourse = Map.groupBy(this.#seats.keys(), (i) => this.#seats[i]!.course);
  }

  #isFixed(i: number): boolean {
    return this.#candidates[i]?.seated ?? i >= this.#candidates.length;
  }

  /** No row where all of them fit anyhow. */
  atMost(seats: readonly number[], bound: number) {
    if (seats.length <= bound) return;
    const fixed = seats.filter((i) => this.#isFixed(i)).length;
    const free = seats.filter((i) => !this.#isFixed(i));
    if (free.length > 0) this.#row(free, null, Math.max(0, bound - fixed));
  }

  /** None of them, or at least so many. Where a place is held already the class does open. */
  opens(seats: readonly number[], least: number) {
    if (least <= 1 && seats.length > 0) return;
    const fixed = seats.filter((i) => this.#isFixed(i)).length;
    const free = seats.filter((i) => !this.#isFixed(i));
    if (fixed > 0) {
      if (least > fixed) this.#row(free, least - fixed, null);
      return;
    }
    if (free.length === 0) return;
    const open = this.#model.columns.push({ cost: 0, lower: 0, upper: 1, whole: true }) - 1;
    this.#model.rows.push({ columns: [...free, open], values: [...free.map(() => 1), -least], lower: 0, upper: null });
    for (const i of free) this.#model.rows.push({ columns: [i, open], values: [1, -1], lower: null, upper: 0 });
  }

  /** So many different people: one who has several of these seats counts once. */
  awayAtMost(seats: readonly number[], bound: number, isExclusive: (a: string, b: string) => boolean) {
    const people = [...Map.groupBy(seats, (i) => this.#seats[i]!.personId).values()];
    if (people.length <= bound) return;
    const away = people.filter((own) => own.some((i) => this.#isFixed(i))).length;
    const columns: number[] = [];
    for (const own of people) {
      if (own.some((i) => this.#isFixed(i))) continue;
      const courses = own.map((i) => this.#seats[i]!.course);
      if (courses.every((a, n) => courses.slice(n + 1).every((b) => isExclusive(a, b)))) columns.push(...own);
      else {
        const isAway = this.#model.columns.push({ cost: 0, lower: 0, upper: 1, whole: false }) - 1;
        for (const i of own) this.#model.rows.push({ columns: [i, isAway], values: [1, -1], lower: null, upper: 0 });
        columns.push(isAway);
      }
    }
    if (columns.length > 0) this.#row(columns, null, Math.max(0, bound - away));
  }

  #row(columns: readonly number[], lower: number | null, upper: number | null) {
    this.#model.rows.push({ columns: [...columns], values: columns.map(() => 1), lower, upper });
  }
}
