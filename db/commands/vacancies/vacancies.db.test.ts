import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { instantAt } from '#domain/time/day.ts';
import { historyOf } from '../../audit/history.ts';
import { rankingOf } from '../../queries/ranking.ts';
import { vacanciesOf, vacancyToName } from '../../queries/vacancies.ts';
import { courseClass, seatVacancy } from '../../schema.ts';
import { read, write } from '../../store.ts';
import { emptyStore, freshStore } from '../../testing.ts';
import { survivesFaults } from '../../testing-faults.ts';
import { refused } from '../../testing-refusals.ts';
import { CLOSED, openUpward, type Upward } from '../../testing-upward.ts';
import { addPerson, as, foundWorld, type World } from '../../testing-world.ts';
import { withdrawLine } from '../lines/answer.ts';
import { replaceLine } from '../lines/replace.ts';
import { reviewLines } from '../lines/review.ts';
import { takeCut } from '../ranking/take-cut.ts';
import { fillVacancy, giveUpVacancy } from './fill.ts';

freshStore();

/** Three working days after CLOSED are over. */
const LATER = instantAt('2022-05-10', '08:00');

let world: World;
let up: Upward;
let classId: string;
/** Four people of the first ward: two accepted, two reserves, in that order. */
let ids: string[];
beforeEach(async () => {
  await emptyStore();
  world = await foundWorld();
  up = await openUpward(world);
  classId = world.classes.SKILL;
  await write((tx) => tx.update(courseClass).set({ quota: 2 }).where(eq(courseClass.id, classId)));
  const entries = [];
  for (const name of ['Hà Văn Một', 'Hà Văn Hai', 'Hà Văn Ba', 'Hà Văn Bốn'])
    entries.push({ personId: await addPerson(world.units.first, { name }), classId });
  ids = await up.received(...entries);
  const list = (rows: { lineId: string }[]) => rows.map(({ lineId }) => lineId);
  const { proposed, reserves } = (await rankingOf(world.viewers.officer, classId, CLOSED))!;
  await takeCut(up.officer(CLOSED), { classId, proposed: list(proposed), reserves: list(reserves) });
});

const withdraw = (n: number) => withdrawLine(up.clerk(CLOSED), { lineId: ids[n]!, reason: 'ILLNESS' });
const open = (now = CLOSED) => vacanciesOf(world.viewers.officer, classId, now);
const seen = async (now = CLOSED) => {
  const [first] = await open(now);
  return { vacancyId: first!.id, version: first!.version };
};
const stateOf = async (id: string) => (await up.line(id)).state;
const other = () => addPerson(world.units.first, { name: 'Hà Văn Năm' });
const name = async () => replaceLine(up.clerk(CLOSED), { lineId: ids[0]!, personId: await other(), reason: 'ILLNESS' });

describe('a place that is left', () => {
  it('stands open for its unit, three working days long, and nobody moves up meanwhile', async () => {
    await withdraw(0);
    expect(await open()).toMatchObject([{ lineId: ids[0], until: '2022-05-09', isInTerm: true, name: 'Hà Văn Một' }]);
    expect(await vacancyToName(world.viewers.clerk, ids[0]!, CLOSED)).toBeDefined();
    expect(await vacancyToName(world.viewers.secondClerk, ids[0]!, CLOSED)).toBeUndefined();
    expect((await rankingOf(world.viewers.officer, classId, CLOSED))?.proposed.map((row) => row.lineId)).toEqual([
      ids[1],
    ]);
    expect(await refused(async () => fillVacancy(up.officer(CLOSED), await seen()))).toEqual(['vacancy_waits']);
    const [event] = await historyOf(read(), 'class', classId);
    expect(event?.action).toBe('class.open_vacancy');
  });

  it('is none where a reserve leaves', async () => {
    await withdraw(3);
    expect(await open()).toEqual([]);
  });
});

