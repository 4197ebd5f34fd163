import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { instantAt } from '#domain/time/day.ts';
import type { Viewer } from '#domain/viewer.ts';
import { historyOf } from '../audit/history.ts';
import { delegationsOf, ownDelegations, ownDeputies } from '../queries/delegations.ts';
import { historyFor } from '../queries/history.ts';
import { rightsOn } from '../queries/sessions.ts';
import { account, outbox, roleGrant } from '../schema.ts';
import { read, write } from '../store.ts';
import { emptyStore, freshStore } from '../testing.ts';
import { refused } from '../testing-refusals.ts';
import { CLOSED, openUpward } from '../testing-upward.ts';
import { addAccount, as, foundWorld, operator, type World } from '../testing-world.ts';
import { disableAccount, enableAccount } from './account-steps.ts';
import { endDelegation, lendRights } from './delegations.ts';

freshStore();

const TODAY = '2022-05-04';
const DAYS = { validFrom: TODAY, validTo: '2022-05-06', reason: 'Văn bản ủy quyền số 12/UQ-UBND' };

let world: World;
let leader: Viewer;
let deputy: Viewer;
let admin: Viewer;
beforeEach(async () => {
  await emptyStore();
  world = await foundWorld();
  leader = await granted('chairman', 'leader');
  deputy = await granted('deputy', 'records_clerk');
  admin = await granted('admin', 'administrator');
});

/** An account whose right stands in the register, as delegations are judged by what is written there. */
async function granted(name: string, role: 'leader' | 'records_clerk' | 'administrator' | 'inspector') {
  const viewer = await addAccount(name, role, world.cityId);
  const right = { accountId: viewer.accountId!, role, unitId: world.cityId, validFrom: '2022-01-01', validTo: null };
  await write((tx) => tx.insert(roleGrant).values(right));
  return viewer;
}

const lend = (who: Viewer, to: Viewer, days: Partial<typeof DAYS> = {}, now = CLOSED) =>
  lendRights(as(who, now), { toAccountId: to.accountId!, ...DAYS, ...days });

/** The deputy as a request would find him after choosing to act for the lender. */
async function acting(who: Viewer, day = TODAY): Promise<Viewer | null> {
  const { lent } = await rightsOn(who.accountId!, day);
  const [one] = lent;
  return one
    ? { ...who, grants: one.grants, actingFor: one.lender.accountId, lenders: lent.map(({ lender }) => lender) }
    : null;
}

