import { readFileSync } from 'node:fs';
import { eq, inArray } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { verifyAudit } from '#db/audit/verify.ts';
import { importStaff } from '#db/commands/import-staff.ts';
import { workforce } from '#db/queries/workforce.ts';
import { line, lineFinding, orgUnit, orgUnitType, position } from '#db/schema.ts';
import { read } from '#db/store.ts';
import { emptyStore, freshStore } from '#db/testing.ts';
import { instantAt } from '#domain/time/day.ts';
import { OPERATOR } from '#domain/viewer.ts';
import { foundSmallWorld } from './small-world.ts';
import { readWorld } from './world-file.ts';

freshStore();
beforeEach(emptyStore);

const TODAY = '2025-09-10';

describe.each(['commune', 'province'] as const)('the %s', (name) => {
  it('is founded by the product’s own commands, with its own types of units and posts alone', async () => {
    const file = await readWorld(name);
    const { accounts } = await foundSmallWorld(name);
    expect(accounts).toBe(file.accounts.length);
    expect((await verifyAudit()).ok).toBe(true);

    const types = await read().select({ name: orgUnitType.name }).from(orgUnitType);
    expect(types.map((type) => type.name).sort()).toEqual((file.plan.unitTypes ?? []).map((type) => type.name).sort());
    const posts = await read().select({ code: position.code }).from(position);
    expect(posts.map(({ code }) => code).sort()).toEqual(Object.keys(file.plan.positions).sort());
    const units = await read().select().from(orgUnit).where(eq(orgUnit.registers, true));
    expect(units.map((unit) => unit.name).sort()).toEqual(file.plan.units.map((unit) => unit.name).sort());
    expect(new Set(units.map((unit) => unit.validFrom))).toEqual(new Set(['2025-07-01']));
  });

  it('counts its people in the workforce table', async () => {
    const { people } = await readWorld(name);
    await foundSmallWorld(name);
    const counted = people.filter(({ category }) => category === 'CAN_BO' || category === 'CONG_CHUC');
    const table = await workforce(OPERATOR, TODAY);
    expect(table.total).toBe(counted.length);
    for (const levels of [table.qualification, table.politicalTheory])
      expect(Object.values(levels).reduce((sum, n) => sum + n, 0)).toBe(table.total);
    expect(table.byUnit).toHaveLength(4);
  });

  it('has received lists in which nothing stands in the way', async () => {
    const { registrations } = await readWorld(name);
    await foundSmallWorld(name);
    const lines = await read().select({ id: line.id, state: line.state }).from(line);
    expect(lines).toHaveLength(registrations.flatMap(({ people }) => people).length);
    expect(new Set(lines.map(({ state }) => state))).toEqual(new Set(['submitted']));
    const found = await read()
      .select({ code: lineFinding.code })
      .from(lineFinding)
      .where(inArray(lineFinding.severity, ['block', 'warn']));
    expect(found).toEqual([]);
  });

  it('keeps its catalogue when a staff list comes later', async () => {
    await foundSmallWorld(name);
    const before = await read().select().from(orgUnitType);
    await importStaff({ viewer: OPERATOR, now: instantAt(TODAY, '08:00') }, [], { file: 'x.xlsx', asOf: TODAY });
    expect(await read().select().from(orgUnitType)).toEqual(before);
  });
});

it('no word of the city stands in the data of the other worlds', () => {
  for (const name of ['commune', 'province'])
    for (const end of ['', '-plan']) {
      const text = readFileSync(`db/seed/data/worlds/${name}${end}.json`, 'utf8');
      expect(text).not.toMatch(/Thái Nguyên|Phòng Nội vụ|thành phố|phường/i);
    }
});
