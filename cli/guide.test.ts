import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

// The guide is read beside the pages: what it prints in bold is a word that stands on one of them.

const words = globSync('messages/vi/*.ts')
  .map((path) => readFileSync(path, 'utf8'))
  .join('\n');
const pages = globSync('docs/guide/*.md');

/** What a page of the guide names, with `…` where the interface puts a number. */
function named(path: string): string[] {
  return [...readFileSync(path, 'utf8').matchAll(/\*\*([^*]+)\*\*/g)].flatMap(([, bold = '']) => bold.split(' … '));
}

test.each(pages)('%s names only what stands on a page', (path) => {
  expect(named(path).filter((word) => !words.includes(word))).toEqual([]);
});

test('each role is guided, and each page of the guide is linked from its first', () => {
  const first = readFileSync('docs/guide/README.md', 'utf8');
  const others = pages.map((path) => path.slice('docs/guide/'.length)).filter((name) => name !== 'README.md');
  expect(others.filter((name) => !first.includes(`(${name})`))).toEqual([]);
  expect(others).toHaveLength(8);
});
