import { asc } from 'drizzle-orm';
import { BINDINGS, type Standard, standardSchema } from '#domain/eligibility/standards.ts';
import { positionStandard } from '../schema.ts';
import type { Db } from '../store.ts';

/** All standards of the register, of whatever day, the strictest binding first: which is in force is the domain's to say. */
export async function positionStandards(db: Db): Promise<Standard[]> {
  const rows = await db
    .select()
    .from(positionStandard)
    .orderBy(asc(positionStandard.effectiveFrom), asc(positionStandard.code), asc(positionStandard.version));
  // The columns are what a later correction sets; the definition is as it was founded.
  const all = rows.map(({ definition, effectiveFrom, effectiveTo }) =>
    standardSchema.parse({ ...definition, effectiveFrom, effectiveTo }),
  );
  return BINDINGS.flatMap((binding) => all.filter((standard) => standard.binding === binding));
}

/** What is asked of whoever holds a post: neither whom a text sends to a course nor the office's goals for everybody. */
export async function requiredStandards(db: Db): Promise<Standard[]> {
  return (await positionStandards(db)).filter(({ binding }) => binding === 'required');
}
