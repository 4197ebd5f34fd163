import { beforeEach, describe, expect, it } from 'vitest';
import { instantAt } from '#domain/time/day.ts';
import { historyOf } from '../../audit/history.ts';
import { classNoNeed, file, lineFinding } from '../../schema.ts';
import { read, write } from '../../store.ts';
import { emptyStore, freshStore } from '../../testing.ts';
import { type Desk, openDesk } from '../../testing-dossier.ts';
import { refused } from '../../testing-refusals.ts';
import { as, foundWorld, operator, type World } from '../../testing-world.ts';
import { addLines } from './add-lines.ts';
import { removeDrafts, reorderLines } from './edit-lines.ts';
import { setException } from './exceptions.ts';
import { reopenDossier, reportNoNeed, setClassNoNeed } from './no-need.ts';
import { attachPaper, removePaper } from './papers.ts';

freshStore();

let world: World;
let desk: Desk;
beforeEach(async () => {
  await emptyStore();
  world = await foundWorld();
  desk = await openDesk(world);
});

describe('changing the list', () => {
  it('takes drafts off, and what they clashed with is free again', async () => {
    const { lineIds } = await addLines(desk.clerk(), {
      dossierId: desk.id,
      entries: [desk.pair('chairman', 'SKILL'), desk.pair('chairman', 'CLASH')],
    });
    await setException(desk.clerk(), { lineId: lineIds[0]!, exceptionReason: 'Cần thiết' });
    await removeDrafts(desk.clerk(), { dossierId: desk.id, lineIds: [lineIds[0]!] });
    expect((await desk.lines()).map((row) => row.id)).toEqual([lineIds[1]]);
    expect(await read().select().from(lineFinding)).toEqual([]);
    expect(await refused(() => removeDrafts(desk.clerk(), { dossierId: desk.id, lineIds: [lineIds[0]!] }))).toEqual([
      `not_a_draft:${lineIds[0]}`,
    ]);
  });

  it('puts the drafts of a class in the unit’s order, all of them and each once', async () => {
    const entries = [desk.pair('young', 'SKILL'), desk.pair('chairman', 'SKILL'), desk.pair('clerk', 'SKILL')];
    const { lineIds } = await addLines(desk.clerk(), { dossierId: desk.id, entries });
    const [a, b, c] = lineIds as [string, string, string];
    await reorderLines(desk.clerk(), { dossierId: desk.id, classId: world.classes.SKILL, lineIds: [c, a, b] });
    expect((await desk.lines()).map((row) => row.id)).toEqual([c, a, b]);
    for (const wrong of [[a, b], [a, b, b], [a, b, c, c], []]) {
      const input = { dossierId: desk.id, classId: world.classes.SKILL, lineIds: wrong };
      expect(await refused(() => reorderLines(desk.clerk(), input))).toEqual(['order_incomplete']);
    }
  });

  it('says why an exception is asked for, and takes it back', async () => {
    const { lineIds } = await addLines(desk.clerk(), { dossierId: desk.id, entries: [desk.pair('young', 'THEORY')] });
    const [lineId] = lineIds as [string];
    await setException(desk.clerk(), { lineId, exceptionReason: '  Nguồn quy hoạch ', note: 'lần 2' });
    expect((await desk.lines())[0]).toMatchObject({ exceptionReason: 'Nguồn quy hoạch', note: 'lần 2', version: 2 });
    await setException(desk.clerk(), { lineId, exceptionReason: ' ' });
    expect((await desk.lines())[0]).toMatchObject({ exceptionReason: null, note: 'lần 2' });
    const foreign = as(world.viewers.secondClerk);
    expect(await refused(() => setException(foreign, { lineId, exceptionReason: 'x' }))).toEqual(['not_found']);
  });

  it('attaches the unit’s own uploads to the papers that the class asks for', async () => {
    const { lineIds } = await addLines(desk.clerk(), { dossierId: desk.id, entries: [desk.pair('chairman', 'SKILL')] });
    const [lineId] = lineIds as [string];
    const upload = (id: string, byId: string | null) =>
      write((tx) =>
        tx.insert(file).values({
          id,
          sha256: id,
          name: 'a.pdf',
          mediaType: 'application/pdf',
          size: 1,
          content: Buffer.from('x'),
          at: 1,
          byId,
        }),
      );
    await upload('own', world.viewers.clerk.accountId);
    await upload('foreign', world.viewers.secondClerk.accountId);
    expect(await refused(() => attachPaper(desk.clerk(), { lineId, fileId: 'foreign', paper: null }))).toEqual([
      'not_found',
    ]);
    expect(await refused(() => attachPaper(desk.clerk(), { lineId, fileId: 'own', paper: 'Đơn' }))).toEqual([
      'no_such_paper',
    ]);
    const { id } = await attachPaper(desk.clerk(), { lineId, fileId: 'own', paper: null });
    expect(await refused(() => attachPaper(desk.clerk(), { lineId, fileId: 'own', paper: null }))).toEqual([
      'already_attached',
    ]);
    expect(await refused(() => removePaper(as(world.viewers.secondClerk), { attachmentId: id }))).toEqual([
      'not_found',
    ]);
    await removePaper(desk.clerk(), { attachmentId: id });
    expect(await refused(() => removePaper(desk.clerk(), { attachmentId: id }))).toEqual(['not_found']);
  });
});

