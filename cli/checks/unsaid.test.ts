import { expect, test } from 'vitest';
import { projectFiles, textOf } from './sources.ts';
import { keysOf, wordsOf } from './unsaid.ts';

// A word that nothing shows is translated, read and kept for nobody. A key is sure to be unused where no program has
// its name, neither as a name nor as a code; one whose name is also used for something else is not found here.

const files = projectFiles(process.cwd()).filter((path) => /\.(ts|tsx)$/.test(path));
const isWords = (path: string) => /^messages\/(vi|en)\//.test(path);
const isProof = (path: string) => /\.(test|spec)\.tsx?$/.test(path) || path.startsWith('e2e/');
const said = new Set(
  files.filter((path) => !isWords(path) && !isProof(path)).flatMap((path) => [...wordsOf(textOf(path) ?? '')]),
);

/** A key may hold signs that no name has, as `lines[]` and `party-requests`: then its parts are looked for. */
const isSaid = (name: string) => [...wordsOf(name)].every((word) => said.has(word));

test('keys of messages are found however deep they stand, and not inside a message', () => {
  const text = `const a = { deep: 'x' };
    export const area: Area = { one: 'x', 'two[]': a, fn: (p: { n: string }) => \`\${p.n}\`, group: { three: a.deep } };`;
  expect(keysOf('area.ts', text).map(({ path }) => path)).toEqual([
    'a.deep',
    'area.one',
    'area.two[]',
    'area.fn',
    'area.group',
    'area.group.three',
  ]);
});

test('every message has a name that a program says', () => {
  const keys = files.filter(isWords).flatMap((path) => keysOf(path, textOf(path) ?? ''));
  expect(keys.length).toBeGreaterThan(4000);
  expect(keys.filter(({ name }) => !isSaid(name)).map(({ path }) => path)).toEqual([]);
});
