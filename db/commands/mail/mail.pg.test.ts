import { eq } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { instantAt } from '#domain/time/day.ts';
import { SYSTEM } from '#domain/viewer.ts';
import { mail, orgUnit, outbox, reminder } from '../../schema.ts';
import { read, write } from '../../store.ts';
import { emptyStore, freshStore } from '../../testing.ts';
import { letterTo, mailsTo, reachable, writeTexts } from '../../testing-mail.ts';
import { foundWorld, NOON, type World } from '../../testing-world.ts';
import { remindDue } from '../reminders/remind.ts';
import { claimMail } from './send.ts';
import { spreadLetters } from './spread.ts';

freshStore({ connections: 8 });

let world: World;
beforeEach(async () => {
  await emptyStore();
  world = await foundWorld();
  await spreadLetters(NOON);
  await write((tx) => tx.delete(mail));
});

const times = <Result>(n: number, work: () => Promise<Result>) => Promise.all(Array.from({ length: n }, work));

it('a letter that eight processes spread at once is one mail', async () => {
  const clerk = await reachable('an', 'unit_clerk', world.units.first);
  await letterTo({ unitId: world.units.first, role: 'unit_clerk' });
  await times(8, () => spreadLetters(NOON));
  expect(await mailsTo(clerk)).toHaveLength(1);
});

it('ten mails that eight processes send at once are each in one hand', async () => {
  await reachable('an', 'unit_clerk', world.units.first);
  for (let i = 0; i < 10; i += 1) await letterTo({ unitId: world.units.first, role: 'unit_clerk' });
  await spreadLetters(NOON);
  await writeTexts();
  const claimAll = async () => {
    const ids: string[] = [];
    for (let i = 0; i < 10; i += 1) {
      const claimed = await claimMail(NOON);
      if (claimed) ids.push(claimed.id);
    }
    return ids;
  };
  const claimed = (await times(8, claimAll)).flat();
  expect(claimed).toHaveLength(10);
  expect(new Set(claimed).size).toBe(10);
});

it('units that eight processes remind at once are told once', async () => {
  const counts = await times(8, () => remindDue({ viewer: SYSTEM, now: instantAt('2022-04-22', '08:30') }));
  const units = await read().$count(orgUnit, eq(orgUnit.registers, true));
  expect(counts.reduce((sum, n) => sum + n)).toBe(units);
  expect(await read().$count(reminder)).toBe(units);
  expect(await read().$count(outbox, eq(outbox.kind, 'round.remind'))).toBe(units);
});
