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
import { BINDINGS } from '#domain/eligibility/standards.ts';
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
    expect(all.goal.turns).toBe(99 + 148);
    expect(all.goal.people).toBeLessThanOrEqual(all.goal.turns);
    const units = [...Map.groupBy(people, ({ unitId }) => unitId).values()].map(tally);
    expect(units).toHaveLength(32);
    expect(units.reduce((sum, one) => sum + one.of, 0)).toBe(636);
    for (const binding of BINDINGS)
      for (const key of ['people', 'turns', 'unknown'] as const)
        expect(units.reduce((sum, one) => sum + one[binding][key], 0)).toBe(all[binding][key]);
  });

  it('are told apart: below a standard, to be sent by a text, below a goal of the office’s own', async () => {
    const { people, standards } = await standardGap(OPERATOR, {}, ON);
    const { required, object, goal } = tally(people);
    expect([required, object, goal]).toEqual([
      { people: 56, turns: 59, unknown: 0 },
      // 93 civil servants of the specialist's rank without its certificate (N01) besides the 100 of political theory;
      // three without a certificate have no rank in the list.
      { people: 159, turns: 193, unknown: 3 },
      { people: 247, turns: 247, unknown: 0 },
    ]);
    for (const binding of BINDINGS) {
      const narrowed = await standardGap(OPERATOR, { binding }, ON);
      expect(narrowed.standards).toEqual(standards);
      const counts = tally(narrowed.people);
      expect(counts[binding]).toEqual({ required, object, goal }[binding]);
      for (const other of BINDINGS.filter((one) => one !== binding)) expect(counts[other].people).toBe(0);
    }
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
    expect(lacking.lacking.length).toBeGreaterThan(0);
    expect(lacking.lacking.every(({ gaps }) => gaps.some(({ outcome }) => outcome === 'FAIL'))).toBe(true);
  });
});
