import { beforeEach, expect, it } from 'vitest';
import { addDays, dayOf } from '#domain/time/day.ts';
import { historyFor, searchHistory } from '../../queries/history.ts';
import { opinionRulesPage } from '../../queries/opinion-rules.ts';
import { assignment, opinionRule } from '../../schema.ts';
import { read, write } from '../../store.ts';
import { emptyStore, freshStore } from '../../testing.ts';
import { survivesFaults } from '../../testing-faults.ts';
import { refused } from '../../testing-refusals.ts';
import { CLOSED, openUpward, type Upward } from '../../testing-upward.ts';
import { as, foundWorld, type World } from '../../testing-world.ts';
import { createSubmission } from '../submissions/build.ts';
import { addOpinionRule, dropOpinionRule, endOpinionRule } from './change-rules.ts';

freshStore();

let world: World;
let up: Upward;
beforeEach(async () => {
  await emptyStore();
  world = await foundWorld();
  up = await openUpward(world);
  await write((tx) => tx.delete(opinionRule));
});

const TODAY = dayOf(CLOSED);
const DAY = 24 * 60 * 60 * 1000;
const BOARD = 'Ban Thường vụ Thành ủy';
const rule = (more: object = {}) => ({
  category: 'KY_NANG' as const,
  from: TODAY,
  source: 'Quyết định (mẫu)',
  ...more,
});
const add = (more: object = {}, ctx = up.officer(CLOSED)) => addOpinionRule(ctx, rule(more));
const page = async (now = CLOSED) => (await opinionRulesPage(world.viewers.inspector, now))!;
const propose = (lineIds: string[], now = CLOSED) =>
  createSubmission(up.officer(now), { title: 'Tờ trình', classIds: [world.classes.SKILL], lineIds });

it('holds at once for lines that go up, and says how many turns and people it concerns', async () => {
  const lineIds = await up.validated(
    up.pair('chairman', 'SKILL'),
    up.pair('clerk', 'SKILL'),
    up.pair('clerk', 'DEFENCE'),
  );
  await add();
  await add({ category: 'QPAN' });
  const { rules, all } = await page();
  expect(all).toEqual({ lines: 3, people: 2, lacking: 3 });
  const concerned = rules.map(({ category, concerns }) => [category, concerns.lines, concerns.people]);
  expect(concerned.sort()).toEqual([
    ['KY_NANG', 2, 2],
    ['QPAN', 1, 1],
  ]);
  const first = lineIds[0]!;
  expect(await refused(() => propose([first]))).toEqual([`party_opinion_given:${first}`]);
});

it('concerns nobody before its first day and after its last, and stays on the page with who ended it', async () => {
  const lineIds = await up.validated(up.pair('chairman', 'SKILL'));
  const { id } = await add({ from: addDays(TODAY, 1) });
  expect((await page()).all.lines).toBe(0);
  const next = CLOSED + DAY;
  expect((await page(next)).all.lines).toBe(1);
  await endOpinionRule(up.chief(next), { id, to: addDays(TODAY, 2) });
  expect(await refused(() => propose(lineIds, next + DAY))).toEqual([`party_opinion_given:${lineIds[0]}`]);
  const after = await page(next + 2 * DAY);
  expect(after.rules).toMatchObject([{ id, standing: 'ended', validTo: addDays(TODAY, 2) }]);
  expect(after.all.lines).toBe(0);
  expect(after.changes.map(({ action, actor, payload }) => [action, actor, payload?.validTo])).toEqual([
    ['opinion_rule.end', 'chief', addDays(TODAY, 2)],
    ['opinion_rule.add', 'officer', null],
  ]);
  await propose(lineIds, next + 2 * DAY);
});

it('never changes past days, and never runs into another rule for the same classes and body', async () => {
  const at = async (more: object) => {
    const error = await add(more).then(
      () => undefined,
      (thrown: { reasons?: { code: string; field?: string }[] }) => thrown.reasons?.[0],
    );
    return error && `${error.field}: ${error.code}`;
  };
  expect(await at({ from: addDays(TODAY, -1) })).toBe('from: from_past');
  expect(await at({ from: addDays(TODAY, 5), to: addDays(TODAY, 9) })).toBeUndefined();
  expect(await at({})).toBe('to: rules_overlap');
  expect(await at({ from: addDays(TODAY, 9) })).toBe('from: rules_overlap');
  expect(await at({ to: addDays(TODAY, 4) })).toBeUndefined();
  expect(await at({ managedBy: BOARD })).toBeUndefined();
  // The same body in another spelling is the same body.
  expect(await at({ managedBy: 'BAN THƯỜNG VỤ THÀNH ỦY' })).toBe('from: rules_overlap');
});

