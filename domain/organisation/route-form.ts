import { z } from 'zod';
import { INTAKE_MODES, ROUTES } from '../codes.ts';
import { dayField } from '../text/day-field.ts';

/** From a day on, classes of an intake mode go another way; for one staff category, or for all that have no own. */
export const changeRouteForm = z.object({
  intakeMode: z.enum(INTAKE_MODES),
  categoryCode: z.string().optional(),
  route: z.enum(ROUTES),
  validFrom: dayField,
});
export type ChangeRoute = z.output<typeof changeRouteForm>;
