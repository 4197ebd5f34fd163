import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { tally } from '#domain/eligibility/standard-gap.ts';
import type { LineState } from '#domain/line/machine.ts';
import { dayOf } from '#domain/time/day.ts';
import { OPERATOR } from '#domain/viewer.ts';
import { line, person, plan } from '../schema.ts';
import { read, write } from '../store.ts';
import { emptyStore, freshStore } from '../testing.ts';
import { type Desk, openDesk } from '../testing-dossier.ts';
import { addPerson, foundWorld, NOON, type World } from '../testing-world.ts';
import { nextYearNeeds } from './needs.ts';
import { planGap } from './plan-gap.ts';

freshStore();

let world: World;
let desk: Desk;
beforeEach(async () => {
  await emptyStore();
  world = await foundWorld();
  desk = await openDesk(world);
});

const ON = dayOf(NOON);
const become = (lineId: string, state: LineState) =>
  write((tx) => tx.update(line).set({ state }).where(eq(line.id, lineId)));

/** The chairman on the class of political theory, as a line of this state. */
async function chairmanIs(state: LineState): Promise<string> {
  const { lineIds } = await desk.put(desk.pair('chairman', 'THEORY'));
  await become(lineIds[0]!, state);
  return lineIds[0]!;
}

async function goalTurns(viewer = world.viewers.officer) {
  const seen = await planGap(viewer, world.planId, {}, ON);
  const turns = (people: Parameters<typeof tally>[0]) => tally(people).goal.turns;
  return (
    seen && { before: turns(seen.before), decided: turns(seen.decided), sent: turns(seen.sent), lines: seen.lines }
  );
}

describe('a plan’s before and after', () => {
  // Five people of the two wards, all without political theory; the teacher is of no commune.
  it.each<[LineState, number, number]>([
    ['draft', 5, 5],
    ['waitlisted', 5, 5],
    ['rejected', 5, 5],
    ['deferred', 5, 5],
    ['submitted', 5, 4],
    ['in_submission', 5, 4],
    ['approved', 4, 4],
    ['attending', 4, 4],
  ])('counts a line that is %s for what it is', async (state, decided, sent) => {
    await chairmanIs(state);
    expect(await goalTurns()).toMatchObject({ before: 5, decided, sent });
  });

  it('counts people and person-turns of lines in classes that give a level, and no others', async () => {
    const { lineIds } = await desk.put(
      desk.pair('chairman', 'THEORY'),
      desk.pair('chairman', 'MASTER'),
      desk.pair('clerk', 'SKILL'),
    );
    for (const id of lineIds) await become(id, 'submitted');
    expect((await goalTurns())?.lines).toEqual({ decided: { turns: 0, people: 0 }, sent: { turns: 2, people: 1 } });
  });

  it('shows a unit its own people, and whom the plan is not for nothing', async () => {
    await chairmanIs('approved');
    expect(await goalTurns(world.viewers.clerk)).toMatchObject({ before: 4, decided: 3 });
    expect(await goalTurns(world.viewers.secondClerk)).toMatchObject({ before: 1, decided: 1 });
    expect(await goalTurns(world.viewers.records)).toBeUndefined();
    await write((tx) => tx.update(plan).set({ state: 'draft' }));
    expect(await goalTurns(world.viewers.clerk)).toBeUndefined();
    expect(await goalTurns()).toBeDefined();
  });
});

describe('next year’s needs', () => {
  const contents = async (viewer = OPERATOR as Parameters<typeof nextYearNeeds>[0], unitId?: string) => {
    const { contents: all, ...needs } = await nextYearNeeds(viewer, { unitId }, NOON);
    return { ...needs, contents: all.map(({ key, turns, last }) => [key, turns, last?.code ?? null]) };
  };

  it('are what is lacked by the standards of its first day, to the most binding level, with the last class that gave it', async () => {
    const seen = await contents();
    expect(seen).toMatchObject({ year: 2023, people: 5, turns: 5, leaving: 0 });
    // A text sends the five civil servants to the basic course; the intermediate one is the lowest that there is.
    expect(seen.contents).toEqual([['politicalTheory TRUNG_CAP', 5, 'THEORY']]);
    await addPerson(world.units.second, { name: 'Đỗ Thị Hằng', positionCode: 'CT_UBND', categoryCode: 'CAN_BO' });
    const more = await contents();
    expect(more.contents).toEqual([['politicalTheory TRUNG_CAP', 6, 'THEORY']]);
    expect(more.units.map(({ people, turns }) => [people, turns])).toEqual([
      [4, 4],
      [2, 2],
    ]);
  });

  it('leave out who is on the way, and keep who found no place', async () => {
    const lineId = await chairmanIs('approved');
    expect((await contents()).people).toBe(4);
    await become(lineId, 'waitlisted');
    expect((await contents()).people).toBe(5);
  });

  it('leave out who retires this year, and say how many', async () => {
    await write((tx) => tx.update(person).set({ birth: '1961-01-01' }).where(eq(person.id, world.people.chairman)));
    expect(await contents()).toMatchObject({ people: 4, leaving: 1 });
  });

  it('carry over who was put off in classes that give no level, as people and as turns', async () => {
    const { lineIds } = await desk.put(
      desk.pair('clerk', 'SKILL'),
      desk.pair('chairman', 'SKILL'),
      desk.pair('chairman', 'THEORY'),
    );
    for (const id of lineIds) await become(id, 'deferred');
    expect((await contents()).carried).toEqual([
      { classId: world.classes.SKILL, code: 'SKILL', name: 'Kỹ năng giao tiếp', turns: 2, people: 2 },
    ]);
    expect((await contents(world.viewers.secondClerk)).carried).toEqual([]);
  });

  it('are seen by a unit as far as they are its own', async () => {
    expect(await contents(world.viewers.secondClerk)).toMatchObject({ people: 1, turns: 1 });
    expect(await contents(world.viewers.secondClerk, world.units.first)).toMatchObject({ people: 0, turns: 0 });
    expect(await contents(world.viewers.records)).toMatchObject({ people: 0 });
    expect((await read().select().from(line)).length).toBe(0);
  });
});
