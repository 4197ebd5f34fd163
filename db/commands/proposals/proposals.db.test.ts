import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ProposalInput } from '#domain/proposal/input.ts';
import type { ProposalResult } from '#domain/proposal/result.ts';
import { historyOf } from '../../audit/history.ts';
import { sha256 } from '../../canonical.ts';
import { courseClass, dossier, line, person, proposal } from '../../schema.ts';
import { read, write } from '../../store.ts';
import { emptyStore, freshStore } from '../../testing.ts';
import { survivesFaults } from '../../testing-faults.ts';
import { refused } from '../../testing-refusals.ts';
import { CLOSED, openUpward, type Upward } from '../../testing-upward.ts';
import { addPerson, as, foundWorld, type World } from '../../testing-world.ts';
import { handOver } from '../dossiers/hand-over.ts';
import { receiveDossier } from '../dossiers/receive.ts';
import { sendDossier } from '../dossiers/send.ts';
import { reviewLines } from '../lines/review.ts';
import { beatProposal, claimProposal, finishProposal } from './running.ts';
import { restartProposal, startProposal, stopProposal } from './start.ts';
import { takeProposal } from './take.ts';

freshStore();

const MACHINE = 1_000_000;
let world: World;
let up: Upward;
/** Four people for the one class, two of them for the theory class too. */
let lineIds: string[];
let theory: string[];

beforeEach(async () => {
  await emptyStore();
  world = await foundWorld();
  up = await openUpward(world);
  const people: string[] = [];
  for (const name of ['Hà Văn Một', 'Hà Văn Hai', 'Hà Văn Ba', 'Hà Văn Bốn'])
    people.push(await addPerson(world.units.first, { name }));
  await write((tx) => tx.update(courseClass).set({ quota: 2 }).where(eq(courseClass.id, world.classes.SKILL)));
  const { lineIds: all } = await up.put(
    ...people.map((personId) => ({ personId, classId: world.classes.SKILL })),
    ...people.slice(0, 2).map((personId) => ({ personId, classId: world.classes.DEFENCE })),
  );
  lineIds = all.slice(0, 4);
  theory = all.slice(4);
  await write((tx) => tx.update(person).set({ gender: 'F' }).where(eq(person.id, people[3]!)));
  await handOver(up.clerk(), { dossierId: up.id });
  await sendDossier(up.head(), { dossierId: up.id });
  await receiveDossier(up.officer(), { dossierId: up.id });
});

const start = (ctx = up.officer(CLOSED), codes: (keyof World['classes'])[] = ['SKILL', 'DEFENCE']) =>
  startProposal(ctx, {
    planId: world.planId,
    classIds: codes.map((code) => world.classes[code]),
    settings: { maxClassesPerPerson: 4, maxAwayShare: 1 },
    minSize: {},
    machineNow: MACHINE,
  });
const rowOf = async (id: string) => (await read().select().from(proposal).where(eq(proposal.id, id)))[0]!;
const lineOf = async (id: string) => (await read().select().from(line).where(eq(line.id, id)))[0]!;
const states = () => Promise.all([...lineIds, ...theory].map(async (id) => (await lineOf(id)).state));

/** A proposal that chose these, as a solver's process keeps it. */
async function found(chosen: readonly string[], codes?: (keyof World['classes'])[]) {
  const { id } = await start(up.officer(CLOSED), codes);
  await claimProposal(id, 'solver', MACHINE);
  const result: ProposalResult = {
    objective: 1,
    gap: 0,
    seconds: 0.1,
    chosen: [...chosen],
    reasons: {},
    contradictions: [],
  };
  await finishProposal(id, 'solver', CLOSED, { state: 'optimal', result });
  return { id, version: (await rowOf(id)).version };
}

