import { describe, expect, test } from 'vitest';
import { complaintsAbout } from './arrows.ts';
import { cyclesIn } from './cycles.ts';
import { importsOf } from './imports.ts';

/** What is said about one file, in a house where every file exists that is not called `missing` and no folder is a route. */
function complain(path: string, source: string, routes: string[] = []) {
  const exists = (file: string) =>
    !file.includes('missing') && (!/(page|layout)\.tsx$|route\.ts$/.test(file) || routes.includes(file));
  return importsOf(path, source).flatMap((found) => complaintsAbout(found, exists));
}

describe('an arrow that the table holds is let through', () => {
  test.each([
    ['domain/a.ts', `import { z } from 'zod'; import { b } from './line/b.ts';`],
    ['messages/vi/a.ts', `import type { A } from '#domain/a.ts'; import { b } from '../b.ts';`],
    ['db/commands/a.ts', `import { A } from '#domain/a.ts'; import { eq } from 'drizzle-orm';`],
    ['server/a.ts', `import '#db/store.ts'; import '#domain/a.ts'; import '#messages/vi.ts';`],
    ['components/a.tsx', `import { A } from '#domain/a.ts'; export const B = () => <A />;`],
    [
      'app/x/page.tsx',
      `import '#db/queries/a.ts'; import { C } from '#components/c.tsx'; import { F } from './form.tsx';`,
    ],
    [
      'app/x/actions.ts',
      `import { action } from '#server/action.ts'; import '#db/commands/a.ts'; import '#domain/a.ts';`,
    ],
    ['app/x/upload/route.ts', `import '#db/commands/a.ts'; import '#server/a.ts';`],
    ['app/x/page.tsx', `import { P } from './parts/p.tsx';`],
    ['app/x/[id]/list/page.tsx', `import { step } from '../../actions.ts';`],
    ['cli/manage.ts', `import '#server/a.ts'; import '#db/store.ts';`],
    ['proxy.test.ts', `import { proxy } from './proxy.ts'; import '#server/edge.ts';`],
    [
      'domain/a.test.ts',
      `import { test } from 'vitest'; import fc from 'fast-check'; import { readFileSync } from 'node:fs';`,
    ],
  ])('%s: %s', (path, source) => {
    expect(complain(path, source)).toEqual([]);
  });
});

describe('an arrow that the table does not hold is refused', () => {
  test.each([
    ['domain/a.ts', `import '#db/store.ts';`, 'no arrow'],
    ['domain/a.ts', `import type { Store } from '#db/store.ts';`, 'no arrow'],
    ['domain/a.ts', `type S = import('#db/store.ts').Store;`, 'no arrow'],
    ['domain/a.ts', `export * from '#messages/vi.ts';`, 'no arrow'],
    ['domain/a.ts', `import { readFileSync } from 'node:fs';`, 'that package'],
    ['domain/a.ts', `import { eq } from 'drizzle-orm';`, 'that package'],
    ['messages/vi.ts', `import { A } from '#domain/a.ts';`, 'types only'],
    ['messages/vi.ts', `import { type A, b } from '#domain/a.ts';`, 'types only'],
    ['db/a.ts', `import '#server/a.ts';`, 'no arrow'],
    ['db/a.ts', `import { cookies } from 'next/headers';`, 'that package'],
    ['server/a.ts', `import '#app/x/form.tsx';`, 'no arrow'],
    ['components/a.tsx', `import '#db/queries/a.ts';`, 'no arrow'],
    ['components/a.tsx', `import Database from 'better-sqlite3';`, 'that package'],
    ['app/x/page.tsx', `import '#db/commands/a.ts';`, 'no arrow'],
    ['app/x/page.tsx', `import '#db/store.ts';`, 'no arrow'],
    ['app/x/page.tsx', `await import('#db/store.ts');`, 'no arrow'],
    ['app/x/actions.ts', `import { viewer } from '#server/viewer.ts';`, 'no arrow'],
    ['app/x/actions.ts', `import '#db/queries/a.ts';`, 'no arrow'],
    ['app/x/page.tsx', `import { F } from '../y/form.tsx';`, 'another route'],
    ['app/x/[id]/page.tsx', `import { F } from '../new/form.tsx';`, 'another route'],
    ['app/x/page.tsx', `import { F } from '../xy/form.tsx';`, 'another route'],
    ['e2e/a.spec.ts', `import '#server/a.ts';`, 'no arrow'],
    ['proxy.ts', `import '#db/store.ts';`, 'no arrow'],
    ['tools.ts', `import '#domain/a.ts';`, 'no arrow'],
    ['domain/a.ts', `import '../messages/vi.ts';`, '#folder'],
    ['domain/a.ts', `import '#domain/b.ts';`, './file'],
    ['domain/a.ts', `import './missing';`, 'no such file'],
  ])('%s: %s', (path, source, why) => {
    expect(complain(path, source)).toEqual([expect.stringContaining(why)]);
  });

  test('a route below is another route, a folder below without a page is not', () => {
    const source = `import { F } from './new/form.tsx';`;
    expect(complain('app/x/page.tsx', source, ['app/x/new/page.tsx'])).toHaveLength(1);
    expect(complain('app/x/page.tsx', source)).toEqual([]);
  });
});

test('a circle is found through several files and named once', () => {
  const circle = [
    ...importsOf('domain/a.ts', `import './b.ts';`),
    ...importsOf('domain/b.ts', `import type { C } from './c.ts';`),
    ...importsOf('domain/c.ts', `import './a.ts'; import './d.ts';`),
    ...importsOf('domain/d.ts', `import 'zod';`),
  ];
  expect(cyclesIn(circle)).toEqual([['domain/a.ts', 'domain/b.ts', 'domain/c.ts']]);
  expect(cyclesIn(circle.slice(1))).toEqual([]);
});

test('what cannot be parsed is said, not passed over', () => {
  expect(() => importsOf('domain/a.ts', 'import {')).toThrow('domain/a.ts cannot be parsed');
});
