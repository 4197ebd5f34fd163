import { beforeEach, expect, test } from 'vitest';
import { instantAt } from '#domain/time/day.ts';
import { line } from '../schema.ts';
import { write } from '../store.ts';
import { emptyStore, freshStore } from '../testing.ts';
import { survivesFaults } from '../testing-faults.ts';
import { openUpward, type Upward } from '../testing-upward.ts';
import { foundWorld, type World } from '../testing-world.ts';
import { publishDecision } from './decisions/publish.ts';
import { handOver } from './dossiers/hand-over.ts';
import { receiveDossier } from './dossiers/receive.ts';
import { recallDossier } from './dossiers/return.ts';
import { sendDossier } from './dossiers/send.ts';
import { replaceLine } from './lines/replace.ts';
import { recordResults } from './lines/results.ts';
import { reviewLines } from './lines/review.ts';
import { createSubmission } from './submissions/build.ts';

// Every step of a line's way, interrupted at each of its statements: it is whole or it never was.

freshStore();

let world: World;
let up: Upward;
beforeEach(async () => {
  await emptyStore();
  world = await foundWorld();
  up = await openUpward(world);
});

const skill = () => [up.pair('chairman', 'SKILL'), up.pair('clerk', 'SKILL')];

test('people put on a list', async () => {
  expect(await survivesFaults(() => up.put(...skill()))).toBeGreaterThan(10);
});

test('a list handed over, sent, recalled and received', async () => {
  await up.put(...skill());
  const input = { dossierId: up.id };
  await survivesFaults(() => handOver(up.clerk(), input));
  expect(await survivesFaults(() => sendDossier(up.head(), input))).toBeGreaterThan(10);
  await survivesFaults(() => recallDossier(up.head(), input));
  await handOver(up.clerk(), input);
  await sendDossier(up.head(), input);
  expect(await survivesFaults(() => receiveDossier(up.officer(), input))).toBeGreaterThan(8);
});

test('a line returned, and another accepted', async () => {
  const [first, second] = (await up.received(...skill())) as [string, string];
  const words = { reason: 'WRONG_TARGET', comment: 'Chưa đúng đối tượng' } as const;
  await survivesFaults(() => reviewLines(up.officer(), { event: 'ask_fix', lineIds: [first], ...words }));
  await survivesFaults(() => reviewLines(up.officer(), { event: 'accept', lineIds: [second] }));
});

test('a person replaced by another', async () => {
  const [first] = (await up.received(...skill())) as [string];
  const input = {
    lineId: first,
    personId: world.people.young,
    reason: 'UNIT_CHANGE',
    exceptionReason: 'Nguồn quy hoạch',
  } as const;
  expect(await survivesFaults(() => replaceLine(up.clerk(), input))).toBeGreaterThan(10);
});

test('a submission put together, sent up and decided, and its decision published', async () => {
  const lineIds = await up.validated(...skill());
  const ctx = up.officer(instantAt('2022-05-04', '08:30'));
  const input = { title: 'Tờ trình', classIds: [world.classes.SKILL], lineIds };
  expect(await survivesFaults(() => createSubmission(ctx, input))).toBeGreaterThan(8);
  const id = (await up.lines()).find((row) => row.submissionId !== null)?.submissionId ?? '';
  await up.move(ctx, id, { event: 'send_to_head' });
  const { version } = await up.submissionRow(id);
  const ahead = instantAt('2022-05-04', '08:30');
  await survivesFaults(() => up.move(up.chief(ahead), id, { event: 'submit', version }));
  expect(await survivesFaults(() => up.move(up.leader(), id, { event: 'approve' }))).toBeGreaterThan(15);
  const decisionId = (await up.lines()).find((row) => row.decisionId !== null)?.decisionId ?? '';
  const publication = await up.prepared(decisionId);
  expect(await survivesFaults(() => publishDecision(up.records(), publication))).toBeGreaterThan(15);
});

test('results written into the records', async () => {
  const lineIds = (await up.received(up.pair('chairman', 'THEORY'))) as [string];
  await write((tx) => tx.update(line).set({ state: 'attending' }));
  const results = [{ lineId: lineIds[0], outcome: 'completed', grade: 'KHA', issuedOn: '2022-12-20' }] as const;
  const input = { classId: world.classes.THEORY, source: 'gõ tay', results };
  const ctx = up.officer(instantAt('2022-12-31', '08:00'));
  expect(await survivesFaults(() => recordResults(ctx, input))).toBeGreaterThan(10);
});
