import { afterEach, describe, expect, it, vi } from 'vitest';

/** The module as a process with these settings would have it. */
async function ownOrigin(settings: Record<string, string>) {
  vi.resetModules();
  for (const name of ['APP_MODE', 'NEXTAUTH_URL', 'NEXTAUTH_SECRET', 'CLOCK']) vi.stubEnv(name, settings[name] ?? '');
  const { isOwnOrigin } = await import('./origin.ts');
  return (headers: Record<string, string>) => isOwnOrigin(new Headers(headers));
}

afterEach(() => vi.unstubAllEnvs());

describe('the origin of a write', () => {
  it('in production is NEXTAUTH_URL’s and no other', async () => {
    const isOwn = await ownOrigin({ NEXTAUTH_URL: 'https://so.example.vn', NEXTAUTH_SECRET: 'x'.repeat(32) });
    const host = 'so.example.vn';
    expect(isOwn({ origin: 'https://so.example.vn', host })).toBe(true);
    for (const origin of [
      'http://so.example.vn',
      'https://so.example.vn:8443',
      'https://so.example.vn.evil.example',
      'https://evil.example',
      'http://localhost',
      'null',
      '',
    ])
      expect(isOwn({ origin, host }), origin).toBe(false);
    expect(isOwn({ host }), 'none').toBe(false);
    expect(isOwn({ origin: 'https://evil.example', host: 'evil.example' })).toBe(false);
    expect(isOwn({ origin: 'https://evil.example', host, 'x-forwarded-host': 'evil.example' })).toBe(false);
  });

  it('in demo and test is also this machine at the port that was asked', async () => {
    const isOwn = await ownOrigin({ APP_MODE: 'demo', NEXTAUTH_URL: 'http://127.0.0.1:3000' });
    expect(isOwn({ origin: 'http://127.0.0.1:3000', host: '127.0.0.1:3000' })).toBe(true);
    expect(isOwn({ origin: 'http://localhost:3000', host: 'localhost:3000' })).toBe(true);
    expect(isOwn({ origin: 'http://localhost:3000', host: '127.0.0.1:3000' })).toBe(true);
    expect(isOwn({ origin: 'http://localhost:9999', host: 'localhost:3000' })).toBe(false);
    expect(isOwn({ origin: 'http://evil.example:3000', host: 'localhost:3000' })).toBe(false);
    expect(isOwn({ origin: 'http://evil.example:3000', host: 'evil.example:3000' })).toBe(false);
    expect(isOwn({ host: 'localhost:3000' })).toBe(false);
  });
});