it('is ended from today on, earlier than it ends by itself, and taken back only before it begins', async () => {
  const { id } = await add({ to: addDays(TODAY, 10) });
  const until = addDays(TODAY, 10);
  const end = (to: string, seen: string | undefined = until) =>
    refused(() => endOpinionRule(up.officer(CLOSED), { id, until: seen, to }));
  expect(await end(addDays(TODAY, -1))).toEqual(['end_past']);
  expect(await end(until)).toEqual(['ends_before']);
  expect(await end(TODAY, addDays(TODAY, 11))).toEqual(['somebody_was_first']);
  expect(await refused(() => dropOpinionRule(up.officer(CLOSED), { id, until }))).toEqual(['begun']);
  await endOpinionRule(up.officer(CLOSED), { id, until, to: TODAY });
  const later = await add({ from: addDays(TODAY, 3) });
  expect(await refused(() => endOpinionRule(up.officer(CLOSED), { id: later.id, to: TODAY }))).toEqual([
    'days_reversed',
  ]);
  await dropOpinionRule(up.officer(CLOSED), { id: later.id });
  expect(await read().select({ id: opinionRule.id }).from(opinionRule)).toEqual([{ id }]);
});

it('is the consolidating office’s to change, and is read by whoever reads opinions', async () => {
  const { id } = await add({ from: addDays(TODAY, 1) });
  for (const who of ['clerk', 'head', 'leader', 'inspector', 'records'] as const) {
    const ctx = as(world.viewers[who], CLOSED);
    expect(await refused(() => addOpinionRule(ctx, rule({ category: 'QPAN' })))).toEqual(['not_found']);
    expect(await refused(() => endOpinionRule(ctx, { id, to: addDays(TODAY, 1) }))).toEqual(['not_found']);
    expect(await refused(() => dropOpinionRule(ctx, { id }))).toEqual(['not_found']);
  }
  for (const who of ['clerk', 'records'] as const)
    expect(await opinionRulesPage(world.viewers[who], CLOSED)).toBeUndefined();
  for (const who of ['leader', 'inspector', 'chief'] as const)
    expect((await opinionRulesPage(world.viewers[who], CLOSED))?.may.change).toBe(who === 'chief');
});

it('is found in the history by the office and the inspector, also where it was taken back', async () => {
  const { id } = await add({ from: addDays(TODAY, 1) });
  await dropOpinionRule(up.chief(CLOSED), { id });
  const { inspector, officer, leader, clerk } = world.viewers;
  for (const viewer of [inspector, officer]) {
    const found = await searchHistory(viewer, { kind: 'opinion_rule' }, CLOSED);
    expect(found.events.map(({ action, actor }) => [action, actor])).toEqual([
      ['opinion_rule.drop', 'chief'],
      ['opinion_rule.add', 'officer'],
    ]);
    expect((await searchHistory(viewer, { action: 'opinion_rule.drop' }, CLOSED)).total).toBe(1);
    expect(await historyFor(viewer, 'opinion_rule', id, CLOSED)).toHaveLength(2);
  }
  expect(await historyFor(leader, 'opinion_rule', id, CLOSED)).toHaveLength(2);
  expect(await historyFor(clerk, 'opinion_rule', id, CLOSED)).toEqual([]);
  expect((await searchHistory(leader, { kind: 'opinion_rule' }, CLOSED)).total).toBe(0);
});

it('finds the posts that a body manages, however the body was written', async () => {
  await write((tx) => tx.update(assignment).set({ managedBy: BOARD }));
  await up.validated(up.pair('chairman', 'SKILL'));
  await add({ category: undefined, managedBy: 'ban thường vụ thành uỷ' });
  expect((await page()).rules).toMatchObject([{ managedBy: BOARD, concerns: { lines: 1, people: 1, lacking: 1 } }]);
});

it('is whole or not at all', async () => {
  expect(await survivesFaults(() => add())).toBeGreaterThan(4);
});
