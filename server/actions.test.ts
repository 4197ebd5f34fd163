import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const FILES = globSync('app/**/actions.ts');

/** A file's code without its imports: what it exports, and anything else that stands at its top level. */
function statementsOf(source: string): string[] {
  return source
    .replace(/^\s*\/\/.*$|\/\*[\s\S]*?\*\/|^import\s[^;]*;/gm, '')
    .split(/\n(?=\S)/)
    .map((statement) => statement.trim())
    .filter((statement) => statement && !/^[})\];]+$/.test(statement));
}

it('finds the actions', () => {
  expect(FILES).toContain('app/account/password/actions.ts');
});

it.each(FILES)('%s exports nothing but action({ permission, … })', (file) => {
  const [directive, ...statements] = statementsOf(readFileSync(file, 'utf8'));
  expect(directive).toBe("'use server';");
  expect(statements.length).toBeGreaterThan(0);
  for (const statement of statements) {
    expect(statement).toMatch(/^export const \w+ = action\(\{\n {2}permission: '[a-z]+\.[a-z]+',/);
    expect(statement).toMatch(/\n {2}area: '\w+',/);
    expect(statement).toMatch(/\n {2}schema: \w+,/);
  }
});

it('has no server action anywhere else', () => {
  const elsewhere = globSync('{app,components,server}/**/*.{ts,tsx}').filter(
    (file) => !FILES.includes(file) && /^\s*['"]use server['"]/m.test(readFileSync(file, 'utf8')),
  );
  expect(elsewhere).toEqual([]);
});

it('takes files nowhere but in upload() handlers', () => {
  const handlers = globSync('app/api/upload/**/route.ts');
  for (const file of handlers) expect(readFileSync(file, 'utf8'), file).toMatch(/export const POST = upload\(\{/);
  const others = globSync('app/**/route.ts').filter((file) => !handlers.includes(file));
  const writing = others.filter((file) =>
    /export (async function|const) (POST|PUT|PATCH|DELETE)/.test(readFileSync(file, 'utf8')),
  );
  expect(writing.sort()).toEqual([
    'app/api/preferences/route.ts',
    'app/api/sign-in/route.ts',
    'app/api/sign-out/route.ts',
  ]);
});
