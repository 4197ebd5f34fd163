import { expect, test } from 'vitest';
import { refusals } from './production.ts';

const good = { NEXTAUTH_URL: 'https://so.example.vn', NEXTAUTH_SECRET: 'x'.repeat(32) };

test('production is the default and starts with an address and a secret', () => {
  expect(refusals(good)).toEqual([]);
  expect(refusals({ ...good, APP_MODE: 'production' })).toEqual([]);
});

test('production names everything that is missing at once', () => {
  expect(refusals({})).toEqual([
    expect.stringContaining('NEXTAUTH_URL is not set'),
    expect.stringContaining('NEXTAUTH_SECRET is not set'),
  ]);
});

test.each([
  [{ ...good, CLOCK: '2022-05-12T09:00:00+07:00' }, 'CLOCK is set'],
  [{ ...good, NEXTAUTH_SECRET: 'x'.repeat(31) }, 'fewer than 32'],
  [{ ...good, NEXTAUTH_URL: 'so.example.vn' }, 'must be an address'],
  [{ ...good, NEXTAUTH_URL: 'https://so.example.vn/app' }, 'must be an address'],
  [{ ...good, APP_MODE: 'prod' }, 'APP_MODE is "prod"'],
])('production refuses %j', (settings, why) => {
  expect(refusals(settings)).toEqual([expect.stringContaining(why)]);
});

test('demo and test ask for nothing', () => {
  expect(refusals({ APP_MODE: 'demo' })).toEqual([]);
  expect(refusals({ APP_MODE: 'test', CLOCK: '2022-05-12T09:00:00+07:00' })).toEqual([]);
});
