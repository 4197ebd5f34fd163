import { beforeEach, describe, expect, it } from 'vitest';
import { instantAt } from '#domain/time/day.ts';
import { addLines } from '../commands/dossiers/add-lines.ts';
import { setClassNoNeed } from '../commands/dossiers/no-need.ts';
import { openDossier } from '../commands/dossiers/open.ts';
import { reviewLines } from '../commands/lines/review.ts';
import { emptyStore, freshStore } from '../testing.ts';
import { type Desk, openDesk } from '../testing-dossier.ts';
import { as, foundWorld, NOON, type World } from '../testing-world.ts';
import { classesOverview, classOf } from './classes.ts';
import { dossierOf } from './dossiers.ts';
import { planOf, plansFor, roundsFor } from './plans.ts';

freshStore();

let world: World;
let desk: Desk;
beforeEach(async () => {
  await emptyStore();
  world = await foundWorld();
  desk = await openDesk(world);
});

const clerk = () => world.viewers.clerk;

describe('plans, rounds and classes', () => {
  it('are seen by units once issued, and by the office with its buttons', async () => {
    expect(await plansFor(clerk())).toMatchObject([{ number: '9/KH', classes: 5 }]);
    expect(await planOf(clerk(), world.planId)).toMatchObject({ state: 'in_progress', offers: [] });
    const chief = await planOf(world.viewers.chief, world.planId);
    expect(chief?.offers.map((offer) => offer.event)).toEqual(['close']);
    const [round] = await roundsFor(clerk(), NOON);
    expect(round).toMatchObject({
      classes: 5,
      openClasses: 5,
      nextClosing: instantAt('2022-04-29', '24:00'),
      units: [{ unitId: world.units.first, dossierId: desk.id, state: 'draft' }],
    });
    expect((await roundsFor(world.viewers.officer, NOON))[0]?.units).toEqual([]);
    const stranger = { ...clerk(), grants: [] };
    expect(await plansFor(stranger)).toEqual([]);
    expect(await planOf(stranger, world.planId)).toBeUndefined();
  });

  it('count lines by state, clean and in question, each viewer what he reaches', async () => {
    const lineIds = await desk.received(desk.pair('chairman', 'SKILL'), desk.pair('clerk', 'SKILL'));
    await reviewLines(desk.officer(), { event: 'ask_fix', lineIds: [lineIds[0]!], reason: 'OTHER', comment: 'x' });
    const second = as(world.viewers.secondClerk);
    const { id } = await openDossier(second, { roundId: world.roundId, unitId: world.units.second });
    await addLines(second, { dossierId: id, entries: [desk.pair('other', 'SKILL')] });
    const overview = await classesOverview(world.viewers.officer, world.planId);
    expect(overview.find((row) => row.code === 'SKILL')).toMatchObject({
      quota: 3,
      registered: 2,
      clean: 1,
      questioned: 1,
      seated: 0,
      byState: { submitted: 1, needs_fix: 1 },
    });
    expect(await classesOverview(clerk(), world.planId)).toEqual([]);
    expect((await classOf(world.viewers.secondClerk, world.classes.SKILL))?.counts.registered).toBe(0);
    await setClassNoNeed(second, { dossierId: id, classId: world.classes.DEFENCE, noNeed: true });
    expect((await dossierOf(world.viewers.secondClerk, id, NOON))?.noNeedClassIds).toEqual([world.classes.DEFENCE]);
  });
});
