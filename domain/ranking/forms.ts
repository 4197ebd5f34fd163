import { z } from 'zod';
import { CLASS_CATEGORIES } from '../codes.ts';
import { dayField } from '../text/day-field.ts';
import { CRITERIA } from './criteria.ts';

const place = z.coerce.number('place_shape').int('place_shape').min(1, 'place_shape').max(10_000, 'place_shape');

/** Somebody at another place of a class's ranking, and why. */
export const rankMoveForm = z.object({
  /** The class. */
  id: z.string(),
  line: z.string('choose_person'),
  place,
  reason: z.string().max(1000),
});

export const undoRankMoveForm = z.object({ id: z.string(), move: z.string() });

/** The ranking as it was shown, both parts in order. */
export const takeCutForm = z.object({
  id: z.string(),
  proposed: z.array(z.string()).default([]),
  reserves: z.array(z.string()).default([]),
});

const weight = z.coerce.number('weight_shape').int('weight_shape').min(0, 'weight_shape').max(1000, 'weight_shape');

/** What each criterion counts from a day on; without a category for all classes that have none of their own. */
export const weightsForm = z.object({
  issuer: z.string(),
  category: z.enum(CLASS_CATEGORIES).optional(),
  weights: z.record(z.enum(CRITERIA), weight),
  from: dayField,
  source: z.string().max(1000),
});
