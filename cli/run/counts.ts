import { readFileSync } from 'node:fs';
import type { Counts } from './step.ts';

/** Vitest's JSON report, as far as it is counted. */
interface VitestReport {
  testResults: { status: string; assertionResults: { status: string }[] }[];
}

/** Playwright's. `flaky` passed at a second try. */
interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  errors: unknown[];
}

/** Counts tests; one that was skipped counts as failed, and so does a file that could not be loaded. */
export function countVitest(report: VitestReport): Counts {
  const tests = report.testResults.flatMap((file) => file.assertionResults);
  const passed = tests.filter((one) => one.status === 'passed').length;
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every((one) => one.status === 'passed'),
  );
  return { passed, failed: tests.length - passed + broken.length };
}

/** So many journeys may pass at a second try only. Playwright names them at its end; each is a race to be mended. */
const SECOND_TRIES = 2;

/** Counts journeys; one that was skipped or never ran counts as failed, and so does each second try too many. */
export function countPlaywright({ stats, errors }: PlaywrightReport): Counts {
  const forgiven = Math.min(stats.flaky, SECOND_TRIES);
  return {
    passed: stats.expected + forgiven,
    failed: stats.unexpected + stats.flaky - forgiven + stats.skipped + errors.length,
  };
}

/** Reads and counts a report; a run that left none is one failure. */
export function readCounts<Report>(path: string, count: (report: Report) => Counts): Counts {
  try {
    return count(JSON.parse(readFileSync(path, 'utf8')) as Report);
  } catch {
    return { passed: 0, failed: 1 };
  }
}
