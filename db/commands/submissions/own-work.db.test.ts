import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Viewer } from '#domain/viewer.ts';
import { historyOf } from '../../audit/history.ts';
import { submissionDetail } from '../../queries/submissions.ts';
import { account } from '../../schema.ts';
import { read, write } from '../../store.ts';
import { emptyStore, freshStore } from '../../testing.ts';
import { refused } from '../../testing-refusals.ts';
import { CLOSED, openUpward, type Upward } from '../../testing-upward.ts';
import { addAccount, as, foundWorld, type World } from '../../testing-world.ts';
import { createSubmission } from './build.ts';

freshStore();

let world: World;
let up: Upward;
beforeEach(async () => {
  await emptyStore();
  world = await foundWorld();
  up = await openUpward(world);
});

const question = (lineId: string) => ({ lineId, verb: 'question' as const, comment: 'Đã học năm trước chưa?' });
const refusal = (lineId: string) => ({ lineId, verb: 'refuse' as const, reason: 'STANDARD_NOT_MET' as const });
const lending = (viewer: Viewer, role: 'leader' | 'consolidator' | 'consolidator_head', from: Viewer): Viewer => ({
  ...viewer,
  grants: [...viewer.grants, { role, unitId: world.cityId, onBehalfOf: from.accountId! }],
});

describe('nobody decides on his own', () => {
  const approve = (viewer: Viewer, id: string, exceptions = [] as ReturnType<typeof question>[]) =>
    up.move(as(viewer, CLOSED), id, { event: 'approve', exceptions });

  it('work: neither what he prepared nor what he sent up', async () => {
    await up.validated(up.pair('chairman', 'SKILL'));
    const id = await up.goUp([world.classes.SKILL]);
    for (const who of ['officer', 'chief'] as const) {
      const promoted = { ...world.viewers[who], grants: [{ role: 'leader' as const, unitId: world.cityId }] };
      expect(await refused(() => approve(promoted, id))).toEqual(['not_own_work']);
    }
  });

  it('work, whoever lends or borrows the right: both names count and both are recorded', async () => {
    await up.validated(up.pair('chairman', 'SKILL'));
    const { officer, chief, leader } = world.viewers;
    // The officer acts for the leader: he prepared it himself.
    const id = await up.goUp([world.classes.SKILL]);
    expect(await refused(() => approve(lending(officer, 'leader', leader), id))).toEqual(['not_own_work']);
    // Somebody acts for the chief, who sent it up.
    const deputy = await addAccount('deputy', 'leader', world.cityId);
    expect(await refused(() => approve(lending(deputy, 'consolidator', chief), id))).toEqual(['not_own_work']);
    const stand = await addAccount('stand-in', 'inspector', world.cityId);
    await approve(lending(stand, 'leader', leader), id);
    const [event] = (await historyOf(read(), 'submission', id)).filter((e) => e.action === 'submission.approve');
    expect(event).toMatchObject({ actorId: stand.accountId, onBehalfOfId: leader.accountId });
  });

  it('work that another prepared or sent up by his right', async () => {
    await up.validated(up.pair('chairman', 'SKILL'));
    const { chief, leader } = world.viewers;
    const stand = await addAccount('stand-in', 'inspector', world.cityId);
    const { id } = await createSubmission(as(lending(stand, 'consolidator', leader), CLOSED), {
      title: 'x',
      classIds: [world.classes.SKILL],
    });
    expect(await up.submissionRow(id)).toMatchObject({
      preparedById: stand.accountId,
      preparedForId: leader.accountId,
    });
    const [event] = (await historyOf(read(), 'submission', id)).filter((e) => e.action === 'submission.create');
    expect(event).toMatchObject({ actorId: stand.accountId, onBehalfOfId: leader.accountId });
    await up.move(up.officer(CLOSED), id, { event: 'send_to_head' });
    const deputy = await addAccount('deputy', 'leader', world.cityId);
    await up.move(as(lending(stand, 'consolidator_head', deputy), CLOSED), id, { event: 'submit' });
    expect(await refused(() => approve(leader, id))).toEqual(['not_own_work']);
    expect(await refused(() => approve(deputy, id))).toEqual(['not_own_work']);
    expect(await refused(() => approve(chief, id))).toEqual(['not_your_role']);
    await approve(await addAccount('third', 'leader', world.cityId), id);
  });

  it('place on the list: he leaves that line open, or another leader decides', async () => {
    const [own, other] = (await up.validated(up.pair('chairman', 'SKILL'), up.pair('clerk', 'SKILL'))) as [
      string,
      string,
    ];
    const { leader } = world.viewers;
    await write((tx) =>
      tx.update(account).set({ personId: world.people.chairman }).where(eq(account.id, leader.accountId!)),
    );
    const id = await up.goUp([world.classes.SKILL]);
    expect((await submissionDetail(leader, id))?.ownLineIds).toEqual([own]);
    expect(await refused(() => approve(leader, id))).toEqual(['not_on_the_list']);
    expect(await refused(() => approve(leader, id, [question(other)]))).toEqual(['not_on_the_list']);
    const refuseOwn = () => up.move(up.leader(), id, { event: 'approve', exceptions: [refusal(own)] });
    expect(await refused(refuseOwn)).toEqual(['not_on_the_list']);
    await approve(leader, id, [question(own)]);
    expect((await up.line(own)).state).toBe('validated');
    expect((await up.line(other)).state).toBe('approved');
  });

  it('unit’s list, which he signed there', async () => {
    const [lineId] = (await up.validated(up.pair('chairman', 'SKILL'))) as [string];
    const id = await up.goUp([world.classes.SKILL]);
    const { head } = world.viewers;
    const promoted = { ...head, grants: [...head.grants, { role: 'leader' as const, unitId: world.cityId }] };
    expect((await submissionDetail(promoted, id))?.ownLineIds).toEqual([lineId]);
    expect(await refused(() => approve(promoted, id))).toEqual(['not_on_the_list']);
  });
});
