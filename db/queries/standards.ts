import { asc } from 'drizzle-orm';
import { type Standard, standardSchema } from '#domain/eligibility/standards.ts';
import { positionStandard } from '../schema.ts';
import type { Db } from '../store.ts';

/** All standards of the register, of whatever day, required ones first: which is in force is the domain's to say. */
export async function positionStandards(db: Db): Promise<Standard[]> {
  const rows = await db
    .select()
    .from(positionStandard)
    .orderBy(asc(positionStandard.effectiveFrom), asc(positionStandard.code), asc(positionStandard.version));
  // The columns are what a later correction sets; the definition is as it was founded.
  const all = rows.map(({ definition, effectiveFrom, effectiveTo }) =>
    standardSchema.parse({ ...definition, effectiveFrom, effectiveTo }),
  );
  return [...all.filter(({ binding }) => binding === 'required'), ...all.filter(({ binding }) => binding === 'goal')];
}

/** What texts ask of posts, without the office's goals for everybody. */
export async function requiredStandards(db: Db): Promise<Standard[]> {
  return (await positionStandards(db)).filter(({ binding }) => binding === 'required');
}
