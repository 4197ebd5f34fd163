import { z } from 'zod';
import { usernameSchema } from './account.ts';
import { ROLES } from './roles.ts';
import { parsePartialDay } from './text/parse-day.ts';
import { isDay } from './time/day.ts';

/** A whole day as people write it, dd/MM/yyyy. */
const dayField = z.string().transform((text, context) => {
  const day = parsePartialDay(text);
  if (day && isDay(day)) return day;
  context.addIssue('day');
  return z.NEVER;
});

const grantFields = {
  role: z.enum(ROLES),
  unitId: z.string(),
  validFrom: dayField,
  validTo: dayField.optional(),
};
const inOrder = (grant: { validFrom: string; validTo?: string }) => !grant.validTo || grant.validFrom <= grant.validTo;
const OUT_OF_ORDER = { error: 'day_order', path: ['validTo'] };

export const newAccountForm = z
  .object({
    name: z.string().max(80),
    title: z.string().max(120).optional(),
    email: z.email('email').max(120).optional(),
    username: usernameSchema,
    ...grantFields,
  })
  .refine(inOrder, OUT_OF_ORDER);
export type NewAccountInput = z.output<typeof newAccountForm>;

export const grantForm = z.object({ id: z.string(), ...grantFields }).refine(inOrder, OUT_OF_ORDER);

export const accountStepForm = z.object({ id: z.string() });

export const revokeForm = z.object({ id: z.string(), grantId: z.string() });

/** Many accounts at once, one for each of these roles at each of these units. */
export const accountsByUnitForm = z.object({
  units: z.array(z.string()).min(1),
  roles: z.array(z.enum(ROLES)).min(1),
  validFrom: dayField,
});

/** Many accounts at once, one for each row of a list. */
export const accountsListForm = z.object({ list: z.string().max(100_000), validFrom: dayField });

/** More are not made at once: each password is hashed, slowly, on purpose. */
export const MANY_LIMIT = 200;
