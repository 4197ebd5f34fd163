import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { NO_MENDS } from '#domain/list-import.ts';
import { instantAt } from '#domain/time/day.ts';
import { historyOf } from '../../audit/history.ts';
import { line, listImport } from '../../schema.ts';
import { read } from '../../store.ts';
import { emptyStore, freshStore } from '../../testing.ts';
import { type Desk, openDesk } from '../../testing-dossier.ts';
import { survivesFaults } from '../../testing-faults.ts';
import { checkedFile, importAs, listOf, listRow, shown } from '../../testing-import.ts';
import { refused } from '../../testing-refusals.ts';
import { as, foundWorld, type World } from '../../testing-world.ts';
import { handOver } from '../dossiers/hand-over.ts';
import { confirmImport, discardImport, mendImport, sendImport } from './confirm.ts';
import { keepBatch, keepImport } from './keep.ts';
import { sendBatch } from './send-batch.ts';

freshStore();

let world: World;
let desk: Desk;
beforeEach(async () => {
  await emptyStore();
  world = await foundWorld();
  desk = await openDesk(world);
});

const chairman = () => listRow(9, 'NGUYỄN VĂN AN', '1975', 'SKILL', 'THEORY');
const clerk = () => listRow(10, 'Trần Thị Bình', '1980-02-01', 'SKILL');
const nobody = () => listRow(11, 'Ma Thị Lạ', '1990', 'SKILL');
const keep = async (list = listOf(chairman(), clerk())) =>
  keepImport(desk.clerk(), { dossierId: desk.id, ...(await checkedFile(world, list)) });
const importRow = async (id: string) => (await read().select().from(listImport).where(eq(listImport.id, id)))[0]!;
const versionOf = async (id: string) => (await importRow(id)).version;

describe('a unit’s workbook', () => {
  it('leaves the register as it is until it is confirmed, and then stands as drafts in the list’s order', async () => {
    const list = listOf(chairman(), clerk());
    const importId = await keep(list);
    expect(await desk.lines()).toEqual([]);
    const seen = await shown(world, list);
    const confirmation = await confirmImport(desk.clerk(), { importId, mends: NO_MENDS, seen });
    expect(confirmation).toMatchObject({ kind: 'done', outcome: { added: 3, existing: 0, leftOut: [], sent: false } });
    expect((await desk.lines()).map((row) => [row.personId, row.classId, row.state])).toEqual(
      expect.arrayContaining([
        [world.people.chairman, world.classes.SKILL, 'draft'],
        [world.people.chairman, world.classes.THEORY, 'draft'],
        [world.people.clerk, world.classes.SKILL, 'draft'],
      ]),
    );
    expect((await importRow(importId)).state).toBe('confirmed');
    const told = await historyOf(read(), 'dossier', desk.id);
    expect(told.map(({ action }) => action)).toContain('dossier.import_list');
  });

  it('adds nothing the second time', async () => {
    const list = listOf(chairman(), clerk());
    await importAs(desk.clerk(), world, desk.id, list);
    const before = await desk.lines();
    const again = await keep(list);
    const input = { importId: again, mends: NO_MENDS, seen: await shown(world, list) };
    expect(await refused(() => confirmImport(desk.clerk(), input))).toEqual(['nothing_to_import']);
    expect(await desk.lines()).toEqual(before);
  });

  it('is not taken while somebody nobody knows stands in it, until he is left out or shown to be one of the unit', async () => {
    const list = listOf(chairman(), nobody());
    const importId = await keep(list);
    const seen = await shown(world, list);
    expect(await confirmImport(desk.clerk(), { importId, mends: NO_MENDS, seen })).toEqual({ kind: 'open', lines: 1 });
    expect(await desk.lines()).toEqual([]);
    const mends = { ...NO_MENDS, people: { 1: world.people.young } };
    await mendImport(desk.clerk(), { importId, mends, leaveOpen: false });
    expect((await importRow(importId)).preview.summary).toMatchObject({ unregistrable: 0 });
    // Whom he turned out to be was not shown with the first seals.
    expect(await confirmImport(desk.clerk(), { importId, mends, seen })).toEqual({ kind: 'look_again', lines: 1 });
    expect(await desk.lines()).toEqual([]);
    await mendImport(desk.clerk(), { importId, mends: { ...NO_MENDS, leftOut: ['1-0'] }, leaveOpen: false });
    const leftOut = { ...NO_MENDS, leftOut: ['1-0'] };
    expect(await confirmImport(desk.clerk(), { importId, mends: leftOut, seen })).toMatchObject({
      kind: 'done',
      outcome: { added: 2, leftOut: [{ name: 'Ma Thị Lạ', course: 'SKILL' }] },
    });
  });

  it('is shown again where the register changed since it was shown', async () => {
    const list = listOf(clerk());
    const importId = await keep(list);
    const seen = await shown(world, list);
    await desk.put(desk.pair('clerk', 'CLASH'));
    expect(await confirmImport(desk.clerk(), { importId, mends: NO_MENDS, seen })).toEqual({
      kind: 'look_again',
      lines: 1,
    });
    expect(await desk.lines()).toHaveLength(1);
    const now = await shown(world, list);
    expect(await confirmImport(desk.clerk(), { importId, mends: NO_MENDS, seen: now })).toMatchObject({ kind: 'done' });
  });

  it('is for its own unit, while the list is with the clerk', async () => {
    const file = await checkedFile(world, listOf(clerk()));
    const foreign = { dossierId: desk.id, ...file, unitId: world.units.second };
    expect(await refused(() => keepImport(desk.clerk(), foreign))).toEqual(['another_unit']);
    const own = { dossierId: desk.id, ...file };
    expect(await refused(() => keepImport(as(world.viewers.secondClerk), own))).toEqual(['not_found']);
    expect(await refused(() => keepImport(as(world.viewers.inspector), own))).toEqual(['not_your_role']);
    await desk.put(desk.pair('clerk', 'SKILL'));
    await handOver(desk.clerk(), { dossierId: desk.id });
    expect(await refused(() => keepImport(desk.clerk(), own))).toEqual(['not_editable']);
  });

  it('is confirmed or put aside once, by whoever comes first', async () => {
    const list = listOf(clerk());
    const importId = await keep(list);
    const version = await versionOf(importId);
    const seen = await shown(world, list);
    await mendImport(desk.clerk(), { importId, version, mends: NO_MENDS, leaveOpen: false });
    const late = { importId, version, mends: NO_MENDS, seen };
    expect(await refused(() => confirmImport(desk.clerk(), late))).toEqual(['somebody_was_first']);
    await discardImport(desk.clerk(), { importId });
    const input = { importId, mends: NO_MENDS, seen };
    expect(await refused(() => confirmImport(desk.clerk(), input))).toEqual(['not_waiting']);
    expect(await refused(() => discardImport(as(world.viewers.secondClerk), { importId }))).toEqual(['not_found']);
  });

  it('does not come in for a class that has closed', async () => {
    const list = listOf(clerk());
    const importId = await keep(list);
    const seen = await shown(world, list);
    const late = as(world.viewers.clerk, instantAt('2022-04-30', '08:00'));
    expect(await confirmImport(late, { importId, mends: NO_MENDS, seen })).toEqual({ kind: 'open', lines: 1 });
    expect(await desk.lines()).toEqual([]);
  });

  it('comes in whole or not at all', async () => {
    const list = listOf(chairman(), clerk());
    const importId = await keep(list);
    const input = { importId, mends: NO_MENDS, seen: await shown(world, list) };
    expect(await survivesFaults(() => confirmImport(desk.clerk(), input))).toBeGreaterThan(20);
  });
});

