import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  disableAccount,
  enableAccount,
  endSessionsOf,
  grantRole,
  resetPassword,
  revokeRole,
} from '#db/commands/account-steps.ts';
import { createAccount, createAccounts } from '#db/commands/accounts.ts';
import { startSession } from '#db/commands/sessions.ts';
import type { Ctx } from '#db/context.ts';
import { verifyPassword } from '#db/password.ts';
import { managedAccountById, managedAccounts } from '#db/queries/accounts.ts';
import { grantsOf } from '#db/queries/own-account.ts';
import { ownSessions } from '#db/queries/sessions.ts';
import { account, auditEvent, roleGrant } from '#db/schema.ts';
import { read } from '#db/store.ts';
import { emptyStore, freshStore } from '#db/testing.ts';
import { OPERATOR, type Viewer } from '#domain/viewer.ts';
import { makeAccount, makeUnits, NOW } from '../auth/testing.ts';
import { createByUnits, createFromList } from './many-accounts.ts';
import { createWithSlip, resetWithSlip } from './one-account.ts';

vi.mock('next/headers', () => ({ headers: async () => new Headers({ host: '127.0.0.1:3000' }) }));

freshStore();
let admin: Viewer & { accountId: string };
beforeEach(async () => {
  await emptyStore();
  await makeUnits();
  admin = await makeAccount('admin', [['administrator', 'city']]);
});

const as = (viewer: Viewer, key?: string): Ctx => ({ viewer, now: NOW, key });
const TODAY = '2022-05-12';
const counts = async () => ({
  accounts: (await read().select().from(account)).length,
  grants: (await read().select().from(roleGrant)).length,
  events: (await read().select().from(auditEvent)).length,
});
const clerkAt = (unitId: string, username = 'hoa.nt') => ({
  ...{ username, name: 'Nguyễn Thị Hòa', password: 'một câu dài' },
  grants: [{ role: 'unit_clerk', unitId, validFrom: TODAY } as const],
});

describe('an account', () => {
  it('is made with its rights and one event, and must change the password it was given', async () => {
    const before = await counts();
    const { accountId, firstPassword } = await createAccount(as(admin), clerkAt('w1'));
    expect(firstPassword).toBeNull();
    expect(await counts()).toEqual({
      accounts: before.accounts + 1,
      grants: before.grants + 1,
      events: before.events + 1,
    });
    const [row] = await read().select().from(account).where(eq(account.id, accountId));
    expect(row).toMatchObject({ mustChangePassword: true, disabledAt: null, locale: 'vi' });
    expect(await verifyPassword('một câu dài', row?.passwordHash ?? '')).toBe(true);
  });

  it('gets a password made up where none is given', async () => {
    const { password: _, ...given } = clerkAt('w1');
    const { accountId, firstPassword } = await createAccount(as(OPERATOR), given);
    const [row] = await read().select().from(account).where(eq(account.id, accountId));
    expect(await verifyPassword(firstPassword ?? '', row?.passwordHash ?? '')).toBe(true);
  });

  it.each([
    ['a name that is taken', 'username_taken', clerkAt('w1', 'admin')],
    ['a unit that does not exist', 'out_of_reach', clerkAt('nowhere')],
  ])('is refused for %s, and nothing is left of it', async (_, code, given) => {
    const before = await counts();
    await expect(createAccount(as(admin), given)).rejects.toMatchObject({ reasons: [{ code }] });
    expect(await counts()).toEqual(before);
  });

  it('is made with many others or not at all', async () => {
    const before = await counts();
    const many = [clerkAt('w1', 'a.one'), clerkAt('w2', 'a.two'), clerkAt('nowhere', 'a.three')];
    await expect(createAccounts(as(admin), many)).rejects.toThrow('out_of_reach');
    await expect(createAccounts(as(admin), [clerkAt('w1', 'same'), clerkAt('w2', 'same')])).rejects.toThrow('taken');
    expect(await counts()).toEqual(before);
    await createAccounts(as(admin), many.slice(0, 2));
    expect((await counts()).accounts).toBe(before.accounts + 2);
  });
});

