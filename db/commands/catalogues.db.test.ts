import { beforeEach, expect, it } from 'vitest';
import { historyOf } from '../audit/history.ts';
import { Refusal } from '../context.ts';
import { catalogues } from '../queries/catalogues.ts';
import { managedUnit, unitTree } from '../queries/unit-tree.ts';
import { read } from '../store.ts';
import { emptyStore, freshStore } from '../testing.ts';
import { addAccount, as, foundWorld, type World } from '../testing-world.ts';
import { changeRoute } from './catalogues.ts';

freshStore();

let world: World;
beforeEach(async () => {
  await emptyStore();
  world = await foundWorld();
});

const change = { intakeMode: 'SELF_FUNDED', route: 'other_body', validFrom: '2022-07-01' } as const;

it('has classes go another way from a day on, and keeps the way before', async () => {
  const admin = await addAccount('admin', 'administrator', world.cityId);
  const { id } = await changeRoute(as(admin), change);
  const routes = (await catalogues(admin))?.routes.filter((row) => row.intakeMode === 'SELF_FUNDED');
  expect(routes).toMatchObject([
    { route: 'other_body', validFrom: '2022-07-01', validTo: null },
    { route: 'permission', validTo: '2022-06-30' },
  ]);
  expect(await historyOf(read(), 'class_route', id)).toMatchObject([{ action: 'route.changed' }]);
  await expect(changeRoute(as(admin), { ...change, route: 'permission' })).rejects.toThrow(Refusal);
});

it('is refused to everybody else, who has no catalogues and no units either', async () => {
  for (const viewer of [world.viewers.officer, world.viewers.leader, world.viewers.inspector, world.viewers.clerk]) {
    await expect(changeRoute(as(viewer), change)).rejects.toThrow(Refusal);
    expect(await catalogues(viewer)).toBeUndefined();
    expect(await unitTree(viewer)).toEqual([]);
    expect(await managedUnit(viewer, world.units.first, '2022-03-21')).toBeUndefined();
  }
});

it('shows an administrator the units below, each under its parent', async () => {
  const admin = await addAccount('admin', 'administrator', world.cityId);
  const tree = await unitTree(admin);
  expect(tree[0]).toMatchObject({ id: world.cityId, depth: 0 });
  expect(tree.find((row) => row.id === world.units.first)?.depth).toBe(1);
  const local = await addAccount('local', 'administrator', world.units.second);
  expect((await unitTree(local)).map((row) => row.id)).toEqual([world.units.second]);
  expect(await managedUnit(admin, world.units.first, '2022-03-21')).toMatchObject({ people: 4, successions: [] });
});
