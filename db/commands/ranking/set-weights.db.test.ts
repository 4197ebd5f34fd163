import { beforeEach, expect, it } from 'vitest';
import { DEFAULT_WEIGHTS } from '#domain/ranking/priority.ts';
import { addDays, dayOf } from '#domain/time/day.ts';
import { historyOf } from '../../audit/history.ts';
import { criteriaFor } from '../../queries/criteria.ts';
import { proposalWorld } from '../../queries/proposal-world.ts';
import { rankingOf } from '../../queries/ranking.ts';
import { courseClass } from '../../schema.ts';
import { read } from '../../store.ts';
import { emptyStore, freshStore } from '../../testing.ts';
import { survivesFaults } from '../../testing-faults.ts';
import { refused } from '../../testing-refusals.ts';
import { CLOSED, openUpward, type Upward } from '../../testing-upward.ts';
import { addPerson, as, foundWorld, type World } from '../../testing-world.ts';
import { setWeights } from './set-weights.ts';

freshStore();

let world: World;
let up: Upward;
beforeEach(async () => {
  await emptyStore();
  world = await foundWorld();
  up = await openUpward(world);
});

const TODAY = dayOf(CLOSED);
const input = (more: object = {}) => ({
  ...{ issuerId: world.cityId, weights: { ...DEFAULT_WEIGHTS, unit_order: 7 }, from: TODAY },
  source: 'Kết luận họp phòng ngày 04/05/2022',
  ...more,
});

it('counts from its day on, in the ranking and in a proposal, and the command’s own settings still win', async () => {
  await up.crowd(2);
  const order = async (now = CLOSED) =>
    (await rankingOf(world.viewers.officer, world.classes.SKILL, now))!.proposed.map((row) => row.parts.unit_order);
  expect(await order()).toEqual([10, 9]);
  await setWeights(up.chief(CLOSED), input({ from: addDays(TODAY, 1) }));
  expect(await order()).toEqual([10, 9]);
  const later = CLOSED + 24 * 60 * 60 * 1000;
  expect(await order(later)).toEqual([70, 63]);
  const asked = { planId: world.planId, now: later, settings: { weights: { unit_order: 3 } } };
  const computed = await proposalWorld(world.viewers.officer, asked);
  expect(computed?.candidates.map(({ parts }) => parts.unit_order)).toEqual([30, 27]);
});

it('counts in one category only where it was said for that', async () => {
  await up.crowd(1);
  const [klass] = (await read().select().from(courseClass)).filter(({ code }) => code === 'SKILL');
  const { category } = klass!;
  await setWeights(up.officer(CLOSED), input({ category }));
  await setWeights(up.officer(CLOSED), input({ weights: { ...DEFAULT_WEIGHTS, unit_order: 2 } }));
  const found = (await rankingOf(world.viewers.leader, world.classes.SKILL, CLOSED))!;
  expect(found.proposed[0]?.parts.unit_order).toBe(70);
  expect(found.weights.unit_order).toBe(7);
  const page = (await criteriaFor(world.viewers.inspector, CLOSED))!;
  expect(page).toMatchObject({ isDefault: false, own: [{ category, weights: { unit_order: 7 } }] });
  expect(page.general.unit_order).toBe(2);
  expect(page.changes.map((one) => [one.category, one.by, one.weights.unit_order])).toEqual([
    [null, 'officer', 2],
    [category, 'officer', 7],
  ]);
});

it('is set by the office that consolidates, with a source, from today on, and only where something changes', async () => {
  const set = (more: object = {}, ctx = up.officer(CLOSED)) => refused(() => setWeights(ctx, input(more)));
  for (const who of ['clerk', 'head', 'leader', 'inspector', 'records'] as const)
    expect(await set({}, as(world.viewers[who], CLOSED))).toEqual(['not_found']);
  expect(await set({ issuerId: world.units.first })).toEqual(['not_found']);
  expect(await set({ source: ' ' })).toEqual(['missing_words']);
  expect(await set({ from: addDays(TODAY, -1) })).toEqual(['from_past']);
  expect(await set({ weights: DEFAULT_WEIGHTS })).toEqual(['same_weights']);
  const { id } = await setWeights(up.officer(CLOSED), input());
  const [event] = await historyOf(read(), 'ranking_criterion', id);
  expect(event).toMatchObject({ action: 'criterion.changed', payload: { before: DEFAULT_WEIGHTS, from: TODAY } });
  for (const who of ['clerk', 'records'] as const)
    expect(await criteriaFor(world.viewers[who], CLOSED)).toBeUndefined();
});

it('is whole or not at all', async () => {
  expect(await survivesFaults(() => setWeights(up.officer(CLOSED), input()))).toBeGreaterThan(5);
});

it('gives nobody points for a goal of the register’s own, but for what a text asks of the post', async () => {
  const { THEORY } = world.classes;
  const add = (name: string, more: object) =>
    addPerson(world.units.first, { name, birth: '1975-01-01', llct: 'SO_CAP', ...more });
  const cadre = await add('Hà Văn Cán', { categoryCode: 'CAN_BO', positionCode: 'CT_UBND' });
  const civilServant = await add('Hà Văn Công', { positionCode: 'VP_TK' });
  await up.validated({ personId: civilServant, classId: THEORY }, { personId: cadre, classId: THEORY });
  const found = (await proposalWorld(world.viewers.officer, { planId: world.planId, now: CLOSED }))!;
  const points = new Map(found.candidates.map(({ personId, parts }) => [personId, parts.lacks_standard]));
  expect(points.get(cadre)).toBe(10 * DEFAULT_WEIGHTS.lacks_standard);
  expect(points.get(civilServant)).toBe(0);
});
