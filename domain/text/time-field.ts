import { z } from 'zod';

/** A time of day typed as people write it (17:00, 17h00, 24:00), as 'HH:MM'; anything else is `not_a_time`. */
export const timeField = z
  .string()
  .regex(/^(([01]?\d|2[0-3])[:.h][0-5]\d|24[:.h]00)$/i, 'not_a_time')
  .transform((text) => text.replace(/[.h]/i, ':').padStart(5, '0'));
