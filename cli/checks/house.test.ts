import { describe, expect, test } from 'vitest';
import { projectFiles, textOf } from './sources.ts';

// The habits of docs/architecture.md that a program can see.

const files = projectFiles(process.cwd());
const code = files.filter((path) => /\.(ts|tsx|mjs)$/.test(path));
const lines = (path: string) => (textOf(path) ?? '').split('\n').length - 1;

/** Written in pieces, so that this file does not find itself. */
const TRACES = [
  [
    'a path of one machine',
    new RegExp(['(?<![\\w.])/(work/(main', 'shared', '\\.)|tmp/w/', 'root/', 'home/[a-z])'].join('|')),
  ],
  ['a host of a package registry', new RegExp(['regis', 'try\\.[a-z]+\\.|', 'npmjs\\.', 'org'].join(''))],
] as const;

test('the project is seen whole', () => {
  expect(files).toContain('package.json');
  expect(files).toContain('.ci/run');
  expect(files).toContain('cli/checks/house.test.ts');
  expect(files.filter((path) => /^(node_modules|\.git|\.next|data)\//.test(path))).toEqual([]);
});

describe('no file carries', () => {
  test.each(TRACES)('%s', (_, trace) => {
    expect(files.filter((path) => trace.test(textOf(path) ?? ''))).toEqual([]);
  });
});

/** Still over the limit; nothing may join them. */
const STILL_LONG = ['domain/line/machine.ts'];

test('no program or style sheet is longer than 250 lines, messages and migrations aside', () => {
  const long = files
    .filter((path) => /\.(ts|tsx|mjs|css)$/.test(path))
    .filter((path) => !/^(messages|db\/migrations)\//.test(path) && lines(path) > 250);
  expect(long).toEqual(STILL_LONG);
});

test('no folder is a drawer, no file a barrel', () => {
  expect(files.filter((path) => /(^|\/)(lib|utils?|hooks|types|helpers|common)\//.test(path))).toEqual([]);
  const onlyReExports = (path: string) => /^(\s*export [^;]*from '[^']+';\s*)+$/.test(textOf(path) ?? '');
  expect(code.filter(onlyReExports)).toEqual([]);
});

test('whoever silences a check says why', () => {
  const silenced = /(biome-ignore [^:\n]*:?\s*$|@ts-(ignore|nocheck|expect-error)\s*$)/m;
  expect(code.filter((path) => silenced.test(textOf(path) ?? ''))).toEqual([]);
});

test('every test is one that some run takes up', () => {
  const tests = code.filter((path) => /\.(test|spec)\.tsx?$/.test(path));
  expect(tests.filter((path) => !/^(e2e\/.*\.spec\.ts|(?!e2e\/).*\.test\.ts)$/.test(path))).toEqual([]);
});

test('a journey judges a page only once something of it is there', () => {
  const early = /(\.click\(\)|\bpress\([^;]*\));\s*await expectAccessible\(/;
  const journeys = code.filter((path) => path.endsWith('.spec.ts'));
  expect(journeys.filter((path) => early.test(textOf(path) ?? ''))).toEqual([]);
});

test('a journey takes a path from the address only once it has arrived there', () => {
  const early = /new URL\(\w+(\.\w+)*\.url\(\)\)\.pathname/;
  const journeys = code.filter((path) => path.endsWith('.spec.ts'));
  expect(journeys.filter((path) => early.test(textOf(path) ?? ''))).toEqual([]);
});
