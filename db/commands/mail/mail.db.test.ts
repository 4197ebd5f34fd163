import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { CLAIM_MS, MAIL_FRESH_MS, MOST_ATTEMPTS } from '#domain/notices/retry.ts';
import { instantAt } from '#domain/time/day.ts';
import type { Viewer } from '#domain/viewer.ts';
import { verifyAudit } from '../../audit/verify.ts';
import { listMails, mailChoiceOf } from '../../queries/mails.ts';
import { account, delegation, mail, outbox } from '../../schema.ts';
import { read, write } from '../../store.ts';
import { emptyStore, freshStore } from '../../testing.ts';
import { letterTo, mailsTo, reachable, writeTexts } from '../../testing-mail.ts';
import { refused } from '../../testing-refusals.ts';
import { as, foundWorld, NOON, type World } from '../../testing-world.ts';
import { saveMailChoice } from '../notices/preference.ts';
import { gatherDay } from './gather.ts';
import { retryMail } from './retry.ts';
import { claimMail, giveUpOld, markFailed, markSent } from './send.ts';
import { spreadLetters } from './spread.ts';

freshStore();

let world: World;
let clerk: Viewer;
beforeEach(async () => {
  await emptyStore();
  world = await foundWorld();
  // What the world's founding wrote is out of the way.
  await spreadLetters(NOON);
  await write((tx) => tx.delete(mail));
  clerk = await reachable('an', 'unit_clerk', world.units.first);
});

const toDesk = (at = NOON) => letterTo({ unitId: world.units.first, role: 'unit_clerk' }, at);

describe('a new letter', () => {
  it('becomes one mail for each holder of the role with an address, whoever spreads it and however often', async () => {
    const other = await reachable('binh', 'unit_clerk', world.units.first);
    const silent = await reachable('cuong', 'unit_clerk', world.units.first, null);
    const elsewhere = await reachable('dung', 'unit_clerk', world.units.second);
    await toDesk();
    const spread = await Promise.all([spreadLetters(NOON), spreadLetters(NOON)]);
    expect(spread.reduce((sum, n) => sum + n)).toBe(1);
    expect(await spreadLetters(NOON)).toBe(0);
    for (const one of [clerk, other]) expect(await mailsTo(one)).toMatchObject([{ state: 'waiting', attempts: 0 }]);
    for (const one of [silent, elsewhere]) expect(await mailsTo(one)).toEqual([]);
  });

  it('reaches one account, and nobody who is disabled', async () => {
    await letterTo({ accountId: clerk.accountId! });
    await spreadLetters(NOON);
    expect(await mailsTo(clerk)).toHaveLength(1);
    await write((tx) => tx.update(account).set({ disabledAt: NOON }).where(eq(account.id, clerk.accountId!)));
    await toDesk();
    await spreadLetters(NOON);
    expect(await mailsTo(clerk)).toHaveLength(1);
  });

  it('reaches whoever the holder lends his rights to while he does', async () => {
    const deputy = await reachable('thay', 'unit_clerk', world.units.second);
    const lent = { fromAccountId: clerk.accountId!, toAccountId: deputy.accountId! };
    await write((tx) => tx.insert(delegation).values({ ...lent, validFrom: '2022-03-21', validTo: '2022-03-22' }));
    await toDesk();
    await toDesk(NOON + 3 * 86_400_000);
    await spreadLetters(NOON + 3 * 86_400_000);
    expect(await mailsTo(deputy)).toHaveLength(1);
    expect(await mailsTo(clerk)).toHaveLength(2);
  });

  it('is no mail when it is a week old: a register that is given a mail server does not send its past', async () => {
    await toDesk();
    await spreadLetters(NOON + MAIL_FRESH_MS + 1);
    expect(await mailsTo(clerk)).toEqual([]);
    expect(await read().$count(outbox, eq(outbox.kind, 'plan.issue'))).toBeGreaterThan(0);
  });
});

