import type { ClassCategory } from '#domain/codes.ts';
import { asksOpinion } from '#domain/opinion/rules.ts';
import type { Day } from '#domain/time/day.ts';
import { opinionRule } from '../../schema.ts';
import type { Db } from '../../store.ts';

/** The rules in force on a day by which the Party organisation's opinion is needed before somebody goes up. */
export async function opinionRulesOn(db: Db, day: Day) {
  const rows = await db.select().from(opinionRule);
  return rows
    .filter((row) => row.validFrom <= day && day <= (row.validTo ?? day))
    .map((row) => ({
      ...row,
      asks: (category: ClassCategory, managedBy: string | null) => asksOpinion(row, category, managedBy),
    }));
}
