import { z } from 'zod';

const places = z.coerce.number('places_shape').int('places_shape').min(0, 'places_shape').max(10_000, 'places_shape');
const some = z.coerce.number('places_shape').int('places_shape').min(1, 'places_shape').max(10_000, 'places_shape');
const reason = z.string().max(1000);

/** What the numbers were proposed from; `hand` where an officer wrote them. */
export const PLACES_BASES = ['hand', 'headcount', 'need'] as const;
export type PlacesBasis = (typeof PLACES_BASES)[number];

/** Each unit's places of a class; a unit that is left out has none. */
export const allotForm = z.object({
  /** The class. */
  id: z.string(),
  version: z.coerce.number(),
  basis: z.enum(PLACES_BASES).catch('hand'),
  places: z.record(z.string(), places).default({}),
});

/** All units share the class's quota again. */
export const clearPlacesForm = z.object({ id: z.string(), version: z.coerce.number(), reason });

/** Places that a unit does not use, given to another. */
export const givePlacesForm = z.object({
  id: z.string(),
  version: z.coerce.number(),
  from: z.string('choose_unit'),
  to: z.string('choose_unit'),
  places: some,
  reason,
});

/** More places than the plan gave: the class's quota grows, and the unit's places with it. */
export const raiseForm = z.object({
  id: z.string(),
  version: z.coerce.number(),
  unit: z.string('choose_unit').optional(),
  places: some,
  reason,
});
