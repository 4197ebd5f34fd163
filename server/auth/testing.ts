import { createAccount } from '#db/commands/accounts.ts';
import { startSession } from '#db/commands/sessions.ts';
import { hashPassword } from '#db/password.ts';
import { orgUnit, orgUnitAncestor, orgUnitType } from '#db/schema.ts';
import { write } from '#db/store.ts';
import type { GivenGrant } from '#domain/account.ts';
import type { Role } from '#domain/roles.ts';
import { OPERATOR, type Viewer } from '#domain/viewer.ts';
import { sessionCookie } from './cookie.ts';

/** The instant at which these tests begin: 09:00 on 12/05/2022 in Việt Nam. */
export const NOW = Date.parse('2022-05-12T02:00:00Z');
export const PASSWORD = 'một câu dài dễ nhớ';

/** A city with two wards below it. */
export async function makeUnits(): Promise<void> {
  await write(async (tx) => {
    await tx.insert(orgUnitType).values([
      { code: 'city', name: 'Thành phố', nameEn: 'City', communeLevel: false },
      { code: 'ward', name: 'Phường', nameEn: 'Ward', communeLevel: true },
    ]);
    for (const [id, typeCode, name, parentId] of [
      ['city', 'city', 'Thái Nguyên', null],
      ['w1', 'ward', 'Quán Triều', 'city'],
      ['w2', 'ward', 'Túc Duyên', 'city'],
    ] as const) {
      const rest = { registers: typeCode === 'ward', headMayPrepare: false, coveringLetter: 'optional' } as const;
      const at = { validFrom: '2000-01-01', displayOrder: 0, version: 1 };
      await tx.insert(orgUnit).values({ id, typeCode, name, parentId, ...rest, ...at });
    }
    await tx.insert(orgUnitAncestor).values([
      { ancestorId: 'city', descendantId: 'city' },
      ...['w1', 'w2'].flatMap((ward) => [
        { ancestorId: ward, descendantId: ward },
        { ancestorId: 'city', descendantId: ward },
      ]),
    ]);
  });
}

let passwordHash: string | undefined;

/** An account with these rights, from the beginning of 2022 on, whose password is `PASSWORD`. */
export async function makeAccount(
  username: string,
  grants: [role: Role, unitId: string][],
  more: { mustChange?: boolean; locale?: 'vi' | 'en' } = {},
): Promise<Viewer & { accountId: string }> {
  passwordHash ??= await hashPassword(PASSWORD);
  const given = grants.map(([role, unitId]): GivenGrant => ({ role, unitId, validFrom: '2022-01-01' }));
  const account = { username, name: username, passwordHash, mustChange: false, ...more, grants: given };
  const { accountId } = await createAccount({ viewer: OPERATOR, now: NOW }, account);
  return { kind: 'account', accountId, name: username, locale: more.locale ?? 'vi', grants: given };
}

/** A new session of the account, and the value of its cookie. */
export async function signedIn(viewer: Viewer, now = NOW): Promise<{ sessionId: string; cookie: string }> {
  const sessionId = await startSession({ viewer, now }, 'test');
  return { sessionId, cookie: (await sessionCookie(sessionId)).value };
}