describe('a proposal', () => {
  it('keeps what it is computed from, as one text with its hash', async () => {
    const { id } = await start();
    const row = await rowOf(id);
    expect(row).toMatchObject({ state: 'running', version: 1, byId: world.viewers.officer.accountId });
    expect(row.inputSha256).toBe(sha256(row.input));
    const { world: asked, states: stood } = JSON.parse(row.input) as ProposalInput;
    expect(asked.candidates.map(({ lineId }) => lineId).sort()).toEqual([...lineIds, ...theory].sort());
    expect(Object.values(stood)).toEqual(Array(6).fill('submitted'));
    expect(asked.settings).toMatchObject({ maxClassesPerPerson: 4, maxAwayShare: 1 });
    const [event] = await historyOf(read(), 'proposal', id);
    expect(event).toMatchObject({ action: 'proposal.start', payload: { input: row.inputSha256 } });
  });

  it('is the consolidator’s to ask for', async () => {
    for (const who of ['clerk', 'head', 'records', 'leader', 'chief', 'inspector'] as const)
      expect(await refused(() => start(as(world.viewers[who], CLOSED)))).toEqual(['not_found']);
    expect(await refused(() => start(up.officer(CLOSED), ['MASTER']))).toEqual(['nothing_chosen']);
  });

  it('belongs to one process, which hears that it is to stop', async () => {
    const { id } = await start();
    expect((await claimProposal(id, 'one', MACHINE))?.world.candidates).toHaveLength(6);
    expect(await claimProposal(id, 'two', MACHINE)).toBeUndefined();
    expect(await beatProposal(id, 'two', MACHINE, {})).toBe('lost');
    expect(await beatProposal(id, 'one', MACHINE + 1, { objective: 5 })).toBe('go');
    expect(await refused(() => stopProposal(as(world.viewers.leader), { id }))).toEqual(['not_found']);
    await stopProposal(up.officer(CLOSED), { id });
    expect(await beatProposal(id, 'one', MACHINE + 2, {})).toBe('stop');
    await finishProposal(id, 'two', CLOSED, { state: 'failed' });
    expect((await rowOf(id)).state).toBe('running');
    await finishProposal(id, 'one', CLOSED, { state: 'failed' });
    expect(await rowOf(id)).toMatchObject({ state: 'failed', finishedAt: CLOSED });
    expect(await refused(() => stopProposal(up.officer(CLOSED), { id }))).toEqual(['proposal_not_running']);
  });

  it('whose process died can be started again from the same input, and the dead one writes nothing any more', async () => {
    const { id } = await start();
    await claimProposal(id, 'dead', MACHINE);
    const { input } = await rowOf(id);
    const again = (machineNow: number) => restartProposal(up.officer(CLOSED), { id, version: 1, machineNow });
    expect(await refused(() => again(MACHINE + 10_000))).toEqual(['proposal_still_running']);
    await again(MACHINE + 60_000);
    await finishProposal(id, 'dead', CLOSED, { state: 'failed' });
    expect(await rowOf(id)).toMatchObject({ state: 'running', version: 2, input });
    expect(await claimProposal(id, 'next', MACHINE)).toBeDefined();
  });
});

