import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { historyOf } from '../../audit/history.ts';
import { rankingOf } from '../../queries/ranking.ts';
import { courseClass, line, lineFinding, person, rankMove } from '../../schema.ts';
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
import { moveInRanking, undoRankMove } from './move.ts';
import { takeCut } from './take-cut.ts';

freshStore();

let world: World;
let up: Upward;
/** Line ids of four people of the first ward, in the unit's order. */
let lineIds: string[];
beforeEach(async () => {
  await emptyStore();
  world = await foundWorld();
  up = await openUpward(world);
  const people: string[] = [];
  for (const name of ['Hà Văn Một', 'Hà Văn Hai', 'Hà Văn Ba', 'Hà Văn Bốn'])
    people.push(await addPerson(world.units.first, { name }));
  await write((tx) => tx.update(courseClass).set({ quota: 2 }).where(eq(courseClass.id, world.classes.SKILL)));
  const entries = people.map((personId) => ({ personId, classId: world.classes.SKILL }));
  ({ lineIds } = await up.put(...entries));
  // The last of them is a woman: what the unit put last goes first.
  await write((tx) => tx.update(person).set({ gender: 'F' }).where(eq(person.id, people[3]!)));
  await handOver(up.clerk(), { dossierId: up.id });
  await sendDossier(up.head(), { dossierId: up.id });
});

const ranking = async (viewer = world.viewers.officer) => (await rankingOf(viewer, world.classes.SKILL, CLOSED))!;
const places = async () => {
  const { proposed, reserves } = await ranking();
  return [proposed, reserves].map((rows) => rows.map(({ lineId }) => lineIds.indexOf(lineId) + 1));
};
const seen = async () => {
  const { proposed, reserves } = await ranking();
  const ids = (rows: { lineId: string }[]) => rows.map(({ lineId }) => lineId);
  return { classId: world.classes.SKILL, proposed: ids(proposed), reserves: ids(reserves) };
};

describe('a ranking', () => {
  it('stands by priority, then by the unit’s own order, and is cut at the places that are left', async () => {
    expect(await places()).toEqual([
      [4, 1],
      [2, 3],
    ]);
    const [first] = (await ranking()).proposed;
    expect(first?.parts).toMatchObject({ woman: 120 });
    expect(first?.priority).toBe(1 + Object.values(first?.parts ?? {}).reduce((sum, part) => sum + part, 0));
  });

  it('leaves out whoever has something in the way, and counts seats that are taken', async () => {
    const gap = { code: 'NEEDS_DATA', ruleCode: 'G01', outcome: 'UNKNOWN', severity: 'block' } as const;
    const detail = { kind: 'active' } as never;
    await write((tx) =>
      tx.insert(lineFinding).values({ ...gap, id: 'gap', lineId: lineIds[0]!, missing: ['birth'], detail }),
    );
    expect((await places()).flat()).toEqual([4, 2, 3]);
    expect((await ranking()).questioned).toBe(1);
    await write((tx) => tx.delete(lineFinding).where(eq(lineFinding.id, 'gap')));
    await receiveDossier(up.officer(), { dossierId: up.id });
    await reviewLines(up.officer(), { event: 'accept', lineIds: [lineIds[1]!] });
    await up.goUp([world.classes.SKILL], [lineIds[1]!]);
    const { seated, places: left, proposed } = await ranking();
    expect([seated, left, proposed.map(({ lineId }) => lineIds.indexOf(lineId) + 1)]).toEqual([1, 1, [4]]);
  });

  it('keeps no place for whoever is with the unit or the Party, and ranks them when they are back', async () => {
    await receiveDossier(up.officer(), { dossierId: up.id });
    const ask = { reason: 'MISSING_DOC', comment: 'Bổ sung' } as const;
    await reviewLines(up.officer(), { event: 'ask_fix', lineIds: [lineIds[3]!], ...ask });
    await reviewLines(up.officer(), { event: 'ask_party', lineIds: [lineIds[0]!] });
    expect(await places()).toEqual([[2, 3], []]);
    const { away, questioned } = await ranking();
    expect(away.map(({ id }) => lineIds.indexOf(id) + 1).sort()).toEqual([1, 4]);
    expect(questioned).toBe(0);
    expect(await takeCut(up.officer(CLOSED), await seen())).toEqual({ accepted: 2, reserves: 0 });
    await reviewLines(up.officer(), { event: 'party_agree', lineIds: [lineIds[0]!], reference: '12-CV' });
    expect(await places()).toEqual([[1, 2], [3]]);
    expect((await ranking()).proposed.map(({ tie }) => tie)).toEqual([null, null]);
  });

  it('is for the offices of the plan', async () => {
    for (const who of ['chief', 'leader', 'inspector'] as const)
      expect(await ranking(world.viewers[who])).toBeDefined();
    for (const who of ['clerk', 'head', 'secondClerk', 'records'] as const)
      expect(await rankingOf(world.viewers[who], world.classes.SKILL, CLOSED)).toBeUndefined();
  });
});

