import { z } from 'zod';

/** A unit asks for more time: for one class, or for all of the round (blank). `place` is `ROUND UNIT`. */
export const askExtensionForm = z
  .object({
    place: z.string().regex(/^[\w-]+ [\w-]+$/),
    classId: z.string().max(100).optional(),
    reason: z.string().min(10).max(2000),
  })
  .transform(({ place, classId = null, reason }) => {
    const [roundId = '', unitId = ''] = place.split(' ');
    return { roundId, unitId, classId, reason };
  });
