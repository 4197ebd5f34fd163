import { encode } from 'next-auth/jwt';
import { beforeEach, describe, expect, it } from 'vitest';
import { disableAccount, enableAccount, grantRole, resetPassword, revokeRole } from '#db/commands/account-steps.ts';
import { changeOwnPassword } from '#db/commands/own-account.ts';
import { endOtherSessions, endSession } from '#db/commands/sessions.ts';
import { grantsOf, ownPasswordHash } from '#db/queries/own-account.ts';
import { delegation } from '#db/schema.ts';
import { write } from '#db/store.ts';
import { emptyStore, freshStore } from '#db/testing.ts';
import { SESSION_IDLE_MS, SESSION_LIFE_MS } from '#domain/account.ts';
import { identitiesOf, OPERATOR } from '#domain/viewer.ts';
import { env } from '../env.ts';
import { sessionCookie } from './cookie.ts';
import { presenceOf } from './presence.ts';
import { makeAccount, makeUnits, NOW, signedIn } from './testing.ts';

freshStore();
beforeEach(async () => {
  await emptyStore();
  await makeUnits();
});

const operator = { viewer: OPERATOR, now: NOW };
const kindOf = async (cookie: string, now = NOW) => (await presenceOf(cookie, now)).kind;

describe('a session', () => {
  it('lets its account in with the rights of the day', async () => {
    const clerk = await makeAccount('clerk', [['unit_clerk', 'w1']]);
    const { cookie, sessionId } = await signedIn(clerk);
    expect(await presenceOf(cookie, NOW)).toMatchObject({
      kind: 'here',
      username: 'clerk',
      viewer: { accountId: clerk.accountId, sessionId, grants: [{ role: 'unit_clerk', unitId: 'w1' }] },
    });
  });

  const endings: [
    how: string,
    end: (viewer: Awaited<ReturnType<typeof makeAccount>>, sessionId: string) => Promise<unknown>,
  ][] = [
    ['it was signed out', (viewer, sessionId) => endSession({ viewer, now: NOW }, sessionId)],
    ['all others were ended elsewhere', (viewer) => endOtherSessions({ viewer, now: NOW })],
    ['its account was disabled', (viewer) => disableAccount(operator, viewer.accountId)],
    ['a first password was given again', (viewer) => resetPassword(operator, viewer.accountId, 'hash')],
    [
      'its owner changed the password',
      async (viewer) => {
        const verified = (await ownPasswordHash(viewer))?.passwordHash ?? '';
        await changeOwnPassword({ viewer, now: NOW }, { verified, next: 'hash' }, null);
      },
    ],
    [
      'a role was given',
      (viewer) => grantRole(operator, viewer.accountId, { role: 'unit_head', unitId: 'w1', validFrom: '2022-05-12' }),
    ],
    [
      'a role was taken away',
      async (viewer) => {
        const [grant] = await grantsOf([viewer.accountId], '2022-05-12');
        await revokeRole(operator, viewer.accountId, grant?.id ?? '');
      },
    ],
  ];
  it.each(endings)('is over at the next request when %s', async (_, end) => {
    const clerk = await makeAccount('clerk', [['unit_clerk', 'w1']]);
    const other = await makeAccount('other', [['unit_clerk', 'w2']]);
    const [mine, theirs] = [await signedIn(clerk), await signedIn(other)];
    expect(await kindOf(mine.cookie)).toBe('here');
    await end(clerk, mine.sessionId);
    expect(await presenceOf(mine.cookie, NOW)).toEqual({ kind: 'over', accountId: clerk.accountId });
    expect(await kindOf(theirs.cookie)).toBe('here');
  });

  it('is over when its time is up or when it was idle, to the millisecond', async () => {
    const { cookie } = await signedIn(await makeAccount('clerk', [['unit_clerk', 'w1']]));
    expect(await kindOf(cookie, NOW + SESSION_IDLE_MS - 1)).toBe('here');
    expect(await kindOf(cookie, NOW + SESSION_IDLE_MS)).toBe('over');
    expect(await kindOf(cookie, NOW + SESSION_LIFE_MS)).toBe('over');
  });

  it('stays over after its account is enabled again', async () => {
    const clerk = await makeAccount('clerk', [['unit_clerk', 'w1']]);
    const { cookie } = await signedIn(clerk);
    await disableAccount(operator, clerk.accountId);
    await enableAccount(operator, clerk.accountId);
    expect(await kindOf(cookie)).toBe('over');
  });

  it('gives no right at all until the first password is changed', async () => {
    const { cookie } = await signedIn(await makeAccount('new', [['administrator', 'city']], { mustChange: true }));
    expect(await presenceOf(cookie, NOW)).toMatchObject({
      kind: 'here',
      viewer: { mustChangePassword: true, grants: [] },
    });
  });
});

