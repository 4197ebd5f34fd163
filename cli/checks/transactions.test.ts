import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { projectFiles } from './sources.ts';
import { openTwice } from './transactions.ts';

test('a function that opens two transactions, or one inside another’s, is found', () => {
  const found = openTwice(
    'x.ts',
    `export function good(ctx) { return command(ctx, (tx) => goodIn(tx, ctx)); }
     async function goodIn(tx, ctx) { await tx.insert(x); }
     export async function twice(ctx) { await write(a); await write(b); }
     export async function inside(tx, ctx) { await command(ctx, a); }`,
  );
  expect(found).toEqual(['twice', 'inside']);
});

test('each command is one transaction', () => {
  const commands = projectFiles('.').filter((path) => /^db\/commands\/.*(?<!\.test)\.ts$/.test(path));
  expect(commands.length).toBeGreaterThan(60);
  const wrong = commands.flatMap((path) =>
    openTwice(path, readFileSync(path, 'utf8')).map((name) => `${path}#${name}`),
  );
  expect(wrong).toEqual([]);
});

test('nothing but commands and what keeps the house writes', () => {
  const openers = projectFiles('.')
    .filter((path) => /^(app|server|cli|components|domain)\/.*(?<!test|testing)\.tsx?$/.test(path))
    .filter((path) =>
      /import \{[^}]*\b(write|writeAside)\b[^}]*\} from '#db\/store\.ts'/.test(readFileSync(path, 'utf8')),
    );
  expect(openers).toEqual([]);
});
