import { describe, expect, it } from 'vitest';
import { foldUsername, passwordProblem, usernameSchema } from './account.ts';
import { accountsByUnitForm, grantForm, newAccountForm } from './account-forms.ts';
import { passwordForm } from './own-account-form.ts';
import { freeUsername, usernameOfPerson, usernameOfUnit } from './username.ts';

describe('a sign-in name', () => {
  it('is compared without case, spaces around it and wide letters', () => {
    expect(foldUsername('  NoiVu ')).toBe('noivu');
    expect(foldUsername('ｎｏｉｖｕ')).toBe('noivu');
    expect(usernameSchema.parse(' Hoa.NT2 ')).toBe('hoa.nt2');
  });

  it('has no accents, no spaces, and 3 to 40 characters', () => {
    for (const bad of ['hòa', 'hoa nt', 'ab', '.hoa', 'a'.repeat(41), 'hoa@x', ''])
      expect(usernameSchema.safeParse(bad).success, bad).toBe(false);
  });

  it('is made from a person’s name or from a unit and a role', () => {
    expect(usernameOfPerson('Nguyễn Thị Hòa')).toBe('hoa.nt');
    expect(usernameOfPerson('Đặng Đức')).toBe('duc.d');
    expect(usernameOfUnit('Phường Quán Triều', 'unit_clerk')).toBe('phuong-quan-trieu.cv');
    const made = [usernameOfPerson('Vũ'), usernameOfPerson('Ý'), usernameOfUnit('Xã Phúc Trìu', 'unit_head')];
    for (const name of made) expect(usernameSchema.safeParse(name).success, name).toBe(true);
  });

  it('gets a number behind it when it is taken', () => {
    const taken = new Set(['hoa.nt', 'hoa.nt2']);
    expect([freeUsername('hoa.nt', taken), freeUsername('hoa.nt', taken)]).toEqual(['hoa.nt3', 'hoa.nt4']);
  });
});

describe('a new password', () => {
  it('is judged by its length, not by kinds of characters', () => {
    expect(passwordProblem('ngắn quá', 'hoa.nt')).toBe('password_short');
    expect(passwordProblem('chín ký tự', 'hoa.nt')).toBeNull();
    expect(passwordProblem('x'.repeat(60).concat('abcde'.repeat(20)), 'hoa.nt')).toBe('password_long');
  });

  it('holds neither the sign-in name nor what everybody tries first', () => {
    expect(passwordProblem('toi la hoa.nt day', 'hoa.nt')).toBe('password_is_name');
    for (const common of ['Matkhau123', '1234567890', 'aaaaaaaaaaaa', 'qwerty1234', 'password!!!'])
      expect(passwordProblem(common, 'hoa.nt'), common).toBe('password_common');
  });

  it('is typed twice the same, and differs from the one before', () => {
    const codes = (form: object) => passwordForm.safeParse(form).error?.issues.map(({ message }) => message) ?? [];
    const next = 'một câu dài dễ nhớ';
    expect(codes({ currentPassword: 'x', nextPassword: next, againPassword: next })).toEqual([]);
    expect(codes({ currentPassword: 'x', nextPassword: next, againPassword: 'khác' })).toEqual(['password_differs']);
    expect(codes({ currentPassword: next, nextPassword: next, againPassword: next })).toEqual(['password_same']);
  });
});

describe('the forms of the administrator', () => {
  const grant = { id: 'a', role: 'unit_clerk', unitId: 'u', validFrom: '12/05/2022' };

  it('read days as people write them and keep them in order', () => {
    expect(grantForm.parse({ ...grant, validTo: '31/12/2022' })).toMatchObject({
      validFrom: '2022-05-12',
      validTo: '2022-12-31',
    });
    expect(grantForm.safeParse({ ...grant, validTo: '11/05/2022' }).error?.issues[0]?.message).toBe('day_order');
    expect(grantForm.safeParse({ ...grant, validFrom: '31/02/2022' }).error?.issues[0]?.message).toBe('day');
    expect(grantForm.safeParse({ ...grant, validFrom: '2022' }).success).toBe(false);
  });

  it('know only the closed list of roles', () => {
    expect(grantForm.safeParse({ ...grant, role: 'superuser' }).success).toBe(false);
    expect(newAccountForm.safeParse({ ...grant, name: 'A', username: 'hoa.nt' }).success).toBe(true);
    expect(accountsByUnitForm.safeParse({ roles: [], units: ['u'], validFrom: '12/05/2022' }).success).toBe(false);
  });
});