describe('a cookie', () => {
  it('that was forged, changed or encrypted with another secret is nobody’s', async () => {
    const { cookie, sessionId } = await signedIn(await makeAccount('clerk', [['unit_clerk', 'w1']]));
    const foreign = await encode({ token: { sid: sessionId }, secret: `${env().secret}x` });
    const without = await encode({ token: { sub: sessionId }, secret: env().secret });
    const object = await encode({ token: { sid: { id: sessionId } }, secret: env().secret });
    const expired = await encode({ token: { sid: sessionId }, secret: env().secret, maxAge: -60 });
    const changed = `${cookie.slice(0, -3)}${cookie.endsWith('AAA') ? 'BBB' : 'AAA'}`;
    for (const forged of [sessionId, 'x', '', foreign, without, object, expired, changed])
      expect(await presenceOf(forged, NOW)).toEqual({ kind: 'nobody' });
    const unknown = (await sessionCookie('0190c9a0-0000-7000-8000-000000000000')).value;
    expect(await presenceOf(unknown, NOW)).toEqual({ kind: 'nobody' });
    expect(await kindOf(cookie)).toBe('here');
  });

  it('carries the session’s id and nothing about the person', async () => {
    const { decode } = await import('next-auth/jwt');
    const { cookie, sessionId } = await signedIn(await makeAccount('clerk', [['unit_clerk', 'w1']]));
    const { iat: _, exp: __, jti: ___, ...carried } = (await decode({ token: cookie, secret: env().secret })) ?? {};
    expect(carried).toEqual({ sid: sessionId });
  });
});

describe('a right', () => {
  it('holds from its first day to the end of its last', async () => {
    const clerk = await makeAccount('clerk', []);
    const grant = { role: 'unit_clerk', unitId: 'w1', validFrom: '2022-05-13', validTo: '2022-05-14' } as const;
    await grantRole(operator, clerk.accountId, grant);
    const on = async (instant: string) => {
      const now = Date.parse(instant);
      const found = await presenceOf((await signedIn(clerk, now)).cookie, now);
      return found.kind === 'here' ? found.viewer.grants.length : null;
    };
    expect(await on('2022-05-12T23:59:59+07:00')).toBe(0);
    expect(await on('2022-05-13T00:00:00+07:00')).toBe(1);
    expect(await on('2022-05-14T23:59:59+07:00')).toBe(1);
    expect(await on('2022-05-15T00:00:00+07:00')).toBe(0);
  });

  it('leaves a deputy nameless nowhere: he stays both in every capacity', async () => {
    const chairman = await makeAccount('chairman', [['unit_head', 'w1']]);
    const deputy = await makeAccount('deputy', [['unit_clerk', 'w1']]);
    const [from, to] = [chairman.accountId, deputy.accountId];
    const days = { validFrom: '2022-05-10', validTo: '2022-05-12' };
    await write((tx) => tx.insert(delegation).values({ fromAccountId: from, toAccountId: to, ...days }));
    for (const [chosen, actingFor] of [
      [undefined, undefined],
      [chairman.accountId, chairman.accountId],
    ] as const) {
      const found = await presenceOf((await signedIn(deputy, NOW)).cookie, NOW, chosen);
      if (found.kind !== 'here') throw new Error('not signed in');
      expect(found.viewer).toMatchObject({ actingFor, hasOwnRights: true });
      expect(found.viewer.lenders).toEqual([{ accountId: from, name: 'chairman', until: '2022-05-12' }]);
      expect(identitiesOf(found.viewer)).toEqual([to, from]);
    }
  });

  it('is lent between two days, under both names, not lent on, and not by a disabled account', async () => {
    const chairman = await makeAccount('chairman', [['unit_head', 'w1']]);
    const deputy = await makeAccount('deputy', [['unit_clerk', 'w1']]);
    const third = await makeAccount('third', []);
    const lend = (from: string, to: string) => ({
      ...{ fromAccountId: from, toAccountId: to, validFrom: '2022-05-10', validTo: '2022-05-12' },
    });
    await write((tx) =>
      tx
        .insert(delegation)
        .values([lend(chairman.accountId, deputy.accountId), lend(deputy.accountId, third.accountId)]),
    );
    const rights = async (viewer: typeof deputy, now: number, chosen?: string | null) => {
      const found = await presenceOf((await signedIn(viewer, now)).cookie, now, chosen ?? undefined);
      return found.kind === 'here' ? found.viewer.grants : null;
    };
    const lent = { role: 'unit_head', unitId: 'w1', onBehalfOf: chairman.accountId };
    const own = { role: 'unit_clerk', unitId: 'w1' };
    // One capacity at a time: his own unless he chose to act for the other.
    expect(await rights(deputy, NOW)).toEqual([own]);
    expect(await rights(deputy, NOW, chairman.accountId)).toEqual([lent]);
    expect(await rights(deputy, NOW, third.accountId)).toEqual([own]);
    expect(await rights(third, NOW)).toEqual([{ ...own, onBehalfOf: deputy.accountId }]);
    const after = Date.parse('2022-05-13T00:00:00+07:00');
    expect(await rights(deputy, after, chairman.accountId)).toEqual([own]);
    expect(await rights(chairman, NOW)).toEqual([{ role: 'unit_head', unitId: 'w1' }]);
    await disableAccount(operator, chairman.accountId);
    expect(await rights(deputy, NOW, chairman.accountId)).toEqual([own]);
  });
});
