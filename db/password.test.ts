import { describe, expect, it } from 'vitest';
import { firstPassword, hashPassword, isWeakHash, verifyPassword } from './password.ts';

/** From the reference implementation's own tests (phc-winner-argon2, src/test.c): argon2id, "password", "somesalt". */
const REFERENCE = [
  '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc',
  '$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4',
];

describe('a password’s hash', () => {
  it('agrees with the reference implementation', async () => {
    for (const hash of REFERENCE) {
      expect(await verifyPassword('password', hash), hash).toBe(true);
      expect(await verifyPassword('passwore', hash), hash).toBe(false);
    }
  });

  it('carries a salt of its own and a cost of 48 MiB, two passes', async () => {
    const [one, two] = await Promise.all([hashPassword('một câu dài'), hashPassword('một câu dài')]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=49152,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
    expect(one).not.toBe(two);
    expect(await verifyPassword('một câu dài', one)).toBe(true);
    expect(await verifyPassword('mot cau dai', one)).toBe(false);
  });

  it('takes letters composed or decomposed, as the keyboard’s habit is', async () => {
    const hash = await hashPassword('Mật khẩu của tôi'.normalize('NFD'));
    expect(await verifyPassword('Mật khẩu của tôi'.normalize('NFC'), hash)).toBe(true);
  });

  it('is nobody’s where there is no account, and nothing where it is damaged', async () => {
    expect(await verifyPassword('', null)).toBe(false);
    expect(await verifyPassword('password', 'password')).toBe(false);
    expect(await verifyPassword('password', `${REFERENCE[0]}$`)).toBe(false);
  });

  it('is known to be weak when its cost is below today’s', async () => {
    expect(isWeakHash(REFERENCE[1] ?? '')).toBe(true);
    expect(isWeakHash(await hashPassword('x'))).toBe(false);
  });

  it('takes a name that does not exist about as long as one that does', async () => {
    const hash = await hashPassword('password');
    const time = async (stored: string | null) => {
      const begun = performance.now();
      for (let n = 0; n < 4; n += 1) await verifyPassword('wrong', stored);
      return performance.now() - begun;
    };
    const [known, unknown] = [await time(hash), await time(null)];
    expect(unknown / known).toBeGreaterThan(0.3);
    expect(unknown / known).toBeLessThan(3);
  });
});

describe('a first password', () => {
  it('is twelve plain letters and digits in three groups, and never the same', () => {
    const made = new Set(Array.from({ length: 200 }, () => firstPassword()));
    expect(made.size).toBe(200);
    for (const one of made) expect(one).toMatch(/^[a-hkmnp-z2-9]{4}-[a-hkmnp-z2-9]{4}-[a-hkmnp-z2-9]{4}$/);
  });

  it('is the same for the same press', () => {
    expect(firstPassword(new Uint8Array(24).fill(7))).toBe(firstPassword(new Uint8Array(24).fill(7)));
  });
});