describe('an administrator', () => {
  it('sees and changes only accounts within reach, others do not exist', async () => {
    const [near, far] = [
      await makeAccount('near', [['unit_clerk', 'w1']]),
      await makeAccount('far', [['unit_clerk', 'w2']]),
    ];
    const local = await makeAccount('local', [['administrator', 'w1']]);
    const names = async (viewer: Viewer) => (await managedAccounts(viewer, TODAY)).map(({ username }) => username);
    expect(await names(local)).toEqual(['local', 'near']);
    expect(await names(admin)).toEqual(['admin', 'far', 'local', 'near']);
    expect(await names(near)).not.toContain('far');
    expect(await managedAccountById(local, far.accountId, { day: TODAY, now: NOW })).toBeNull();
    await expect(disableAccount(as(local), far.accountId)).rejects.toThrow('out_of_reach');
    await expect(resetPassword(as(local), far.accountId, 'x')).rejects.toThrow('out_of_reach');
    await expect(endSessionsOf(as(local), far.accountId)).rejects.toThrow('out_of_reach');
    const elsewhere = { role: 'unit_head', unitId: 'w2', validFrom: TODAY } as const;
    await expect(grantRole(as(local), near.accountId, elsewhere)).rejects.toThrow('out_of_reach');
    await disableAccount(as(local), near.accountId);
  });

  it('changes nothing of the own account', async () => {
    const id = admin.accountId;
    const [own] = await grantsOf([id], TODAY);
    const leader = { role: 'leader', unitId: 'city', validFrom: TODAY } as const;
    const before = await counts();
    for (const step of [
      () => disableAccount(as(admin), id),
      () => enableAccount(as(admin), id),
      () => endSessionsOf(as(admin), id),
      () => resetPassword(as(admin), id, 'x'),
      () => grantRole(as(admin), id, leader),
      () => revokeRole(as(admin), id, own?.id ?? ''),
    ])
      await expect(step()).rejects.toThrow('own_account');
    expect(await counts()).toEqual(before);
  });

  it('ends all sessions of an account, which may sign in again', async () => {
    const clerk = await makeAccount('clerk', [['unit_clerk', 'w1']]);
    await startSession(as(clerk), 'desk');
    await startSession(as(clerk), 'phone');
    expect(await endSessionsOf(as(admin), clerk.accountId)).toBe(2);
    expect(await ownSessions(clerk, NOW)).toEqual([]);
    expect(await endSessionsOf(as(admin), clerk.accountId)).toBe(0);
    await startSession(as(clerk), 'desk');
    expect(await ownSessions(clerk, NOW)).toHaveLength(1);
  });

  it('disables once, enables once, gives a right once, and takes it away once', async () => {
    const clerk = await makeAccount('clerk', [['unit_clerk', 'w1']]);
    const id = clerk.accountId;
    await expect(enableAccount(as(admin), id)).rejects.toThrow('not_disabled');
    await disableAccount(as(admin), id);
    await expect(disableAccount(as(admin), id)).rejects.toThrow('already_disabled');
    await enableAccount(as(admin), id);
    const grant = { role: 'unit_head', unitId: 'w1', validFrom: TODAY } as const;
    await grantRole(as(admin), id, grant);
    await expect(grantRole(as(admin), id, grant)).rejects.toThrow('grant_held');
    const held = (await grantsOf([id], TODAY)).find(({ role }) => role === 'unit_head');
    await revokeRole(as(admin), id, held?.id ?? '');
    await expect(revokeRole(as(admin), id, held?.id ?? '')).rejects.toThrow('grant_ended');
    expect((await grantsOf([id], TODAY)).map(({ role }) => role)).toEqual(['unit_clerk']);
    await grantRole(as(admin), id, grant);
    const actions = (await read().select().from(auditEvent)).map(({ action }) => action);
    expect(actions.slice(-5)).toEqual([
      'account.disable',
      'account.enable',
      'account.grant',
      'account.revoke',
      'account.grant',
    ]);
  });
});

