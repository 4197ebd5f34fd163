import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { historyOf } from '../../audit/history.ts';
import { cancellationOf } from '../../queries/cancellation.ts';
import { courseClass, lineFinding, outbox } from '../../schema.ts';
import { read, write } from '../../store.ts';
import { emptyStore, freshStore } from '../../testing.ts';
import { refused } from '../../testing-refusals.ts';
import { CLOSED, openUpward, type Upward } from '../../testing-upward.ts';
import { as, foundWorld, NOON, type World } from '../../testing-world.ts';
import { refreshFindings } from '../lines/findings.ts';
import { cancelClass } from './cancel.ts';

freshStore();

let world: World;
let up: Upward;
beforeEach(async () => {
  await emptyStore();
  world = await foundWorld();
  up = await openUpward(world);
});

const classRow = async () =>
  (await read().select().from(courseClass).where(eq(courseClass.id, world.classes.SKILL)))[0]!;
const cancel = async (ctx = up.officer(CLOSED), reason = 'Giảng viên không đến được') =>
  cancelClass(ctx, { classId: world.classes.SKILL, version: (await classRow()).version, reason });

describe('calling a class off', () => {
  it('gives its lines back to the pool, ends its clashes and tells the units', async () => {
    const lineIds = await up.validated(
      up.pair('chairman', 'SKILL'),
      up.pair('clerk', 'SKILL'),
      up.pair('chairman', 'THEORY'),
    );
    await write(async (tx) => {
      const same = { startsOn: '2022-05-10', endsOn: '2022-05-14', studyMode: 'FULL_TIME' as const };
      await tx.update(courseClass).set(same);
      await refreshFindings(tx, NOON, { personIds: [world.people.chairman] });
    });
    const clashes = async () => (await read().select().from(lineFinding)).filter((row) => row.code === 'TIME_CLASH');
    expect((await clashes()).map((row) => row.lineId)).toContain(lineIds[2]);
    expect(await cancellationOf(world.viewers.officer, world.classes.SKILL)).toMatchObject({
      lines: 2,
      obstacles: [],
      units: [{ id: world.units.first, lines: 2 }],
    });
    await cancel();
    for (const id of lineIds.slice(0, 2))
      expect(await up.line(id)).toMatchObject({ state: 'deferred', comment: 'Giảng viên không đến được' });
    expect((await up.line(lineIds[2]!)).state).toBe('validated');
    // What was called off keeps the findings that it had; the other half of the clash is free.
    expect((await clashes()).map((row) => row.lineId)).toEqual([lineIds[0]]);
    expect((await classRow()).cancelledAt).toBe(CLOSED);
    const letters = await read().select().from(outbox).where(eq(outbox.kind, 'class.cancel'));
    expect(letters.map((l) => [l.unitId, l.role].join()).sort()).toEqual(
      ['unit_clerk', 'unit_head'].map((role) => `${world.units.first},${role}`),
    );
    const [event] = (await historyOf(read(), 'class', world.classes.SKILL)).filter((e) => e.action === 'class.cancel');
    expect(event?.payload).toMatchObject({ lines: 2, reason: 'Giảng viên không đến được' });
    expect(await refused(cancel)).toEqual(['class_cancelled']);
    expect(await cancellationOf(world.viewers.officer, world.classes.SKILL)).toBeUndefined();
  });

  it('takes nobody any more', async () => {
    await cancel(up.officer(NOON));
    expect(await refused(() => up.put(up.pair('chairman', 'SKILL')))).toContain(
      `class_cancelled:${world.people.chairman}`,
    );
  });

  it('waits for what is before the leader, and for a decision of our own to be revoked', async () => {
    const lineIds = await up.validated(up.pair('chairman', 'SKILL'));
    const id = await up.goUp([world.classes.SKILL], lineIds);
    expect(await refused(cancel)).toEqual(['class_before_leader']);
    const { decisionIds } = await up.move(up.leader(), id, { event: 'approve' });
    expect(await refused(cancel)).toEqual(['class_decided']);
    await up.publish(decisionIds[0]!);
    expect(await refused(cancel)).toEqual(['class_decided']);
    expect((await classRow()).cancelledAt).toBeNull();
    expect(await up.line(lineIds[0]!)).toMatchObject({ state: 'nominated' });
  });

  it('is the office’s, with a reason', async () => {
    expect(await refused(() => cancel(up.officer(CLOSED), ' '))).toEqual(['missing_words']);
    for (const who of ['leader', 'records', 'inspector', 'clerk', 'secondHead'] as const)
      expect(await refused(() => cancel(as(world.viewers[who], CLOSED)))).toEqual(['not_found']);
    expect(await cancellationOf(world.viewers.head, world.classes.SKILL)).toBeUndefined();
    await cancel(up.chief(CLOSED));
  });
});
