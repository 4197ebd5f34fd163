import { z } from 'zod';

/** A place that is filled by whoever is next: the unit's own, or the first reserve. */
export const fillVacancyForm = z.object({ id: z.string(), vacancy: z.string(), version: z.coerce.number() });

/** A place that nobody gets, and why. */
export const closeVacancyForm = fillVacancyForm.extend({ reason: z.string().max(1000) });
