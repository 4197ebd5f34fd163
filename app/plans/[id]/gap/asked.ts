import { planGap } from '#db/queries/plan-gap.ts';
import { unitsWithin } from '#db/queries/units.ts';
import { BINDINGS } from '#domain/eligibility/standards.ts';
import { type Asked, countWords, filterWords } from '#server/lists/list.ts';
import type { Query } from '#server/page.ts';

/** Standards before and after a plan as the page is narrowed, with what sheet and paper are headed with. */
export async function askedGap(asked: Asked, planId: string, query: Query) {
  const { viewer, m, f, on } = asked;
  const unitId = typeof query.unit === 'string' && query.unit !== '' ? query.unit : undefined;
  const gap = await planGap(viewer, planId, { unitId }, on);
  if (!gap) return undefined;
  const t = m.gap.plan;
  const unit = (await unitsWithin(viewer, 'workforce.read', on)).find(({ id }) => id === unitId);
  const named = gap.plan.number ? m.plans.named({ number: gap.plan.number }) : gap.plan.title;
  return {
    gap,
    bindings: BINDINGS.filter((binding) => gap.standards.some((standard) => standard.binding === binding)),
    title: t.title,
    lines: [
      t.sub({ plan: named, day: f.day(on) }),
      filterWords(m, [[m.gap.unit, unitId && (unit?.title ?? unitId)]]),
      countWords(asked, f.people(gap.before.length)),
    ],
  };
}