describe('"no need"', () => {
  it('for the round stands against no line, and is taken back', async () => {
    await addLines(desk.clerk(), { dossierId: desk.id, entries: [desk.pair('chairman', 'SKILL')] });
    expect(await refused(() => reportNoNeed(desk.clerk(), { dossierId: desk.id }))).toEqual(['has_no_lines']);
    await removeDrafts(desk.clerk(), { dossierId: desk.id, lineIds: (await desk.lines()).map((row) => row.id) });
    expect(await reportNoNeed(desk.clerk(), { dossierId: desk.id })).toEqual({ state: 'no_need' });
    expect(await desk.row()).toMatchObject({ onBehalf: false, late: false, sentById: world.viewers.clerk.accountId });
    expect(
      await refused(() => addLines(desk.clerk(), { dossierId: desk.id, entries: [desk.pair('chairman', 'SKILL')] })),
    ).toEqual(['not_editable']);
    expect(await reopenDossier(desk.clerk(), { dossierId: desk.id })).toEqual({ state: 'draft' });
    await reportNoNeed(operator(), { dossierId: desk.id });
    expect(await desk.row()).toMatchObject({ state: 'no_need', onBehalf: true, sentById: null });
  });

  it('for a class is told from silence, stands against its lines, and ends with the first of them', async () => {
    const classId = world.classes.SKILL;
    await setClassNoNeed(desk.clerk(), { dossierId: desk.id, classId, noNeed: true });
    await setClassNoNeed(desk.clerk(), { dossierId: desk.id, classId, noNeed: true });
    expect(await read().select().from(classNoNeed)).toHaveLength(1);
    const { lineIds } = await addLines(desk.clerk(), { dossierId: desk.id, entries: [desk.pair('chairman', 'SKILL')] });
    expect(await read().select().from(classNoNeed)).toEqual([]);
    const [event] = await historyOf(read(), 'line', lineIds[0]!);
    expect(event?.payload).toMatchObject({ noNeedUndone: [classId] });
    expect(await refused(() => setClassNoNeed(desk.clerk(), { dossierId: desk.id, classId, noNeed: true }))).toEqual([
      'has_lines',
    ]);
    const late = as(world.viewers.clerk, instantAt('2022-04-30', '08:00'));
    expect(
      await refused(() => setClassNoNeed(late, { dossierId: desk.id, classId: world.classes.CLASH, noNeed: true })),
    ).toEqual(['class_closed']);
  });
});
