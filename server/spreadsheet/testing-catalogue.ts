import { readFileSync } from 'node:fs';
import type { ListCatalogue } from '#domain/list-rows.ts';
import { planFileSchema } from '#domain/plan-file.ts';

/** The catalogue of the sample plan, for tests. */
export function sampleCatalogue(): ListCatalogue {
  const plan = planFileSchema.parse(JSON.parse(readFileSync('db/seed/data/plan-67.json', 'utf8')));
  return {
    units: plan.units,
    classes: plan.courses,
    positions: Object.entries(plan.positions).map(([code, name]) => ({ code, name })),
  };
}
