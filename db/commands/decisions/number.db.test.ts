import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { decision } from '../../schema.ts';
import { write } from '../../store.ts';
import { emptyStore, freshStore } from '../../testing.ts';
import { refused } from '../../testing-refusals.ts';
import { CLOSED, openUpward, type Upward } from '../../testing-upward.ts';
import { foundWorld, type World } from '../../testing-world.ts';
import { correctNumber } from './publish.ts';

freshStore();

let world: World;
let up: Upward;
let id: string;
beforeEach(async () => {
  await emptyStore();
  world = await foundWorld();
  up = await openUpward(world);
  ({ decisionId: id } = await up.approved(up.pair('chairman', 'SKILL')));
});

describe('a number', () => {
  it('belongs to one decision of the issuer in a year', async () => {
    await up.publish(id);
    const day = '2022-05-05';
    const { planId, classes } = world;
    const one = { planId, classId: classes.CLASH, kind: 'nomination' as const, state: 'numbered' as const, version: 1 };
    const row = (own: object) => ({ ...one, preparedAt: CLOSED, ...own }) as typeof decision.$inferInsert;
    await write((tx) =>
      tx
        .insert(decision)
        .values([
          row({ id: 'same-year', number: '513/QĐ-UBND', day: '2022-01-03' }),
          row({ id: 'last-year', number: '514/QĐ-UBND', day: '2021-12-31' }),
          row({ id: 'not-ours', number: '515/QĐ-UBND', day, issuedBy: 'UBND tỉnh' }),
        ]),
    );
    const correct = async (number: string) =>
      correctNumber(up.records(), {
        id,
        version: (await up.decisionRow(id)).version,
        number,
        day,
        comment: 'Ghi nhầm số',
      });
    expect(await refused(() => correct('513/QĐ-UBND'))).toEqual(['number_taken']);
    await correct('514/QĐ-UBND');
    await correct('515/QĐ-UBND');
    await correct('515/QĐ-UBND');
    await write((tx) => tx.update(decision).set({ day: '2022-05-07' }).where(eq(decision.id, 'same-year')));
    expect(await refused(() => correct('513/QĐ-UBND'))).toEqual(['number_taken']);
  });
});
