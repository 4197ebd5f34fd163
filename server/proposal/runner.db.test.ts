import { eq } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { startProposal, stopProposal } from '#db/commands/proposals/start.ts';
import { proposal } from '#db/schema.ts';
import { read, write } from '#db/store.ts';
import { emptyStore, freshStore } from '#db/testing.ts';
import { CLOSED, openUpward, type Upward } from '#db/testing-upward.ts';
import { foundWorld, type World } from '#db/testing-world.ts';
import type { ProposalInput } from '#domain/proposal/input.ts';
import type { ProposalResult } from '#domain/proposal/result.ts';
import { computeProposal } from './runner.ts';

freshStore();

let world: World;
let up: Upward;
beforeEach(async () => {
  await emptyStore();
  world = await foundWorld();
  up = await openUpward(world);
  await up.crowd(5, 2);
});

const start = () =>
  startProposal(up.officer(CLOSED), {
    planId: world.planId,
    classIds: [world.classes.SKILL],
    settings: { maxClassesPerPerson: 4, maxAwayShare: 1 },
    minSize: {},
    machineNow: Date.now(),
  });
const rowOf = async (id: string) => (await read().select().from(proposal).where(eq(proposal.id, id)))[0]!;

it('is computed in a thread, is kept, and is the same when it is computed again from what was kept', async () => {
  const { id } = await start();
  await computeProposal(id, () => CLOSED);
  const row = await rowOf(id);
  expect(row).toMatchObject({ state: 'optimal', version: 2 });
  const { seconds: _, ...found } = row.result as unknown as ProposalResult;
  expect(found).toMatchObject({ gap: 0, contradictions: [] });
  expect(found.chosen).toHaveLength(2);
  expect(Object.values(found.reasons).flat()).toHaveLength(3);

  await write((tx) => tx.update(proposal).set({ state: 'running', result: null, progress: { beat: 0 } }));
  await computeProposal(id, () => CLOSED);
  const { seconds: __, ...again } = (await rowOf(id)).result as unknown as ProposalResult;
  expect(again).toEqual(found);
});

it('is computed once, whoever else asks, and one that cannot be computed says so', async () => {
  const { id } = await start();
  await Promise.all([computeProposal(id, () => CLOSED), computeProposal(id, () => CLOSED)]);
  expect(await rowOf(id)).toMatchObject({ state: 'optimal', version: 2 });

  const { id: broken } = await start();
  const { input } = await rowOf(broken);
  const { world: asked } = JSON.parse(input) as ProposalInput;
  const text = JSON.stringify({ world: { ...asked, classes: null }, states: {} });
  await write((tx) => tx.update(proposal).set({ input: text }).where(eq(proposal.id, broken)));
  await computeProposal(broken, () => CLOSED);
  expect(await rowOf(broken)).toMatchObject({ state: 'failed', result: null });
});

it('ends with what it has when it was asked to stop before it began', async () => {
  const { id } = await start();
  await stopProposal(up.officer(CLOSED), { id });
  await computeProposal(id, () => CLOSED);
  expect(['stopped', 'optimal']).toContain((await rowOf(id)).state);
});