describe('a move', () => {
  it('puts somebody at another place with a reason that stays visible, and can be taken back', async () => {
    const input = { lineId: lineIds[2]!, place: 1, reason: 'Thay người sắp nghỉ hưu' };
    expect(await refused(() => moveInRanking(up.officer(), { ...input, reason: ' ' }))).toEqual(['missing_words']);
    expect(await refused(() => moveInRanking(as(world.viewers.leader), input))).toEqual([`not_found:${lineIds[2]}`]);
    const { id } = await moveInRanking(up.officer(), input);
    expect(await places()).toEqual([
      [3, 4],
      [1, 2],
    ]);
    expect((await ranking()).moves).toMatchObject([{ reason: 'Thay người sắp nghỉ hưu', place: 1, by: 'officer' }]);
    const [event] = await historyOf(read(), 'line', lineIds[2]!);
    expect(event).toMatchObject({ action: 'line.move_rank', payload: { place: 1 } });
    await undoRankMove(up.officer(), { id });
    expect((await places())[0]).toEqual([4, 1]);
    expect(await refused(() => undoRankMove(up.officer(), { id }))).toEqual(['not_found']);
    expect(await read().select().from(rankMove)).toHaveLength(1);
  });
});

describe('taking the ranking', () => {
  const stateOf = async () => {
    const rows = await up.lines();
    return lineIds.map((id) => {
      const row = rows.find((one) => one.id === id);
      return [row?.state, row?.reserveNumber];
    });
  };

  it('accepts whoever stands above the line and makes the others reserves in their order', async () => {
    expect(await refused(async () => takeCut(up.officer(CLOSED), await seen()))).toEqual(
      [3, 0, 1, 2].map((i) => `dossier_not_received:${lineIds[i]}`),
    );
    await receiveDossier(up.officer(), { dossierId: up.id });
    expect(await takeCut(up.officer(CLOSED), await seen())).toEqual({ accepted: 2, reserves: 2 });
    expect(await stateOf()).toEqual([
      ['validated', null],
      ['waitlisted', 1],
      ['waitlisted', 2],
      ['validated', null],
    ]);
    // Somebody falls out: the first reserve stands above the line now, and taking it again brings him up.
    await write((tx) => tx.update(line).set({ state: 'withdrawn' }).where(eq(line.id, lineIds[0]!)));
    expect(await takeCut(up.officer(CLOSED), await seen())).toEqual({ accepted: 1, reserves: 0 });
    expect((await stateOf()).slice(1, 3)).toEqual([
      ['validated', null],
      ['waitlisted', 1],
    ]);
  });

  it('is refused where the list is another by now, and to whoever only reads', async () => {
    await receiveDossier(up.officer(), { dossierId: up.id });
    const before = await seen();
    await moveInRanking(up.officer(), { lineId: lineIds[2]!, place: 1, reason: 'x' });
    expect(await refused(() => takeCut(up.officer(CLOSED), before))).toEqual(['ranking_changed']);
    const now = await seen();
    expect((await refused(() => takeCut(as(world.viewers.leader, CLOSED), now))).length).toBeGreaterThan(0);
    expect(await refused(() => takeCut(as(world.viewers.clerk, CLOSED), now))).toEqual(['not_found']);
  });

  it('is whole or not at all', async () => {
    await receiveDossier(up.officer(), { dossierId: up.id });
    const input = await seen();
    expect(await survivesFaults(() => takeCut(up.officer(CLOSED), input))).toBeGreaterThan(30);
  });
});
