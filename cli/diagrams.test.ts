import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { lineMachine } from '#domain/line/machine.ts';
import { diagrams, FOLDER } from './diagrams.ts';

describe('the diagrams in docs say what the tables say (else: node cli/diagrams.ts)', () => {
  test.each([...diagrams()])('%s', (name, text) => {
    expect(readFileSync(`${FOLDER}/${name}`, 'utf8')).toBe(text);
  });
});

test('every machine has its diagram, and no diagram is left of another', () => {
  const machines = readdirSync('domain', { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('/machine.ts'),
  );
  const expected = machines.map((path) => `${path.split('/', 1)[0]}.md`).toSorted();
  expect([...diagrams().keys()].toSorted()).toEqual(expected);
  expect(readdirSync(FOLDER).toSorted()).toEqual(expected);
});

test('each step of a machine is an arrow from each of its states, in words', () => {
  const text = diagrams().get('line.md') ?? '';
  for (const { from, to } of lineMachine.rows)
    for (const start of from) expect(text).toContain(`\n  ${start} --> ${to} : `);
  expect(text).toContain('submitted --> draft : Recall');
  expect(text).not.toContain('undefined');
});
