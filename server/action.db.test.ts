import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { disableAccount } from '#db/commands/account-steps.ts';
import { saveContact } from '#db/commands/own-account.ts';
import { Refusal } from '#db/context.ts';
import { account, auditEvent, delegation, formDraft } from '#db/schema.ts';
import { read, write } from '#db/store.ts';
import { emptyStore, freshStore } from '#db/testing.ts';
import type { FormState } from '#domain/form-state.ts';
import { dayOf } from '#domain/time/day.ts';
import { OPERATOR, type Viewer } from '#domain/viewer.ts';
import { action } from './action.ts';
import { cookieName } from './auth/cookie.ts';
import { makeAccount, makeUnits, NOW, signedIn } from './auth/testing.ts';
import { stampEdge } from './edge.ts';
import { formFor } from './form/form-for.ts';
import { pressKey } from './form/press-key.ts';

/** The request that is being answered. */
const request = { headers: new Headers(), cookie: '' };
vi.mock('next/headers', () => ({
  headers: async () => request.headers,
  cookies: async () => ({ get: (name: string) => (name === cookieName() ? { value: request.cookie } : undefined) }),
}));
vi.mock('next/cache', () => ({ refresh: () => undefined }));

freshStore();
beforeEach(async () => {
  await emptyStore();
  await makeUnits();
});

const ORIGIN = 'http://127.0.0.1:3000';

/** Comes from a page of ours, as somebody or nobody. */
function come(cookie: string, { origin = ORIGIN as string | null, now = NOW, path = '/people/1?tab=a' } = {}): void {
  request.headers = new Headers({ host: '127.0.0.1:3000' });
  if (origin !== null) request.headers.set('origin', origin);
  stampEdge(request.headers, { now, path });
  request.cookie = cookie;
}

const schema = z.object({ phone: z.string().regex(/^\d+$/, 'phone'), email: z.string().optional() });
const save = action({
  permission: 'account.self',
  area: 'auth',
  schema,
  run: async ({ ctx, input }) => {
    await saveContact(ctx, { phone: input.phone, email: input.email ?? null });
    return { done: 'contact_saved' };
  },
});
const manage = action({ permission: 'account.manage', area: 'admin', schema: z.object({}), run: async () => ({}) });

function form(fields: Record<string, string>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return data;
}
const FIRST: FormState = { problems: [], values: null };
const press = (fields: Record<string, string>, act: typeof save = save) => act(FIRST, form(fields));

/** Where a press leads to, instead of an answer. */
async function ledTo(pressed: Promise<unknown>): Promise<string> {
  const error = await pressed.then(
    () => null,
    (thrown: Error & { digest?: string }) => thrown,
  );
  return error?.digest?.replace(/^NEXT_REDIRECT;\w+;(.*);\d+;$/, '$1') ?? 'nowhere';
}

const phoneOf = async (viewer: Viewer) => {
  const [row] = await read()
    .select({ phone: account.phone })
    .from(account)
    .where(eq(account.id, viewer.accountId ?? ''));
  return row?.phone;
};
const events = async () => (await read().select().from(auditEvent)).length;

