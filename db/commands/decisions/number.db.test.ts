import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { decision } from '../../schema.ts';
import { write } from '../../store.ts';
import { emptyStore, freshStore } from '../../testing.ts';
import { refused } from '../../testing-refusals.ts';
import { CLOSED, openUpward, type Upward } from '../../testing-upward.ts';
import { foundWorld, type World } from '../../testing-world.ts';
import { correctNumber, publishDecision } from './publish.ts';

freshStore();

let world: World;
let up: Upward;
let id: string;
let otherLine: string;
beforeEach(async () => {
  await emptyStore();
  world = await foundWorld();
  up = await openUpward(world);
  const [first, second] = await up.validated(up.pair('chairman', 'SKILL'), up.pair('clerk', 'CLASH'));
  const { decisionIds } = await up.move(up.leader(), await up.goUp([world.classes.SKILL], [first!]), {
    event: 'approve',
  });
  id = decisionIds[0]!;
  otherLine = second!;
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
    for (const same of ['513/QĐ-UBND', '0513/QĐ-UBND', '513/qđ-ubnd'])
      expect(await refused(() => correct(same))).toEqual(['number_taken']);
    await correct('514/QĐ-UBND');
    await correct('515/QĐ-UBND');
    await correct('515/QĐ-UBND');
    await write((tx) => tx.update(decision).set({ day: '2022-05-07' }).where(eq(decision.id, 'same-year')));
    expect(await refused(() => correct('513/QĐ-UBND'))).toEqual(['number_taken']);
  });

  it('corrected bears no day before the signing, and none that is still to come', async () => {
    await up.publish(id);
    const to = async (day: string) =>
      correctNumber(up.records(), {
        ...{ id, version: (await up.decisionRow(id)).version, number: '512/QĐ-UBND', day, comment: 'Ghi nhầm ngày' },
      });
    expect(await refused(() => to('2022-05-04'))).toEqual(['day_before_signing']);
    expect(await refused(() => to('2022-05-06'))).toEqual(['day_to_come']);
  });

  it('given to two decisions at once is the first one’s', async () => {
    const later = await up.goUp([world.classes.CLASH], [otherLine]);
    const { decisionIds } = await up.move(up.leader(), later, { event: 'approve' });
    const inputs = [await up.prepared(id), await up.prepared(decisionIds[0]!)];
    const done = await Promise.allSettled(inputs.map((input) => publishDecision(up.records(), input)));
    expect(done.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    expect(done[1]).toMatchObject({ reason: { reasons: [{ code: 'number_taken', field: 'number' }] } });
    expect(await up.decisionRow(decisionIds[0]!)).toMatchObject({ state: 'drafted', number: null });
  });

  it('of another body is not one of ours', async () => {
    await up.publish(id);
    await write((tx) =>
      tx.insert(decision).values({
        ...{ id: 'ours', planId: world.planId, classId: world.classes.CLASH, kind: 'nomination', state: 'numbered' },
        ...{ version: 1, preparedAt: CLOSED, number: '77/QĐ-UBND', day: '2022-05-05' },
      }),
    );
    await write((tx) => tx.update(decision).set({ issuedBy: 'UBND tỉnh' }).where(eq(decision.id, id)));
    const { version } = await up.decisionRow(id);
    const own = { number: '77/QĐ-UBND', day: '2022-05-05', comment: 'Ghi nhầm số' };
    await correctNumber(up.records(), { id, version, ...own });
  });
});