describe('who chooses how letters come', () => {
  it('gets none by e-mail, or a working day’s together and once', async () => {
    expect(await mailChoiceOf(clerk)).toBe('each');
    await saveMailChoice(as(clerk), { choice: 'daily' });
    expect(await mailChoiceOf(clerk)).toBe('daily');
    await toDesk(NOON + 1);
    await toDesk(NOON + 2);
    await spreadLetters(NOON + 3);
    expect(await gatherDay(NOON + 3)).toBe(0);
    const morning = instantAt('2022-03-22', '07:30');
    expect(await Promise.all([gatherDay(morning), gatherDay(morning)])).toEqual(expect.arrayContaining([1, 0]));
    expect(await gatherDay(morning + 3_600_000)).toBe(0);
    expect(await mailsTo(clerk)).toMatchObject([{ day: '2022-03-22', outboxId: null }]);
    // Nothing new by the next morning: no mail.
    expect(await gatherDay(instantAt('2022-03-23', '08:00'))).toBe(0);
    await saveMailChoice(as(clerk, morning), { choice: 'none' });
    await toDesk(morning);
    await spreadLetters(morning);
    expect(await gatherDay(instantAt('2022-03-24', '08:00'))).toBe(0);
    expect(await mailsTo(clerk)).toHaveLength(1);
  });

  it('does not get in a gathering what came by itself before', async () => {
    await toDesk(NOON + 1);
    await spreadLetters(NOON + 1);
    await saveMailChoice(as(clerk, NOON), { choice: 'daily' });
    expect(await gatherDay(instantAt('2022-03-22', '08:00'))).toBe(0);
  });

  it('loses none of the day that waits when he goes back to single letters, or saves the same choice again', async () => {
    await saveMailChoice(as(clerk), { choice: 'daily' });
    await toDesk(NOON + 1);
    await spreadLetters(NOON + 1);
    await saveMailChoice(as(clerk, NOON + 2), { choice: 'daily' });
    await toDesk(NOON + 3);
    await saveMailChoice(as(clerk, NOON + 4), { choice: 'each' });
    await spreadLetters(NOON + 5);
    expect((await mailsTo(clerk)).map(({ at, day }) => [at, day]).sort()).toEqual([
      [NOON + 1, null],
      [NOON + 3, null],
    ]);
    expect(await gatherDay(instantAt('2022-03-22', '08:00'))).toBe(0);
  });

  it('gathers what it gathered before when the same choice is saved again', async () => {
    await saveMailChoice(as(clerk), { choice: 'daily' });
    await toDesk(NOON + 1);
    await saveMailChoice(as(clerk, NOON + 2), { choice: 'daily' });
    expect(await gatherDay(instantAt('2022-03-22', '08:00'))).toBe(1);
  });

  it('is sent by itself what was written before he chose to have letters gathered', async () => {
    await toDesk(NOON - 1);
    await saveMailChoice(as(clerk), { choice: 'daily' });
    await toDesk(NOON + 1);
    await spreadLetters(NOON + 2);
    expect((await mailsTo(clerk)).map(({ at }) => at)).toEqual([NOON - 1]);
    expect(await gatherDay(instantAt('2022-03-22', '08:00'))).toBe(1);
  });

  it('misses nothing where nobody gathered for some days', async () => {
    await saveMailChoice(as(clerk), { choice: 'daily' });
    await toDesk(instantAt('2022-03-21', '16:00'));
    expect(await gatherDay(instantAt('2022-03-25', '09:00'))).toBe(1);
  });

  it('waits over days off', async () => {
    await saveMailChoice(as(clerk), { choice: 'daily' });
    await toDesk(instantAt('2022-03-25', '16:00'));
    expect(await gatherDay(instantAt('2022-03-26', '09:00'))).toBe(0);
    expect(await gatherDay(instantAt('2022-03-28', '09:00'))).toBe(1);
  });
});

