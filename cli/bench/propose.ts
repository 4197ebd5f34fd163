import { greedyChoice, totalOf } from '#domain/proposal/greedy.ts';
import { violations } from '#domain/proposal/violations.ts';
import { runProposal } from '#server/proposal/run.ts';
import { bigWorld } from './big-world.ts';

// What is promised of a proposal over 20,000 people and 200 classes: within 1% of the bound, in 60 seconds.
const PROMISED = { gap: 0.01, seconds: 60 };

const sizes = { people: 20_000, classes: 200, units: 500 };
const world = bigWorld(sizes);
const began = performance.now();
const { status, objective, gap, seconds, chosen } = await runProposal(world, PROMISED).done;
const wall = (performance.now() - began) / 1000;
const broken = violations(chosen, world).length;
const greedy = totalOf(world, greedyChoice(world));
const ok = gap <= PROMISED.gap && seconds <= PROMISED.seconds && broken === 0;
console.log(
  JSON.stringify({
    ...sizes,
    candidates: world.candidates.length,
    status,
    objective,
    greedy,
    gap,
    seconds,
    wall,
    broken,
    ok,
  }),
);
process.exitCode = ok ? 0 : 1;