describe('lending one’s rights', () => {
  it('lets a deputy decide in the lender’s place, and history names both', async () => {
    const up = await openUpward(world);
    await up.validated(up.pair('chairman', 'SKILL'));
    const submission = await up.goUp([world.classes.SKILL]);
    expect(await refused(() => up.move(as(deputy, CLOSED), submission, { event: 'approve' }))).toEqual([
      'not_your_role',
    ]);
    await lend(leader, deputy);
    const stand = (await acting(deputy))!;
    await up.move(as(stand, CLOSED), submission, { event: 'approve' });
    const [event] = (await historyFor(world.viewers.inspector, 'submission', submission, CLOSED)).filter(
      ({ action }) => action === 'submission.approve',
    );
    expect(event).toMatchObject({ actor: 'deputy', onBehalfOf: 'chairman' });
  });

  it('says so to the deputy and keeps days and ground', async () => {
    const { id } = await lend(leader, deputy);
    const [event] = await historyOf(read(), 'account', deputy.accountId!);
    expect(event).toMatchObject({
      action: 'account.lend',
      subjectId: leader.accountId,
      onBehalfOfId: null,
      payload: { to: deputy.accountId, ...DAYS },
    });
    const letters = await read().select().from(outbox).where(eq(outbox.accountId, deputy.accountId!));
    expect(letters).toMatchObject([{ kind: 'account.lend', subjectId: leader.accountId }]);
    const seen = { id, state: 'in_force', reason: DAYS.reason, from: { name: 'chairman' }, to: { name: 'deputy' } };
    expect(await ownDelegations(leader, TODAY)).toMatchObject([seen]);
    expect(await ownDelegations(deputy, TODAY)).toMatchObject([seen]);
    expect(await ownDelegations(world.viewers.officer, TODAY)).toEqual([]);
    expect(await delegationsOf(admin, leader.accountId!, TODAY)).toMatchObject([seen]);
    expect(await delegationsOf(deputy, leader.accountId!, TODAY)).toEqual([]);
  });

  it('goes to a colleague of the same place only, and not to who watches or serves', async () => {
    const inspector = await granted('watcher', 'inspector');
    const names = async (who: Viewer) => (await ownDeputies(who, TODAY)).map(({ name }) => name);
    expect(await names(leader)).toEqual(['deputy']);
    expect(await names(admin)).toEqual([]);
    for (const to of [inspector, admin, world.viewers.clerk, leader])
      expect(await refused(() => lend(leader, to))).toEqual(['not_a_deputy']);
    await write((tx) => tx.update(account).set({ disabledAt: CLOSED }));
    expect(await refused(() => lend(leader, deputy))).toEqual(['not_a_deputy']);
  });

  it('is not lent on, and who has only lent rights lends nothing', async () => {
    await lend(leader, deputy);
    const third = await granted('third', 'records_clerk');
    await lend((await acting(deputy))!, third);
    const { lent } = await rightsOn(third.accountId!, TODAY);
    expect(lent.flatMap(({ grants }) => grants)).toEqual([
      { role: 'records_clerk', unitId: world.cityId, onBehalfOf: deputy.accountId },
    ]);
    const nobody = { ...deputy, accountId: world.viewers.officer.accountId };
    expect(await refused(() => lend(nobody, third))).toEqual(['nothing_to_lend']);
    expect(await refused(() => lendRights(operator(CLOSED), { ...DAYS, toAccountId: third.accountId! }))).toEqual([
      'nothing_to_lend',
    ]);
  });

  it('begins today at the earliest, and one deputy stands in on any day', async () => {
    expect(await refused(() => lend(leader, deputy, { validFrom: '2022-05-03' }))).toEqual(['delegation_past']);
    const { id } = await lend(leader, deputy);
    const third = await granted('third', 'records_clerk');
    for (const days of [{ validFrom: '2022-05-06', validTo: '2022-05-09' }, {}])
      expect(await refused(() => lend(leader, third, days))).toEqual(['delegation_overlaps']);
    await lend(leader, third, { validFrom: '2022-05-07', validTo: '2022-05-09' });
    await endDelegation(as(leader, CLOSED), id);
    await lend(leader, third);
  });
});

describe('ending a delegation', () => {
  it('takes the rights at once, by the lender, the deputy or an administrator, and by nobody else', async () => {
    for (const who of [leader, deputy, admin]) {
      const { id } = await lend(leader, deputy);
      expect(await acting(deputy)).not.toBeNull();
      for (const other of [world.viewers.officer, world.viewers.inspector])
        expect(await refused(() => endDelegation(as(other, CLOSED), id))).toEqual(['not_found']);
      await endDelegation(as(who, CLOSED), id);
      expect(await acting(deputy)).toBeNull();
      expect(await ownDelegations(leader, TODAY)).toContainEqual(
        expect.objectContaining({ id, state: 'ended', endedAt: CLOSED }),
      );
      expect(await refused(() => endDelegation(as(who, CLOSED), id))).toEqual(['delegation_over']);
    }
    const { id } = await lend(leader, deputy);
    const late = instantAt('2022-05-07', '08:00');
    expect(await refused(() => endDelegation(as(leader, late), id))).toEqual(['delegation_over']);
    expect(await refused(() => endDelegation(as(leader, CLOSED), 'nothing'))).toEqual(['not_found']);
  });
});

describe('acting for another', () => {
  it('is recorded in every event, also of commands that do not ask by whose right', async () => {
    const second = await granted('second-admin', 'administrator');
    await lend(admin, second);
    const stand = (await acting(second))!;
    await disableAccount(as(stand, CLOSED), deputy.accountId!);
    const [event] = (await historyOf(read(), 'account', deputy.accountId!)).filter(
      ({ action }) => action === 'account.disable',
    );
    expect(event).toMatchObject({ actorId: second.accountId, onBehalfOfId: admin.accountId });
    // The lender's account is his own as much as the deputy's.
    for (const { accountId } of [admin, second])
      expect(await refused(() => disableAccount(as(stand, CLOSED), accountId!))).toEqual(['own_account']);
    await enableAccount(as(second, CLOSED), deputy.accountId!);
    const [own] = await historyOf(read(), 'account', deputy.accountId!);
    expect(own).toMatchObject({ action: 'account.enable', onBehalfOfId: null });
  });
});
