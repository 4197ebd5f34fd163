import { asc, eq } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { addDays, dayOf } from '#domain/time/day.ts';
import { lineDetail } from '../../queries/line-detail.ts';
import { linesLackingOpinion } from '../../queries/opinions.ts';
import { personPage } from '../../queries/people-page.ts';
import { assignment, opinionRule, person } from '../../schema.ts';
import { read, write } from '../../store.ts';
import { emptyStore, freshStore } from '../../testing.ts';
import { survivesFaults } from '../../testing-faults.ts';
import { refused } from '../../testing-refusals.ts';
import { CLOSED, openUpward, type Upward } from '../../testing-upward.ts';
import { as, foundWorld, type World } from '../../testing-world.ts';
import { setManagedBy } from './set-managed-by.ts';

freshStore();

const BOARD = 'Ban Thường vụ Thành ủy';
const TODAY = dayOf(CLOSED);
const DAY = 24 * 60 * 60 * 1000;

let world: World;
let up: Upward;
beforeEach(async () => {
  await emptyStore();
  world = await foundWorld();
  up = await openUpward(world);
  await write(async (tx) => {
    await tx.delete(opinionRule);
    await tx.insert(opinionRule).values({ managedBy: BOARD, validFrom: '2022-01-01', source: 'Phân cấp (mẫu)' });
  });
});

const versionOf = async (id: string) =>
  (await read().select({ v: person.version }).from(person).where(eq(person.id, id)))[0]!.v;
const set = async (more: object = {}, ctx = up.officer(CLOSED)) => {
  const personId = world.people.chairman;
  const version = await versionOf(personId);
  return setManagedBy(ctx, { personId, version, managedBy: BOARD, reason: 'Quyết định (mẫu)', ...more });
};
const posts = () =>
  read()
    .select({ by: assignment.managedBy, from: assignment.validFrom, to: assignment.validTo })
    .from(assignment)
    .where(eq(assignment.personId, world.people.chairman))
    .orderBy(asc(assignment.validFrom));
const lacking = async (now = CLOSED) => (await linesLackingOpinion(world.viewers.officer, now)).map(({ id }) => id);

it('puts the present post right, and at once the lines of the post need an opinion, with the rule that asks', async () => {
  const [first] = await up.validated(up.pair('chairman', 'SKILL'), up.pair('clerk', 'SKILL'));
  expect(await lacking()).toEqual([]);
  await set({ managedBy: 'ban thường vụ  thành uỷ' });
  expect(await posts()).toEqual([{ by: BOARD, from: '2015-01-01', to: null }]);
  expect(await lacking()).toEqual([first]);
  const seen = await lineDetail(world.viewers.clerk, first!, CLOSED);
  expect(seen?.opinionRules).toMatchObject([{ managedBy: BOARD, validFrom: '2022-01-01', source: 'Phân cấp (mẫu)' }]);
  await set({ managedBy: undefined });
  expect(await lacking()).toEqual([]);
});

it('holds from its first day on: until then the post is managed by whom it was, also for lines of before', async () => {
  const [line] = await up.validated(up.pair('chairman', 'SKILL'));
  const from = addDays(TODAY, 2);
  await set({ from });
  expect(await posts()).toEqual([
    { by: null, from: '2015-01-01', to: addDays(TODAY, 1) },
    { by: BOARD, from, to: null },
  ]);
  expect(await lacking(CLOSED + DAY)).toEqual([]);
  expect(await lacking(CLOSED + 2 * DAY)).toEqual([line]);
});

it('is the office’s word alone; the unit sees it with who said so and why', async () => {
  for (const who of ['clerk', 'head', 'chief', 'leader', 'inspector'] as const)
    expect(await refused(() => set({}, as(world.viewers[who], CLOSED)))).toEqual(['not_found']);
  await set();
  const page = await personPage(world.viewers.clerk, world.people.chairman, CLOSED);
  expect(page?.record.post.managedBy).toBe(BOARD);
  expect(page?.can.confirm).toBe(false);
  expect(page?.history[0]).toMatchObject({
    action: 'person.managed_by_set',
    actor: 'officer',
    payload: { changes: [{ field: 'managedBy', before: null, after: BOARD }], reason: 'Quyết định (mẫu)' },
  });
});

it('is refused where nothing changes, before the post began or after it ends, and where somebody was faster', async () => {
  expect(await refused(() => set({ managedBy: undefined }))).toEqual(['nothing_changed']);
  expect(await refused(() => set({ from: '2014-12-31' }))).toEqual(['day_before_post']);
  expect(await refused(() => set({ version: 99 }))).toEqual(['somebody_was_first']);
  await set({ from: addDays(TODAY, 2) });
  // From then on the post goes on in a row of its own, which is not the present one yet.
  expect(await refused(() => set({ from: addDays(TODAY, 3) }))).toEqual(['day_after_post']);
});

it('is whole or not at all', async () => {
  expect(await survivesFaults(() => set({ from: TODAY }))).toBeGreaterThan(6);
});