describe('a slip', () => {
  it('shows the password that was really set, also when the button is pressed twice', async () => {
    const input = { name: 'Hòa', username: 'hoa.nt', role: 'unit_clerk', unitId: 'w1', validFrom: TODAY } as const;
    const [first] = (await createWithSlip(as(admin, 'press'), input)).slips;
    const [second] = (await createWithSlip(as(admin, 'press'), input)).slips;
    expect(second).toEqual(first);
    expect(first).toMatchObject({ role: 'Chuyên viên đơn vị · Phường Quán Triều', address: 'http://127.0.0.1:3000' });
    const [row] = await read().select().from(account).where(eq(account.username, 'hoa.nt'));
    expect(await verifyPassword(first?.password ?? '', row?.passwordHash ?? '')).toBe(true);

    const [again] = (await resetWithSlip(as(admin, 'another'), row?.id ?? '')).slips;
    expect(again?.password).not.toBe(first?.password);
    const [reset] = await read().select().from(account).where(eq(account.username, 'hoa.nt'));
    expect(await verifyPassword(again?.password ?? '', reset?.passwordHash ?? '')).toBe(true);
    expect(await verifyPassword(first?.password ?? '', reset?.passwordHash ?? '')).toBe(false);
  });
});

describe('many accounts at once', () => {
  it('are made for each role at each unit, and a second press prints the same slips', async () => {
    const input = { units: ['w1', 'w2'], roles: ['unit_clerk', 'unit_head'] as const, validFrom: TODAY };
    const press = () => createByUnits(as(admin, 'press'), { ...input, roles: [...input.roles] });
    const made = await press();
    if (!('data' in made)) throw new Error('not made');
    expect(made.data.slips.map(({ username }) => username)).toEqual([
      'phuong-quan-trieu.cv',
      'phuong-quan-trieu.ld',
      'phuong-tuc-duyen.cv',
      'phuong-tuc-duyen.ld',
    ]);
    expect(await press()).toEqual(made);
    const next = await createByUnits(as(admin, 'next'), { ...input, roles: ['unit_clerk'] });
    if (!('data' in next)) throw new Error('not made');
    expect(next.data.slips.map(({ username }) => username)).toEqual(['phuong-quan-trieu.cv2', 'phuong-tuc-duyen.cv2']);
  });

  it('come from a list as Excel pastes it', async () => {
    const list = [
      'Nguyễn Thị Hòa\tCông chức Văn phòng\tPhường Quán Triều\tChuyên viên đơn vị',
      'NGUYỄN THỊ HÒA\tPhó Chủ tịch\ttuc duyen\tthủ trưởng đơn vị\tHoa.PCT',
      'Trần Văn Bình; Chủ tịch; Túc Duyên; unit_head',
    ].join('\r\n');
    const made = await createFromList(as(admin, 'press'), { list, validFrom: TODAY });
    if (!('data' in made)) throw new Error(JSON.stringify(made));
    expect(made.data.slips.map(({ username, role }) => [username, role])).toEqual([
      ['hoa.nt', 'Chuyên viên đơn vị · Phường Quán Triều'],
      ['hoa.pct', 'Thủ trưởng đơn vị · Phường Túc Duyên'],
      ['binh.tv', 'Thủ trưởng đơn vị · Phường Túc Duyên'],
    ]);
  });

  it('say which row cannot be understood, and make none', async () => {
    const before = await counts();
    const list =
      'Hòa;;Phường Quán Triều;Chuyên viên đơn vị\nBình;x;Phường Lạ;Văn thư\nAn;x;Túc Duyên;Vua\nÝ;x;Túc Duyên;Văn thư;ý!';
    expect(await createFromList(as(admin), { list, validFrom: TODAY })).toEqual({
      problems: [
        { field: 'list', message: 'Hàng 2: không tìm thấy đơn vị trong phạm vi quản trị.' },
        { field: 'list', message: 'Hàng 3: không có vai trò này.' },
        { field: 'list', message: 'Hàng 4: tên đăng nhập chưa đúng dạng.' },
      ],
    });
    expect(await counts()).toEqual(before);
  });
});