describe('what an office drops', () => {
  const drop = async (list = listOf(chairman(), nobody())) => {
    const files = [await checkedFile(world, list)];
    const refusedFiles = [{ file: 'anh.jpg', codes: ['not_a_workbook'] }];
    const batchId = await keepBatch(desk.officer(), { roundId: world.roundId, files, refused: refusedFiles });
    return (await read().select().from(listImport).where(eq(listImport.batchId, batchId)))[0]!.id;
  };

  it('is sent and received on the unit’s behalf, without whom nobody knows, and is recorded as that', async () => {
    const importId = await drop();
    const outcome = await sendImport(desk.officer(), { importId });
    expect(outcome).toMatchObject({ added: 2, sent: true, leftOut: [{ name: 'Ma Thị Lạ', findings: ['NOT_FOUND'] }] });
    expect((await desk.row()).state).toBe('received');
    expect((await read().select().from(line)).map(({ state }) => state)).toEqual(['submitted', 'submitted']);
    const actions = (await historyOf(read(), 'dossier', desk.id)).map(({ action }) => action);
    expect(actions).toEqual(expect.arrayContaining(['dossier.send_on_behalf', 'dossier.receive']));
  });

  it('is nothing that the unit sees or may send before', async () => {
    const importId = await drop();
    expect(await refused(() => sendImport(desk.clerk(), { importId }))).toEqual(['not_found']);
    expect(await refused(() => sendImport(as(world.viewers.inspector), { importId }))).toEqual(['not_waiting']);
  });

  it('is whole or not at all for each unit', async () => {
    const importId = await drop();
    expect(await survivesFaults(() => sendImport(desk.officer(), { importId }))).toBeGreaterThan(30);
    expect(await refused(() => sendImport(desk.officer(), { importId }))).toEqual(['not_waiting']);
    const none = await drop(listOf(nobody()));
    expect(await sendBatch(desk.officer(), { importIds: [none] })).toMatchObject({ sent: 1, refused: 0 });
  });
});
