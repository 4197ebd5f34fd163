import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { importStaff } from '#db/commands/import-staff.ts';
import { loadPlan } from '#db/commands/plans/load.ts';
import { exportGap, standardGap } from '#db/queries/gap.ts';
import { orgUnit } from '#db/schema.ts';
import { read } from '#db/store.ts';
import { freshStore } from '#db/testing.ts';
import { addAccount } from '#db/testing-world.ts';
import { tally, tallyByStandard } from '#domain/eligibility/standard-gap.ts';
import { planFileSchema } from '#domain/plan-file.ts';
import { instantAt } from '#domain/time/day.ts';
import { OPERATOR } from '#domain/viewer.ts';
import { readStaff } from './read-staff.ts';

freshStore();

const DATA = 'db/seed/data';
const ON = '2022-03-25';
const NOW = instantAt(ON, '08:00');
const ctx = { viewer: OPERATOR, now: NOW };

beforeAll(async () => {
  await loadPlan(ctx, planFileSchema.parse(JSON.parse(readFileSync(`${DATA}/plan-67.json`, 'utf8'))));
  const file = 'can-bo-cong-chuc-2022.xlsx';
  const list = await readStaff(readFileSync(`${DATA}/${file}`), NOW);
  await importStaff(ctx, list.rows, { file, asOf: list.asOf });
}, 60_000);

describe('the people of the city’s 32 units', () => {
  it('are 99 below university level and 148 without intermediate theory, as the article counts them', async () => {
    const { people, standards } = await standardGap(OPERATOR, {}, ON);
    const byId = new Map(tallyByStandard(people, standards).map((row) => [row.standard.id, row]));
    expect(byId.get('GOAL.university')).toMatchObject({ of: 636, people: 99, unknown: 0 });
    expect(byId.get('GOAL.theory')).toMatchObject({ of: 636, people: 148, unknown: 0 });
  });

  it('are counted once as people and once for each level as turns, by unit as in sum', async () => {
    const { people } = await standardGap(OPERATOR, {}, ON);
    const all = tally(people);
    expect(all.of).toBe(636);
    expect(all.turns).toBe(99 + 148);
    expect(all.people).toBeLessThanOrEqual(all.turns);
    const units = [...Map.groupBy(people, ({ unitId }) => unitId).values()].map(tally);
    expect(units).toHaveLength(32);
    for (const key of ['of', 'people', 'turns'] as const)
      expect(units.reduce((sum, one) => sum + one[key], 0)).toBe(all[key]);
  });

  it('are seen by a unit as far as they are its own', async () => {
    const [unit] = await read().select({ id: orgUnit.id, parentId: orgUnit.parentId }).from(orgUnit).limit(1).offset(5);
    const clerk = await addAccount('clerk', 'unit_clerk', unit!.id);
    const { people } = await standardGap(clerk, {}, ON);
    expect(people.length).toBeGreaterThan(5);
    expect(new Set(people.map(({ unitId }) => unitId))).toEqual(new Set([unit!.id]));
    const records = await addAccount('records', 'records_clerk', unit!.id);
    expect((await standardGap(records, {}, ON)).people).toEqual([]);
    const lacking = await exportGap(clerk, {}, NOW);
    expect(lacking.people.every(({ gaps }) => gaps.some(({ outcome }) => outcome === 'FAIL'))).toBe(true);
  });
});
