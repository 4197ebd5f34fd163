import { beforeEach, describe, expect, it } from 'vitest';
import { setInternalNote } from '../commands/lines/note.ts';
import { measured } from '../statements.ts';
import { emptyStore, freshStore } from '../testing.ts';
import { type Desk, openDesk } from '../testing-dossier.ts';
import { addAccount, foundWorld, NOON, type World } from '../testing-world.ts';
import { exportHistory, historyFor, historyKinds, searchHistory } from './history.ts';

freshStore();

let world: World;
let desk: Desk;
let lineId: string;

beforeEach(async () => {
  await emptyStore();
  world = await foundWorld();
  desk = await openDesk(world);
  [lineId] = (await desk.received(desk.pair('chairman', 'SKILL'))) as [string];
  await setInternalNote(desk.officer(), { lineId, note: 'chỉ nội bộ' });
});

const actions = (events: { action: string }[]) => events.map((event) => event.action);

describe('the history of a record', () => {
  it('names who did what, newest first, for whoever reaches the record', async () => {
    const events = await historyFor(world.viewers.head, 'dossier', desk.id, NOON);
    expect(actions(events)).toContain('dossier.send');
    expect(events.find((event) => event.action === 'dossier.send')?.actor).toBe('head');
    expect(events.map((event) => event.seq)).toEqual(events.map((event) => event.seq).sort((a, b) => b - a));
  });

  it('tells of a line its own step, of many that were taken at once', async () => {
    for (const viewer of [world.viewers.clerk, world.viewers.officer]) {
      const submitted = (await historyFor(viewer, 'line', lineId, NOON)).find(({ action }) => action === 'line.submit');
      expect(submitted?.payload).toMatchObject({ from: 'draft', to: 'submitted' });
    }
  });

  it('does not exist for another unit, a school, or an account without a role', async () => {
    for (const viewer of [world.viewers.secondHead, world.viewers.schoolHead, { ...world.viewers.head, grants: [] }]) {
      expect(await historyFor(viewer, 'dossier', desk.id, NOON)).toEqual([]);
      expect(await historyFor(viewer, 'line', lineId, NOON)).toEqual([]);
      expect(await historyFor(viewer, 'person', world.people.chairman, NOON)).toEqual([]);
    }
  });

  it('keeps what the office notes inside the office', async () => {
    expect(actions(await historyFor(world.viewers.officer, 'line', lineId, NOON))).toContain('line.set_note');
    expect(actions(await historyFor(world.viewers.inspector, 'line', lineId, NOON))).toContain('line.set_note');
    const told = await historyFor(world.viewers.clerk, 'line', lineId, NOON);
    expect(actions(told)).toContain('line.submit');
    expect(JSON.stringify(told)).not.toMatch(/set_note|chỉ nội bộ|lineIds|classId/);
  });
});

describe('the search', () => {
  it('finds by kind, action, actor and day what an inspector reads', async () => {
    const { inspector } = world.viewers;
    const all = await searchHistory(inspector, {}, NOON);
    expect(actions(all.events)).toEqual(expect.arrayContaining(['dossier.receive', 'plan.load', 'line.set_note']));
    const received = await searchHistory(inspector, { action: 'dossier.receive' }, NOON);
    expect(received).toMatchObject({ total: 1, events: [{ actor: 'officer' }] });
    const byHead = await searchHistory(inspector, { kind: 'dossier', actor: 'HEAD' }, NOON);
    expect(actions(byHead.events)).toContain('dossier.send');
    expect((await searchHistory(inspector, { day: '2022-03-21' }, NOON)).total).toBeGreaterThan(0);
    expect((await searchHistory(inspector, { day: '2022-03-20' }, NOON)).total).toBe(0);
  });

  it('gives nothing of the register to an administrator, and nothing at all to a unit', async () => {
    const admin = await addAccount('admin', 'administrator', world.cityId);
    expect(historyKinds(admin)).toEqual(['unit', 'account']);
    const found = await searchHistory(admin, {}, NOON);
    expect(actions(found.events).filter((action) => !/^(unit|account|session)\./.test(action))).toEqual([]);
    const ofUnit = await historyFor(admin, 'unit', world.units.first, NOON);
    expect(actions(ofUnit)).toEqual(['unit.created']);
    expect((await searchHistory(admin, { kind: 'dossier' }, NOON)).total).toBe(0);
    expect((await searchHistory(world.viewers.clerk, {}, NOON)).total).toBe(0);
  });

  it('is given out whole, some events at a time, and no more than asked for', async () => {
    const { inspector, clerk } = world.viewers;
    const page = await searchHistory(inspector, {}, NOON);
    expect(page.events.length).toBeGreaterThan(7);
    const whole = await exportHistory(inspector, {}, NOON, 5000, 3);
    expect(whole).toEqual({ total: page.total, events: page.events });
    const some = await exportHistory(inspector, {}, NOON, 7, 3);
    expect(some).toEqual({ total: page.total, events: page.events.slice(0, 7) });
    const [{ action = '' } = {}] = page.events;
    const narrowed = await exportHistory(inspector, { action }, NOON, 5000, 1);
    expect(narrowed.events).toEqual((await searchHistory(inspector, { action }, NOON)).events);
    expect(await exportHistory(clerk, {}, NOON, 5000)).toEqual({ total: 0, events: [] });
  });

  it('takes three statements, however much there is', async () => {
    const { statements } = await measured(() => searchHistory(world.viewers.inspector, {}, NOON));
    expect(statements).toHaveLength(3);
  });
});
