import { z } from 'zod';
import { POLITICAL_THEORY_LEVELS, QUALIFICATION_LEVELS, STATE_MANAGEMENT_LEVELS } from './codes.ts';

/**
 * What a class asks of a learner, as its plan states it (data, never code). Ages are whole years on the opening day;
 * service is in whole years since recruitment; `goodRatings` is how many preceding years must be rated well or better.
 */
export const classRuleSchema = z.strictObject({
  party: z.enum(['ANY', 'OFFICIAL']).optional(),
  minQualification: z.enum(QUALIFICATION_LEVELS).optional(),
  minQualificationEthnicMinority: z.enum(QUALIFICATION_LEVELS).optional(),
  certificate: z.enum(STATE_MANAGEMENT_LEVELS).optional(),
  minAge: z.strictObject({ F: z.int(), M: z.int() }).optional(),
  maxAge: z.int().optional(),
  minServiceYears: z.int().optional(),
  goodRatings: z.int().optional(),
  grants: z
    .strictObject({
      llct: z.enum(POLITICAL_THEORY_LEVELS).optional(),
      qlnn: z.enum(STATE_MANAGEMENT_LEVELS).optional(),
      qualification: z.enum(QUALIFICATION_LEVELS).optional(),
    })
    .optional(),
});
export type ClassRule = z.infer<typeof classRuleSchema>;