describe('an action', () => {
  it('writes what the form says, at the instant when the request arrived', async () => {
    const clerk = await makeAccount('clerk', [['unit_clerk', 'w1']]);
    come((await signedIn(clerk)).cookie, { now: NOW + 60_000 });
    expect(await press({ phone: ' 0912 ', _key: 'k' })).toMatchObject({
      problems: [],
      done: 'Đã lưu thông tin liên hệ.',
    });
    expect(await phoneOf(clerk)).toBe('0912');
    const [last] = (await read().select().from(auditEvent)).sort((a, b) => b.seq - a.seq);
    expect(last).toMatchObject({ action: 'account.contact', at: NOW + 60_000, actorId: clerk.accountId });
  });

  it.each([
    ['another site', 'http://evil.example'],
    ['another port', 'http://127.0.0.1:9999'],
    ['nowhere', 'null'],
    ['a client that does not say', null],
  ])('does nothing for a request from %s', async (_, origin) => {
    const clerk = await makeAccount('clerk', [['unit_clerk', 'w1']]);
    const { cookie } = await signedIn(clerk);
    const before = await events();
    come(cookie, { origin });
    const answer = await press({ phone: '0912', _key: 'k' });
    expect(answer.problems[0]?.message).toMatch(/không đến từ trang của hệ thống/);
    expect(await phoneOf(clerk)).toBeNull();
    expect(await events()).toBe(before);
    come(cookie);
    expect(await press({ phone: '0912', _key: 'k' })).toMatchObject({ problems: [] });
  });

  it('does nothing for a form that was opened in another capacity than the one in which it is sent', async () => {
    const clerk = await makeAccount('clerk', [['unit_clerk', 'w1']]);
    const deputy = await makeAccount('deputy', []);
    const pair = { fromAccountId: clerk.accountId, toAccountId: deputy.accountId };
    const days = { validFrom: dayOf(NOW), validTo: dayOf(NOW) };
    await write((tx) => tx.insert(delegation).values({ ...pair, ...days }));
    const said = expect.stringContaining('tư cách khác');
    come((await signedIn(clerk)).cookie);
    expect(await press({ phone: '0912', _key: pressKey({ actingFor: deputy.accountId }) })).toMatchObject({
      problems: [{ message: said }],
      values: { phone: ['0912'] },
    });
    expect(await phoneOf(clerk)).toBeNull();
    // Whoever has no rights of his own acts for his lender, and a form of before says nothing of him.
    come((await signedIn(deputy)).cookie);
    expect(await press({ phone: '0912', _key: pressKey({}) })).toMatchObject({ problems: [{ message: said }] });
    const own = await formFor({ ...deputy, actingFor: clerk.accountId });
    expect(await press({ phone: '0912', _key: own.formKey })).toMatchObject({ problems: [] });
  });

  it('leads whoever is not signed in to the log-in, and back', async () => {
    come('');
    expect(await ledTo(press({ phone: '0912' }))).toBe('/sign-in?next=%2Fpeople%2F1%3Ftab%3Da');
    expect(await read().select().from(formDraft)).toEqual([]);
  });

  it('does not exist for whoever lacks the permission', async () => {
    come((await signedIn(await makeAccount('clerk', [['unit_clerk', 'w1']]))).cookie);
    expect(await ledTo(press({}, manage))).toMatch(/404/);
    come((await signedIn(await makeAccount('admin', [['administrator', 'city']]))).cookie);
    expect(await press({}, manage)).toMatchObject({ problems: [], done: 'Đã lưu.' });
  });

  it('waits for the first password to be changed', async () => {
    come((await signedIn(await makeAccount('new', [['administrator', 'city']], { mustChange: true }))).cookie);
    expect(await ledTo(press({ phone: '0912' }))).toBe('/account/password');
    expect(await ledTo(press({}, manage))).toBe('/account/password');
  });

  it('gives back what was typed, with words at the field, in the account’s language', async () => {
    come((await signedIn(await makeAccount('en', [], { locale: 'en' }))).cookie);
    expect(await press({ phone: 'abc', email: ' a ', nextPassword: 's', _key: 'k' })).toEqual({
      problems: [{ field: 'phone', message: 'Enter a telephone number of 8 to 15 digits.' }],
      values: { phone: ['abc'], email: [' a '] },
    });
  });

  it('says why a command refuses, and lets everything else that goes wrong go wrong', async () => {
    const refusing = (error: Error) =>
      action({ permission: 'account.self', area: 'auth', schema: z.object({}), run: () => Promise.reject(error) });
    come((await signedIn(await makeAccount('clerk', []))).cookie);
    expect((await press({}, refusing(new Refusal('password_wrong')))).problems).toEqual([
      { message: 'Mật khẩu hiện tại chưa đúng.' },
    ]);
    expect((await press({}, refusing(new Refusal([{ code: 'missing_words', tell: 'reason' }])))).problems).toEqual([
      { field: 'reason', message: 'Còn thiếu: Lý do.' },
    ]);
    const somebody = await makeAccount('Lê Thị Thu Hà', []);
    const first = { actorKind: 'account', actorId: somebody.accountId, at: NOW } as const;
    expect((await press({}, refusing(new Refusal('somebody_was_first', first)))).problems[0]?.message).toMatch(
      /^Lê Thị Thu Hà .*09:00 12\/05\/2022/,
    );
    await expect(press({}, refusing(new Error('disk full')))).rejects.toThrow('disk full');
  });

  it('has one effect for one press, however often it arrives', async () => {
    const clerk = await makeAccount('clerk', []);
    come((await signedIn(clerk)).cookie);
    const before = await events();
    await Promise.all([press({ phone: '1', _key: 'one' }), press({ phone: '1', _key: 'one' })]);
    await press({ phone: '2', _key: 'one' });
    expect(await events()).toBe(before + 1);
    expect(await phoneOf(clerk)).toBe('1');
    await press({ phone: '2', _key: 'two' });
    expect(await phoneOf(clerk)).toBe('2');
  });

  it('leads on within our own site, with a note of what was done', async () => {
    const leading = (redirect: string) =>
      action({
        permission: 'account.self',
        area: 'auth',
        schema: z.object({}),
        run: async () => ({ redirect, done: 'x' }),
      });
    come((await signedIn(await makeAccount('clerk', []))).cookie);
    expect(await ledTo(press({}, leading('/people?page=2')))).toBe('/people?page=2&done=x');
    expect(await ledTo(press({}, leading('//evil.example')))).toBe('/?done=x');
  });
});

