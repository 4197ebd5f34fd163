import { eq } from 'drizzle-orm';
import { decode } from 'next-auth/jwt';
import { beforeEach, describe, expect, it } from 'vitest';
import { historyOf } from '#db/audit/history.ts';
import { disableAccount } from '#db/commands/account-steps.ts';
import { ownPasswordHash } from '#db/queries/own-account.ts';
import { account } from '#db/schema.ts';
import { read, write } from '#db/store.ts';
import { emptyStore, freshStore } from '#db/testing.ts';
import { OPERATOR } from '#domain/viewer.ts';
import { env } from '../env.ts';
import type { Attempt } from './attempt.ts';
import { signInWithNextAuth } from './next-auth.ts';
import { presenceOf } from './presence.ts';
import { makeAccount, makeUnits, NOW, PASSWORD } from './testing.ts';
import { addressOf, minutesToWait } from './throttle.ts';

freshStore();
let address = 0;
beforeEach(async () => {
  await emptyStore();
  await makeUnits();
  // The throttle keeps its counts in the process: each test comes from an address of its own.
  address += 1;
});

const attempt = (username: string, password: string, more: Partial<Attempt> = {}) =>
  signInWithNextAuth({ username, password, address: `10.0.0.${address}`, userAgent: 'test', now: NOW, ...more });

/** The value of a Set-Cookie text. */
const cookieValue = (cookie = '') => decodeURIComponent(cookie.split(';')[0]?.split('=').slice(1).join('=') ?? '');

describe('signing in', () => {
  it('begins a session, in a cookie that holds its id alone, and records it', async () => {
    const clerk = await makeAccount('clerk.in', [['unit_clerk', 'w1']]);
    const result = await attempt(' Clerk.IN ', PASSWORD);
    if (!result.ok) throw new Error(result.why);
    expect(result.cookie).toMatch(/^next-auth\.session-token=.+; Path=\/; Expires=.+; HttpOnly; SameSite=Lax$/);
    const {
      iat: _,
      exp: __,
      jti: ___,
      ...carried
    } = (await decode({ token: cookieValue(result.cookie), secret: env().secret })) ?? {};
    expect(carried).toEqual({ sid: result.sessionId });
    expect(await presenceOf(cookieValue(result.cookie), NOW)).toMatchObject({ kind: 'here', username: 'clerk.in' });
    expect((await historyOf(read(), 'account', clerk.accountId)).map(({ action }) => action)).toContain(
      'session.start',
    );
  });

  it('ends the session that the browser had before', async () => {
    await makeAccount('one', [['unit_clerk', 'w1']]);
    const first = cookieValue((await attempt('one', PASSWORD)).cookie);
    const second = cookieValue((await attempt('one', PASSWORD, { cookie: first })).cookie);
    expect((await presenceOf(first, NOW)).kind).toBe('over');
    expect((await presenceOf(second, NOW)).kind).toBe('here');
  });

  it('does not say whether the name or the password is wrong, and begins nothing', async () => {
    const clerk = await makeAccount('two', [['unit_clerk', 'w1']]);
    expect(await attempt('two', `${PASSWORD}!`)).toEqual({ ok: false, why: 'wrong' });
    expect(await attempt('nobody', PASSWORD)).toEqual({ ok: false, why: 'wrong' });
    expect(await attempt('two', '')).toEqual({ ok: false, why: 'blank' });
    expect((await historyOf(read(), 'account', clerk.accountId)).map(({ action }) => action)).toEqual([
      'account.create',
    ]);
  });

  it('keeps the password at today’s cost where it was kept at a lower one', async () => {
    const clerk = await makeAccount('old', [['unit_clerk', 'w1']]);
    const weak = '$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4';
    await write((tx) => tx.update(account).set({ passwordHash: weak }).where(eq(account.id, clerk.accountId)));
    expect(await attempt('old', 'password')).toMatchObject({ ok: true });
    expect((await ownPasswordHash(clerk))?.passwordHash).toMatch(/^\$argon2id\$v=19\$m=49152,/);
    expect(await attempt('old', 'password')).toMatchObject({ ok: true });
  });

  it('tells that an account is disabled only to who knows its password', async () => {
    const clerk = await makeAccount('three', [['unit_clerk', 'w1']]);
    await disableAccount({ viewer: OPERATOR, now: NOW }, clerk.accountId);
    expect(await attempt('three', 'wrong')).toEqual({ ok: false, why: 'wrong' });
    expect(await attempt('three', PASSWORD)).toEqual({ ok: false, why: 'disabled' });
  });

  it('is refused after eight failures for a name, also with the right password, and for that name alone', async () => {
    await makeAccount('four', [['unit_clerk', 'w1']]);
    await makeAccount('five', [['unit_clerk', 'w1']]);
    for (let n = 0; n < 8; n += 1) expect(await attempt('four', 'wrong')).toMatchObject({ why: 'wrong' });
    expect(await attempt('four', PASSWORD)).toMatchObject({ ok: false, why: 'throttled', minutes: 15 });
    expect(await attempt('five', PASSWORD)).toMatchObject({ ok: true });
  });

  it('counts attempts that come together', async () => {
    await makeAccount('six', [['unit_clerk', 'w1']]);
    const results = await Promise.all(Array.from({ length: 12 }, () => attempt('six', 'wrong')));
    expect(results.filter((result) => !result.ok && result.why === 'throttled')).toHaveLength(4);
  });

  it('forgets failures after a success, and throttles names that do not exist as well', async () => {
    await makeAccount('seven', [['unit_clerk', 'w1']]);
    for (let n = 0; n < 7; n += 1) await attempt('seven', 'wrong');
    expect(await attempt('seven', PASSWORD)).toMatchObject({ ok: true });
    expect(await attempt('seven', 'wrong')).toMatchObject({ why: 'wrong' });
    for (let n = 0; n < 8; n += 1) await attempt('no-such-name', 'wrong');
    expect(await attempt('no-such-name', 'wrong')).toMatchObject({ why: 'throttled' });
  });

  it('is refused after sixty failures from one address, and for that address alone', async () => {
    await makeAccount('eight', [['unit_clerk', 'w1']]);
    // The count alone: sixty passwords take long to hash, on purpose.
    for (let n = 0; n < 60; n += 1) expect(await minutesToWait(`guess-${n}`, `10.0.0.${address}`)).toBe(0);
    expect(await attempt('eight', PASSWORD)).toMatchObject({ why: 'throttled' });
    expect(await attempt('eight', PASSWORD, { address: '192.0.2.1' })).toMatchObject({ ok: true });
  });
});

it('takes the last hop for the address: what stands before it is the client’s own word', () => {
  const of = (value?: string) => addressOf(new Headers(value === undefined ? {} : { 'x-forwarded-for': value }));
  expect(of('1.2.3.4, 203.0.113.7')).toBe('203.0.113.7');
  expect(of('203.0.113.7')).toBe('203.0.113.7');
  expect(of()).toBe('unknown');
});
