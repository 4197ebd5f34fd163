import { beforeEach, expect, it } from 'vitest';
import { historyOf } from '../audit/history.ts';
import { Refusal } from '../context.ts';
import { catalogues } from '../queries/catalogues.ts';
import { managedUnit, unitTree } from '../queries/unit-tree.ts';
import { read } from '../store.ts';
import { emptyStore, freshStore } from '../testing.ts';
import { refused } from '../testing-refusals.ts';
import { addAccount, as, foundWorld, type World } from '../testing-world.ts';
import { saveCategory, savePosition, saveUnitType } from './catalogue-entries.ts';
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

it('takes new posts, groups and types of units, and changes those that are there, each with its event', async () => {
  const admin = as(await addAccount('admin', 'administrator', world.cityId));
  const post = { code: 'PCT_MTTQ', name: 'Phó Chủ tịch MTTQ', protocolOrder: 11, validFrom: '2022-01-01' };
  await savePosition(admin, { ...post, isNew: 'yes', leading: 'no' });
  expect(await refused(() => savePosition(admin, { ...post, isNew: 'yes' }))).toEqual(['code_taken']);
  expect(await refused(() => savePosition(admin, { ...post, code: 'NO_SUCH' }))).toEqual(['not_found']);
  expect(await refused(() => savePosition(admin, { ...post, validTo: '2021-12-31' }))).toEqual(['days_reversed']);
  expect(await refused(() => savePosition(admin, { ...post, categoryCode: 'NO_SUCH' }))).toEqual(['not_found']);
  await savePosition(admin, { ...post, name: 'Phó Chủ tịch Ủy ban MTTQ', validTo: '2025-06-30' });
  const { positions = [], categories = [], types = [] } = (await catalogues(admin.viewer)) ?? {};
  expect(positions.find(({ code }) => code === post.code)).toMatchObject({
    ...{ name: 'Phó Chủ tịch Ủy ban MTTQ', protocolOrder: 11, leading: null, validTo: '2025-06-30' },
  });
  const [category, type] = [categories[0]!, types[0]!];
  await saveCategory(admin, { ...category, name: 'Nhóm đổi tên', validTo: undefined });
  await saveUnitType(admin, { ...type, name: 'Loại đổi tên', communeLevel: type.communeLevel ? 'yes' : undefined });
  const after = await catalogues(admin.viewer);
  expect(after?.categories.find(({ code }) => code === category.code)).toEqual({ ...category, name: 'Nhóm đổi tên' });
  expect(after?.types.find(({ code }) => code === type.code)).toEqual({ ...type, name: 'Loại đổi tên' });
  expect(await historyOf(read(), 'position', post.code)).toMatchObject([
    { action: 'catalogue.saved', payload: { before: { name: post.name } } },
    { action: 'catalogue.saved', payload: { before: null } },
  ]);
  for (const viewer of [world.viewers.officer, world.viewers.clerk])
    expect(await refused(() => savePosition(as(viewer), { ...post, isNew: 'yes' }))).toEqual(['not_found']);
});