describe('what was typed when a session was over', () => {
  it('waits for its owner in the same form of the same page, without its passwords, until it is sent', async () => {
    const clerk = await makeAccount('clerk', []);
    const { cookie } = await signedIn(clerk);
    await disableAccount({ viewer: OPERATOR, now: NOW }, clerk.accountId);
    come(cookie);
    const typed = { phone: '0912', email: '', nextPassword: 's', _key: 'k', _form: 'contact' };
    expect(await ledTo(press(typed))).toBe('/sign-in?next=%2Fpeople%2F1%3Ftab%3Da&why=kept');
    expect(await phoneOf(clerk)).toBeNull();

    come('', { path: '/people/1?tab=a&done=x' });
    expect((await formFor(clerk, 'contact')).draft?.values).toEqual({ phone: ['0912'], email: [''] });
    expect((await formFor(clerk, 'other')).draft).toBeUndefined();
    expect((await formFor(await makeAccount('somebody', []), 'contact')).draft).toBeUndefined();
    come('', { path: '/people/2' });
    expect((await formFor(clerk, 'contact')).draft).toBeUndefined();

    const again = await makeAccount('again', []);
    come((await signedIn(again)).cookie);
    await press({ ...typed, _draft: '1' });
    come('');
    expect((await formFor(clerk, 'contact')).draft, 'somebody else’s').toBeDefined();
  });

  it('is forgotten once it was sent', async () => {
    const clerk = await makeAccount('clerk', []);
    const old = await signedIn(clerk, NOW - 24 * 3_600_000);
    const typed = { phone: '0912', _key: 'k', _form: 'contact' };
    come(old.cookie);
    expect(await ledTo(press(typed))).toMatch(/why=kept$/);
    come((await signedIn(clerk)).cookie);
    expect((await formFor(clerk, 'contact')).draft).toBeDefined();
    await press({ ...typed, phone: 'abc', _draft: '1' });
    expect((await formFor(clerk, 'contact')).draft, 'refused').toBeDefined();
    await press({ ...typed, _draft: '1' });
    expect((await formFor(clerk, 'contact')).draft).toBeUndefined();
    expect(await phoneOf(clerk)).toBe('0912');
  });

  it('is not kept when nothing was typed, or far more than anybody types', async () => {
    const old = await signedIn(await makeAccount('clerk', []), NOW - 24 * 3_600_000);
    come(old.cookie);
    expect(await ledTo(press({ phone: ' ', _form: 'contact' }))).toMatch(/why=over$/);
    expect(await ledTo(press({ phone: 'x'.repeat(300_000), _form: 'contact' }))).toMatch(/why=over$/);
    expect(await read().select().from(formDraft)).toEqual([]);
  });
});
