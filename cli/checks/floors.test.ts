import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import floors from './floors.json' with { type: 'json' };

// The registry behind an installation may have no audit service; these least versions stand in for it.

interface Locked {
  version: string;
  resolved?: string;
}
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> };
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, Record<string, string>>;
const locked = Object.entries(lock.packages).filter(([path]) => path !== '');

/** Compares two versions by their numbers; a pre-release counts as its release. */
function isAtLeast(version: string, least: string): boolean {
  const numbers = (text: string) => text.split(/[.-]/, 3).map(Number);
  const [have, want] = [numbers(version), numbers(least)];
  for (const [at, wanted] of want.entries()) if (have[at] !== wanted) return (have[at] ?? 0) > wanted;
  return true;
}

test('versions compare by number, not by letter', () => {
  expect(isAtLeast('10.0.5', '9.9.9')).toBe(true);
  expect(isAtLeast('16.4.0', '16.4.1')).toBe(false);
  expect(isAtLeast('16.4.1', '16.4.1')).toBe(true);
});

describe('every copy of a package stands at or above its floor', () => {
  test.each(Object.entries(floors))('%s', (name, [least, reason]) => {
    const copies = locked.filter(([path]) => path.endsWith(`node_modules/${name}`));
    expect(copies.length, `${name} is no longer installed: take its floor out`).toBeGreaterThan(0);
    for (const [path, { version }] of copies)
      expect(isAtLeast(version, least as string), `${path} ${version} is below ${least}: ${reason}`).toBe(true);
  });
});

test('direct dependencies are pinned to one version', () => {
  const asked = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
  expect(asked.length).toBeGreaterThan(20);
  expect(asked.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

test('the lock file names no host', () => {
  expect(locked.filter(([, entry]) => entry.resolved !== undefined)).toEqual([]);
});
