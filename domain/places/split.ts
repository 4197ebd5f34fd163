import { divide } from './shares.ts';

/** A unit's places in a class that is to be split. */
export interface SplitShare {
  id: string;
  places: number;
  /** Of its people, how many go up or are sent already: these stay in the first class. */
  held: number;
}

/**
 * Divides units' places between two classes that were one, in proportion, and so that they sum to each class's quota.
 * In the first every unit keeps a place for each of its people who cannot go over any more. Where the two together have
 * as many places as the one had, no unit has more or fewer than before.
 *
 * @param keeps the first class's quota, of at least as many as are held in all
 * @param given the second class's quota
 */
export function splitPlaces(units: readonly SplitShare[], keeps: number, given: number) {
  const held = units.reduce((sum, unit) => sum + unit.held, 0);
  const before = units.reduce((sum, unit) => sum + unit.places, 0);
  const free = (places: ReadonlyMap<string, number>) =>
    units.map(({ id, held }) => ({ id, weight: Math.max(0, (places.get(id) ?? 0) - held) }));
  const had = new Map(units.map(({ id, places }) => [id, places]));
  const isSame = before === keeps + given && units.every((unit) => unit.held <= unit.places);
  const all = isSame ? had : onTop(units, divide(keeps + given - held, free(had)));
  const first = onTop(units, divide(keeps - held, free(all)));
  const second = new Map(units.map(({ id }) => [id, (all.get(id) ?? 0) - (first.get(id) ?? 0)]));
  return { first, second };
}

const onTop = (units: readonly SplitShare[], more: ReadonlyMap<string, number>) =>
  new Map(units.map(({ id, held }) => [id, held + (more.get(id) ?? 0)]));
