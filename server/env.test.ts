import { describe, expect, it } from 'vitest';
import { readEnv } from './env.ts';

const secret = 'a-secret-of-at-least-32-characters';
const production = { NEXTAUTH_URL: 'https://sodaotao.example.vn', NEXTAUTH_SECRET: secret };

describe('the environment', () => {
  it('is production when nothing says otherwise', () => {
    expect(readEnv(production)).toEqual({
      mode: 'production',
      origin: 'https://sodaotao.example.vn',
      secret,
      mail: null,
      clock: null,
    });
  });

  it('names everything that production lacks, and refuses a clock that stands still', () => {
    expect(() => readEnv({ NEXTAUTH_URL: '', CLOCK: '2022-03-25T08:00:00+07:00' })).toThrow(
      /^NEXTAUTH_URL must be set in production\nNEXTAUTH_SECRET must be set in production\nCLOCK must not be set in production$/,
    );
  });

  it('refuses a short secret, an address with a path, a day without its zone and an unknown mode', () => {
    expect(() => readEnv({ ...production, NEXTAUTH_SECRET: 'short' })).toThrow(/32 characters/);
    expect(() => readEnv({ ...production, NEXTAUTH_URL: 'https://x.example/app' })).toThrow(/without a path/);
    expect(() => readEnv({ ...production, NEXTAUTH_URL: 'javascript:alert(1)' })).toThrow(/must be an origin/);
    expect(() => readEnv({ APP_MODE: 'demo', CLOCK: '2022-03-25T08:00:00' })).toThrow(/CLOCK/);
    expect(() => readEnv({ APP_MODE: 'staging' })).toThrow(/APP_MODE/);
  });

  it('takes a mail server with a sender, and says of neither what may be a password', () => {
    const mail = { SMTP_URL: 'smtp://so:mat-khau@mail.example.vn:587', MAIL_FROM: 'Sổ Đào Tạo <so@example.vn>' };
    expect(readEnv({ ...production, ...mail }).mail).toEqual({ url: mail.SMTP_URL, from: mail.MAIL_FROM });
    expect(() => readEnv({ ...production, SMTP_URL: mail.SMTP_URL })).toThrow(/^MAIL_FROM must be set with SMTP_URL$/);
    expect(() => readEnv({ ...production, ...mail, MAIL_FROM: 'so' })).toThrow(/MAIL_FROM must be an address/);
    const wrong = { ...production, ...mail, SMTP_URL: 'http://so:mat-khau@mail.example.vn' };
    expect(() => readEnv(wrong)).toThrow(/SMTP_URL/);
    expect(() => readEnv(wrong)).not.toThrow(/mat-khau/);
  });

  it('lets demo and test stand still in time and makes them a secret of their own', () => {
    const first = readEnv({ APP_MODE: 'demo', CLOCK: '2022-03-25T08:00:00+07:00' });
    expect(first.clock).toBe(Date.parse('2022-03-25T01:00:00Z'));
    expect(first.origin).toBeNull();
    expect(first.secret.length).toBeGreaterThanOrEqual(32);
    expect(readEnv({ APP_MODE: 'test' }).secret).not.toBe(first.secret);
  });
});
