import { expect, test } from 'vitest';
import { countPlaywright, countVitest, readCounts } from './counts.ts';

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((one) => ({ status: one })),
});

test('passed and failed tests are summed over files', () => {
  const report = { testResults: [file('passed', 'passed', 'passed'), file('failed', 'passed', 'failed')] };
  expect(countVitest(report)).toEqual({ passed: 3, failed: 1 });
});

test('a skipped test proves nothing and counts as failed', () => {
  const skipped = file('passed', 'passed', 'skipped', 'todo', 'pending');
  expect(countVitest({ testResults: [skipped] })).toEqual({ passed: 1, failed: 3 });
  const stats = { expected: 5, unexpected: 1, flaky: 0, skipped: 2 };
  expect(countPlaywright({ stats, errors: [] })).toEqual({ passed: 5, failed: 3 });
});

test('two journeys may need a second try, and each more counts as failed', () => {
  const tried = (flaky: number) => ({ stats: { expected: 5, unexpected: 0, flaky, skipped: 0 }, errors: [] });
  expect(countPlaywright(tried(2))).toEqual({ passed: 7, failed: 0 });
  expect(countPlaywright(tried(3))).toEqual({ passed: 7, failed: 1 });
});

test('a file that cannot be loaded is a failure though it holds no test', () => {
  expect(countVitest({ testResults: [file('failed')] })).toEqual({ passed: 0, failed: 1 });
  const stats = { expected: 0, unexpected: 0, flaky: 0, skipped: 0 };
  expect(countPlaywright({ stats, errors: [{}] })).toEqual({ passed: 0, failed: 1 });
});

test('a run without a report is a failure', () => {
  expect(readCounts('no/such/report.json', countVitest)).toEqual({ passed: 0, failed: 1 });
});