describe('filling it', () => {
  it('takes whom the unit named, before any reserve', async () => {
    await withdraw(0);
    const { lineId } = await name();
    expect(await open(LATER)).toMatchObject([{ named: { id: lineId }, isHeld: true }]);
    expect(await fillVacancy(up.officer(CLOSED), await seen())).toEqual({ lineId, by: 'unit' });
    expect([await stateOf(lineId), await stateOf(ids[2]!)]).toEqual(['validated', 'waitlisted']);
    expect(await read().select().from(seatVacancy)).toMatchObject([
      { state: 'filled_by_unit', filledByLineId: lineId },
    ]);
    expect(await open()).toEqual([]);
  });

  it('takes the first reserve when the unit’s days are over, the order kept, one at a time', async () => {
    await withdraw(0);
    await withdraw(1);
    expect(await fillVacancy(up.officer(LATER), await seen(LATER))).toEqual({ lineId: ids[2], by: 'reserve' });
    expect(await stateOf(ids[3]!)).toBe('waitlisted');
    expect(await fillVacancy(up.officer(LATER), await seen(LATER))).toEqual({ lineId: ids[3], by: 'reserve' });
    expect(await vacancyToName(world.viewers.clerk, ids[0]!, LATER)).toBeUndefined();
  });

  it.each(['the cut', 'a single step'])(
    'is done, too, by %s that brings a reserve up once the days are over',
    async (way) => {
      await withdraw(0);
      const ranking = (await rankingOf(world.viewers.officer, classId, LATER))!;
      const list = (rows: { lineId: string }[]) => rows.map(({ lineId }) => lineId);
      if (way === 'the cut')
        await takeCut(up.officer(LATER), {
          classId,
          proposed: list(ranking.proposed),
          reserves: list(ranking.reserves),
        });
      else await reviewLines(up.officer(LATER), { event: 'promote', lineIds: [ids[2]!] });
      expect(await stateOf(ids[2]!)).toBe('validated');
      expect(await read().select().from(seatVacancy)).toMatchObject([
        { state: 'filled_by_reserve', filledByLineId: ids[2] },
      ]);
      expect(await open(LATER)).toEqual([]);
    },
  );

  it('falls to a reserve where whom the unit named is declined, and to nobody where none is left', async () => {
    await withdraw(0);
    const { lineId } = await name();
    await reviewLines(up.officer(CLOSED), { event: 'decline', lineIds: [lineId], reason: 'OTHER', comment: 'x' });
    expect((await open(LATER))[0]?.named).toBeUndefined();
    for (const id of [ids[2]!, ids[3]!]) await withdrawLine(up.clerk(CLOSED), { lineId: id, reason: 'ILLNESS' });
    expect(await refused(async () => fillVacancy(up.officer(LATER), await seen(LATER)))).toEqual(['nobody_waits']);
    const again = { ...(await seen()), reason: 'Không còn ai' };
    expect(await refused(() => giveUpVacancy(up.officer(), { ...again, reason: ' ' }))).toEqual(['missing_words']);
    await giveUpVacancy(up.officer(), again);
    expect(await refused(() => giveUpVacancy(up.officer(), again))).toEqual(['not_found']);
  });

  it('follows a chain of replacements: one by another, and back to the first', async () => {
    const { lineId: b } = await replaceLine(up.clerk(CLOSED), {
      lineId: ids[0]!,
      personId: await other(),
      reason: 'ILLNESS',
    });
    const { personId } = await up.line(ids[0]!);
    const { lineId: back } = await replaceLine(up.clerk(CLOSED), { lineId: b, personId, reason: 'WORKLOAD' });
    expect((await open())[0]?.named?.id).toBe(back);
    expect(await fillVacancy(up.officer(CLOSED), await seen())).toEqual({ lineId: back, by: 'unit' });
  });

  it('is the office’s alone, and whole or not at all', async () => {
    await withdraw(0);
    await name();
    const input = await seen();
    expect(await refused(() => fillVacancy(as(world.viewers.leader, CLOSED), input))).toEqual(['not_found']);
    expect(await refused(() => fillVacancy(up.clerk(CLOSED), input))).toEqual(['not_found']);
    expect(await survivesFaults(() => fillVacancy(up.officer(CLOSED), input))).toBeGreaterThan(10);
  });
});
