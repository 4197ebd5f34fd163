// npm test: every check there is, one after the other, on any machine with Node, npm and Debian's packages.
// All steps run even when one fails, except the journeys, which need the build.
import { globSync, mkdirSync, rmSync } from 'node:fs';
import { ensureBuild } from './build.ts';
import { countPlaywright, countVitest, readCounts } from './counts.ts';
import { installPrograms, keepToTwoCores } from './machine.ts';
import { type Outcome, succeeds, takeStep } from './step.ts';

const REPORTS = 'test-results';
const outcomes: Outcome[] = [];
const step = async (...args: Parameters<typeof takeStep>) => {
  const outcome = await takeStep(...args);
  outcomes.push(outcome);
  return outcome.ok;
};

/** Runs Vitest projects and counts their tests. */
function vitest(name: string, ...projects: string[]) {
  const report = `${REPORTS}/${name}.json`;
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const chosen = projects.flatMap((project) => ['--project', project]);
  return step(
    name,
    () => succeeds('vitest', ['run', ...chosen, ...reporters]),
    () => readCounts(report, countVitest),
  );
}

// Until the sample world lands there is nothing to walk through.
const hasJourneys = globSync('cli/manage/*sample*').length > 0;

keepToTwoCores();
rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS);
await step('programs', async () => installPrograms());
await step('types', async () => (await succeeds('next', ['typegen'])) && succeeds('tsc', ['--noEmit']));
await step('lint', () => succeeds('biome', ['check', '--error-on-warnings', '.']));
await step('order of imports', () => succeeds('node', ['cli/checks/order.ts']));
await step('dead code', () => succeeds('knip', ['--no-progress']));
await vitest('unit', 'unit');
await vitest('database', 'sqlite', 'pglite', 'postgres');
const built = await step('build', ensureBuild);
const journeys = `${REPORTS}/journeys.json`;
if (hasJourneys)
  await step(
    'journeys',
    async () => built && succeeds('playwright', ['test']),
    () => readCounts(journeys, countPlaywright),
  );

console.log('');
for (const { name, ok, seconds, counts } of outcomes)
  console.log(
    `${name.padEnd(18)} ${seconds.toFixed(1).padStart(6)} s  ${ok ? `${counts.passed}` : `${counts.failed} FAILED`}`,
  );
const sum = (key: 'passed' | 'failed') => outcomes.reduce((total, { counts }) => total + counts[key], 0);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') > 0 ? 1 : 0;
