import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { projectFiles } from './sources.ts';

const files = projectFiles(process.cwd());
const pages = files.filter((path) => /^app\/.+\/page\.tsx$/.test(path)).map((path) => path.slice(3, -9));
const sources = files
  .filter((path) => /^(app|components|server)\/.*\.tsx?$/.test(path) && !path.includes('.test.'))
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }));

/** Whether a page stands above it, which leads on to what is below. */
const hasParent = (page: string) => pages.some((other) => page.startsWith(`${other}/`));
const area = (page: string) => `app/${page.split('/')[1]}/`;
const named = (page: string) => new RegExp(`${page.replaceAll(/\[\w+\]/g, '\\$\\{[^}]+\\}')}(?=[\`'"?#])`);

test('no page waits for somebody to guess its address: each that stands below no other is linked from elsewhere', () => {
  const entries = pages.filter((page) => !hasParent(page));
  expect(entries).toContain('/imports/new');
  const lost = entries.filter(
    (page) => !sources.some(({ path, text }) => !path.startsWith(area(page)) && named(page).test(text)),
  );
  expect(lost).toEqual([]);
});
