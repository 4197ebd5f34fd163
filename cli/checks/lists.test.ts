import { expect, test } from 'vitest';
import { PRINTED_AS_THEY_STAND, TABLES } from './lists.ts';
import { projectFiles, textOf } from './sources.ts';

// Every list prints on A4 and leaves as Excel, or says in lists.ts why it does not.

const files = projectFiles(process.cwd());
const pages = files.filter((path) => /^app\/.*\.tsx$/.test(path) && !/\.test\.tsx$/.test(path));
const drawn = (path: string) => /<(DataTable|BoardTable|table)\b/.test(textOf(path) ?? '');
const addresses = [...new Set(Object.values(TABLES).flatMap((row) => ('leaves' in row ? [row.leaves] : [])))];

test('every table of the interface says how it leaves, or why it stays', () => {
  expect(Object.keys(TABLES).toSorted()).toEqual(pages.filter(drawn).toSorted());
});

test.each(addresses)('%s has a sheet and a print view, and its page leads to both', (address) => {
  expect(files).toContain(`app/${address}/excel/route.ts`);
  expect(files).toContain(`app/${address}/print/page.tsx`);
  const own = pages.filter(
    (path) =>
      path.startsWith(`app/${address}/`) &&
      !path
        .slice(4 + address.length)
        .slice(1)
        .includes('/'),
  );
  expect(own.filter((path) => (textOf(path) ?? '').includes('<ListLinks'))).not.toEqual([]);
});

test('there is no sheet and no print view without a list', () => {
  const found = files.flatMap((path) => /^app\/(.*)\/(?:excel\/route\.ts|print\/page\.tsx)$/.exec(path)?.[1] ?? []);
  expect([...new Set(found)].toSorted()).toEqual([...addresses, ...PRINTED_AS_THEY_STAND].toSorted());
});