describe('taking a proposal', () => {
  const [one, two, three, four] = [0, 1, 2, 3] as const;

  it('whole accepts the chosen and makes the others reserves in their order', async () => {
    const seen = await found([lineIds[four]!, lineIds[one]!, theory[1]!]);
    expect(await takeProposal(up.officer(CLOSED), seen)).toEqual({ accepted: 3, reserves: 3, left: 0 });
    expect(await states()).toEqual(['validated', 'waitlisted', 'waitlisted', 'validated', 'waitlisted', 'validated']);
    expect([(await lineOf(lineIds[two]!)).reserveNumber, (await lineOf(lineIds[three]!)).reserveNumber]).toEqual([
      1, 2,
    ]);
    expect((await lineOf(theory[0]!)).reserveNumber).toBe(1);
    expect((await rowOf(seen.id)).taken).toHaveLength(3);
    const [event] = await historyOf(read(), 'class', world.classes.SKILL);
    expect(event).toMatchObject({ action: 'proposal.take', payload: { lines: 3, reserves: 3 } });
    const later = { id: seen.id, version: seen.version + 1 };
    expect(await refused(() => takeProposal(up.officer(CLOSED), later))).toEqual(['proposal_taken_already']);
  });

  it('class by class: what the first part did is no change for the second', async () => {
    const seen = await found([lineIds[four]!, lineIds[one]!, theory[1]!]);
    const skill = { ...seen, classId: world.classes.SKILL };
    expect(await takeProposal(up.officer(CLOSED), skill)).toEqual({ accepted: 2, reserves: 2, left: 0 });
    expect((await states()).slice(4)).toEqual(['submitted', 'submitted']);
    await up.goUp([world.classes.SKILL], [lineIds[one]!]);
    const other = { id: seen.id, version: seen.version + 1, classId: world.classes.DEFENCE };
    expect(await takeProposal(up.officer(CLOSED), other)).toEqual({ accepted: 1, reserves: 1, left: 0 });
  });

  it('ticked lines only: the others of the class stay as they are', async () => {
    const seen = await found([lineIds[four]!, lineIds[one]!]);
    const input = { ...seen, classId: world.classes.SKILL, lineIds: [lineIds[one]!, lineIds[two]!] };
    expect(await takeProposal(up.officer(CLOSED), input)).toEqual({ accepted: 1, reserves: 0, left: 0 });
    expect((await states()).slice(0, 4)).toEqual(['validated', 'submitted', 'submitted', 'submitted']);
    const none = { ...input, version: input.version + 1, lineIds: [lineIds[two]!] };
    expect(await refused(() => takeProposal(up.officer(CLOSED), none))).toEqual(['nothing_chosen']);
  });

  it('is refused where something moved since, and says what', async () => {
    const seen = await found([lineIds[four]!, lineIds[one]!]);
    const take = (part: object = {}) => refused(() => takeProposal(up.officer(CLOSED), { ...seen, ...part }));
    await reviewLines(up.officer(CLOSED), {
      event: 'ask_fix',
      lineIds: [lineIds[two]!],
      reason: 'OTHER',
      comment: 'x',
    });
    expect(await take()).toEqual([`proposal_line_moved:${lineIds[two]}`]);
    const other = { classId: world.classes.DEFENCE };
    await write((tx) => tx.update(courseClass).set({ quota: 1 }).where(eq(courseClass.id, world.classes.DEFENCE)));
    expect(await take(other)).toEqual([`proposal_class_changed:${world.classes.DEFENCE}`]);
    await write((tx) => tx.update(line).set({ state: 'withdrawn' }).where(eq(line.id, lineIds[one]!)));
    expect((await take({ classId: world.classes.SKILL })).sort()).toEqual([
      `proposal_line_gone:${lineIds[one]}`,
      `proposal_line_moved:${lineIds[two]}`,
    ]);
  });

  it('has one winner of two officers at once', async () => {
    const seen = await found([lineIds[four]!, lineIds[one]!]);
    const both = await Promise.allSettled([
      takeProposal(up.officer(CLOSED), { ...seen, classId: world.classes.SKILL }),
      takeProposal(up.officer(CLOSED), { ...seen, classId: world.classes.DEFENCE }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const lost = both.find((each) => each.status === 'rejected')!;
    expect(lost.reason.reasons).toEqual([{ code: 'somebody_was_first' }]);
    expect(lost.reason.detail).toMatchObject({ actorId: world.viewers.officer.accountId });
  });

  it('is not for readers, not for one that has no result, and not where a dossier was not received', async () => {
    const { id } = await start();
    expect(await refused(() => takeProposal(up.officer(CLOSED), { id, version: 1 }))).toEqual(['proposal_not_ready']);
    const seen = await found([lineIds[four]!]);
    for (const who of ['clerk', 'leader', 'chief', 'inspector'] as const)
      expect(await refused(() => takeProposal(as(world.viewers[who], CLOSED), seen))).toEqual(['not_found']);
    await write((tx) => tx.update(dossier).set({ state: 'submitted' }).where(eq(dossier.id, up.id)));
    expect((await refused(() => takeProposal(up.officer(CLOSED), seen)))[0]).toMatch(/^dossier_not_received:/);
  });

  it('is whole or not at all', async () => {
    const seen = await found([lineIds[four]!, lineIds[one]!, theory[1]!]);
    expect(await survivesFaults(() => takeProposal(up.officer(CLOSED), seen))).toBeGreaterThan(30);
  });
});