describe('a mail that waits', () => {
  beforeEach(async () => {
    await toDesk();
    await spreadLetters(NOON);
    await writeTexts();
  });

  it('is in one hand at a time, and free again when that hand is gone', async () => {
    const both = await Promise.all([claimMail(NOON), claimMail(NOON)]);
    expect(both.filter(Boolean)).toHaveLength(1);
    expect(await claimMail(NOON + CLAIM_MS - 1)).toBeUndefined();
    expect(await claimMail(NOON + CLAIM_MS + 1)).toMatchObject({ attempts: 2 });
  });

  it('is not let go by who had it before, and is given up where nobody ever comes back', async () => {
    const first = (await claimMail(NOON))!;
    const later = NOON + CLAIM_MS + 1;
    expect(await claimMail(later)).toBeDefined();
    await markFailed(first, { error: 'too late', isFinal: false, machine: later });
    expect(await claimMail(later + CLAIM_MS - 1)).toBeUndefined();
    let machine = later;
    for (let attempt = 3; attempt <= MOST_ATTEMPTS; attempt += 1) {
      machine += CLAIM_MS + 1;
      expect(await claimMail(machine)).toMatchObject({ attempts: attempt });
    }
    await giveUpOld(NOON, machine);
    expect(await mailsTo(clerk)).toMatchObject([{ state: 'waiting' }]);
    await giveUpOld(NOON, machine + CLAIM_MS + 1);
    expect(await mailsTo(clerk)).toMatchObject([{ state: 'given_up', lastError: 'interrupted' }]);
  });

  it('is sent once and never again', async () => {
    const taken = (await claimMail(NOON))!;
    await markSent(taken, NOON);
    await markFailed(taken, { error: 'too late', isFinal: false, machine: NOON });
    expect(await mailsTo(clerk)).toMatchObject([
      { state: 'sent', sentAt: NOON, lastError: null, address: 'an@x.example' },
    ]);
    expect(await claimMail(NOON + 10 * CLAIM_MS)).toBeUndefined();
  });

  it('rests after a failure and is given up in the end, with what the server said', async () => {
    let machine = NOON;
    for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
      const taken = (await claimMail(machine))!;
      expect(taken.attempts).toBe(attempt);
      await markFailed(taken, { error: `450 later ${attempt}`, isFinal: false, machine });
      expect(await claimMail(machine)).toBeUndefined();
      machine += 2 * 86_400_000;
    }
    const said = `450 later ${MOST_ATTEMPTS}`;
    expect(await mailsTo(clerk)).toMatchObject([{ state: 'given_up', lastError: said, attempts: MOST_ATTEMPTS }]);
  });

  it('is given up when it is no news any more, but not once it was tried', async () => {
    await giveUpOld(NOON + MAIL_FRESH_MS, NOON);
    expect(await mailsTo(clerk)).toMatchObject([{ state: 'waiting' }]);
    await giveUpOld(NOON + MAIL_FRESH_MS + 1, NOON);
    expect(await mailsTo(clerk)).toMatchObject([{ state: 'given_up', lastError: 'expired' }]);
  });

  it('has no address any more when its account is disabled', async () => {
    await write((tx) => tx.update(account).set({ disabledAt: NOON }).where(eq(account.id, clerk.accountId!)));
    expect(await claimMail(NOON)).toMatchObject({ address: null });
  });

  it('is shown to its recipient with its text, to administrators without, to others not at all', async () => {
    const admin = await reachable('quantri', 'administrator', world.cityId);
    const own = await listMails(clerk, { page: 1 });
    expect(own.mails).toMatchObject([{ isOwn: true, body: 'Nội dung', address: 'an@x.example' }]);
    expect((await listMails(admin, { page: 1 })).mails).toMatchObject([
      { isOwn: false, subject: null, body: null, name: 'an' },
    ]);
    expect((await listMails(world.viewers.officer, { page: 1 })).total).toBe(0);
    expect((await listMails(clerk, { page: 1, state: 'sent' })).total).toBe(0);
  });

  it('is tried again by whoever administers its account, when it was given up', async () => {
    const admin = await reachable('quantri', 'administrator', world.cityId);
    const id = (await mailsTo(clerk))[0]!.id;
    expect(await refused(() => retryMail(as(admin), { id }))).toEqual(['mail_not_failed']);
    await markFailed((await claimMail(NOON))!, { error: '550 no such user', isFinal: true, machine: NOON });
    expect(await refused(() => retryMail(as(clerk), { id }))).toEqual(['not_found']);
    await retryMail(as(admin), { id });
    expect(await mailsTo(clerk)).toMatchObject([{ state: 'waiting', attempts: 0, lastError: null }]);
    expect(await verifyAudit()).toMatchObject({ ok: true });
  });
});
