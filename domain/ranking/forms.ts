import { z } from 'zod';

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
