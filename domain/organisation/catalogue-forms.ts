import { z } from 'zod';
import { STAFF_KINDS } from '../codes.ts';
import { dayField } from '../text/day-field.ts';

const code = z.string().regex(/^[A-Z][A-Z0-9_]{0,39}$/, 'code_shape');
const name = z.string().max(120);
/** Sent with a new entry; without it an entry that is there is changed. */
const isNew = z.literal('yes').optional();

/** A post as official lists order it. Whether it leads its unit is yes, no, or not said. */
export const positionForm = z.object({
  ...{ code, name, isNew },
  nameEn: name.optional(),
  categoryCode: z.string().optional(),
  protocolOrder: z.coerce.number('order_shape').int('order_shape').min(1, 'order_shape').max(999, 'order_shape'),
  leading: z.enum(['yes', 'no']).optional(),
  validFrom: dayField,
  validTo: dayField.optional(),
});

/** A group of staff: what it is in law stays what it was made as. */
export const categoryForm = z.object({
  ...{ code, name, isNew },
  nameEn: name,
  kind: z.enum(STAFF_KINDS),
  validFrom: dayField,
  validTo: dayField.optional(),
});

/** A type of unit; those of the commune level are counted in the workforce table. */
export const unitTypeForm = z.object({
  ...{ code, name, isNew },
  nameEn: name,
  communeLevel: z.literal('yes').optional(),
});

export type PositionEntry = z.output<typeof positionForm>;
export type CategoryEntry = z.output<typeof categoryForm>;
export type UnitTypeEntry = z.output<typeof unitTypeForm>;
