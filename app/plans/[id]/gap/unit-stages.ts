import type { PlanGap } from '#db/queries/plan-gap.ts';
import { type Tally, tally, tallyBy } from '#domain/eligibility/standard-gap.ts';

export interface UnitStages extends Record<'before' | 'decided' | 'sent', Tally> {
  unitId: string;
  unit: string;
}

/** Each unit's counts today and after the plan, in the order of official lists. */
export function unitStages({ before, decided, sent }: PlanGap): UnitStages[] {
  const of = (people: PlanGap['before']) =>
    new Map(tallyBy(people, ({ unitId }) => unitId).map((row) => [row.key, row]));
  const [afterDecided, afterAll] = [of(decided), of(sent)];
  return tallyBy(before, ({ unitId }) => unitId).map(({ key: unitId, tally: counts, members }) => ({
    unitId,
    unit: members[0]?.unit ?? '',
    before: counts,
    decided: afterDecided.get(unitId)?.tally ?? tally([]),
    sent: afterAll.get(unitId)?.tally ?? tally([]),
  }));
}
