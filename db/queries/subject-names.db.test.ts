import { beforeEach, expect, it } from 'vitest';
import { emptyStore, freshStore } from '../testing.ts';
import { type Desk, openDesk } from '../testing-dossier.ts';
import { foundWorld, type World } from '../testing-world.ts';
import { subjectNames } from './subject-names.ts';

freshStore();

let world: World;
let desk: Desk;
beforeEach(async () => {
  await emptyStore();
  world = await foundWorld();
  desk = await openDesk(world);
});

it('calls lines by their people, and people and classes by name, for whoever reaches them', async () => {
  const { lineIds } = await desk.put(desk.pair('chairman', 'SKILL'));
  const ids = [lineIds[0]!, world.people.clerk, world.classes.SKILL];
  const names = ['Nguyễn Văn An', 'Trần Thị Bình', 'Kỹ năng giao tiếp'];
  for (const viewer of [world.viewers.clerk, world.viewers.officer])
    expect([...(await subjectNames(viewer, ids)).values()]).toEqual(names);
});

it('does not say the names of another unit’s people', async () => {
  const { lineIds } = await desk.put(desk.pair('chairman', 'SKILL'));
  const ids = [lineIds[0]!, world.people.clerk, world.classes.SKILL];
  const seen = await subjectNames(world.viewers.secondClerk, ids);
  expect([...seen.keys()]).toEqual([world.classes.SKILL]);
});
