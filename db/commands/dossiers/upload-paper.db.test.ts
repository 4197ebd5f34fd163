import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { historyOf } from '../../audit/history.ts';
import { classesOfDossier } from '../../queries/dossier-classes.ts';
import { dossierOf } from '../../queries/dossiers.ts';
import { letterScan, paperOf } from '../../queries/papers.ts';
import { courseClass, orgUnit } from '../../schema.ts';
import { read, write } from '../../store.ts';
import { emptyStore, freshStore } from '../../testing.ts';
import { refused } from '../../testing-refusals.ts';
import { as, foundWorld, NOON, type World } from '../../testing-world.ts';
import { addLines } from './add-lines.ts';
import { openDossier } from './open.ts';
import { removePaper } from './papers.ts';
import { stepDossier } from './step.ts';
import { uploadLetterScan, uploadPaper } from './upload-paper.ts';

freshStore();

const text = new TextEncoder();
const pdf = (words = 'one') => ({ name: 'Bằng đại học.pdf', content: text.encode(`%PDF-1.7 ${words} %%EOF`) });

let world: World;
let dossierId: string;
let lineId: string;
beforeEach(async () => {
  await emptyStore();
  world = await foundWorld();
  const clerk = as(world.viewers.clerk);
  ({ id: dossierId } = await openDossier(clerk, { roundId: world.roundId, unitId: world.units.first }));
  const classId = world.classes.MASTER;
  await write((tx) =>
    tx
      .update(courseClass)
      .set({ papers: ['Bằng'] })
      .where(eq(courseClass.id, classId)),
  );
  const added = await addLines(clerk, { dossierId, entries: [{ personId: world.people.chairman, classId }] });
  lineId = added.lineIds[0]!;
});

const clerk = () => as(world.viewers.clerk);
const upload = (file = pdf(), paper: string | null = 'Bằng') => uploadPaper(clerk(), { lineId, paper, file });

describe('a paper of a line', () => {
  it('is kept and attached in one, and meets what the class asks for', async () => {
    const before = await dossierOf(world.viewers.clerk, dossierId, NOON);
    expect(before?.tasks.find((task) => task.need === 'papers_attached')?.lineIds).toEqual([lineId]);
    const { id } = await upload();
    const after = await dossierOf(world.viewers.clerk, dossierId, NOON);
    expect(after?.tasks.find((task) => task.need === 'papers_attached')?.met).toBe(true);
    const kept = await paperOf(world.viewers.clerk, id, NOON);
    expect(kept).toMatchObject({ name: 'Bằng đại học.pdf', mediaType: 'application/pdf' });
    expect(Buffer.from(kept!.content).toString()).toBe('%PDF-1.7 one %%EOF');
    const [event] = await historyOf(read(), 'line', lineId);
    expect(event).toMatchObject({ action: 'dossier.attach_paper', payload: { paper: 'Bằng' } });
  });

  it('is refused whole, without keeping the file, where it cannot be attached', async () => {
    await upload();
    expect(await refused(() => upload())).toEqual(['already_attached']);
    expect(await refused(() => upload(pdf('two'), 'Giấy khác'))).toEqual(['no_such_paper']);
    const script = { name: 'a.pdf', content: text.encode('<script>') };
    expect(await refused(() => upload(script))).toEqual(['file_not_pdf_or_jpeg']);
    const second = as(world.viewers.secondClerk);
    expect(await refused(() => uploadPaper(second, { lineId, paper: null, file: pdf('x') }))).toEqual(['not_found']);
  });

  it('cannot be changed while the list is with the head', async () => {
    await upload();
    await stepDossier(clerk(), { dossierId, event: 'hand_over' });
    expect(await refused(() => upload(pdf('two'), null))).toEqual(['papers_locked']);
  });

  it('is read by the unit and the office, by no other unit, and by nobody once it is removed', async () => {
    const { id } = await upload();
    expect(await paperOf(world.viewers.officer, id, NOON)).toBeDefined();
    expect(await paperOf(world.viewers.secondClerk, id, NOON)).toBeUndefined();
    expect(await paperOf(world.viewers.records, id, NOON)).toBeUndefined();
    await removePaper(clerk(), { attachmentId: id });
    expect(await paperOf(world.viewers.clerk, id, NOON)).toBeUndefined();
  });
});

describe('the scan of a covering letter', () => {
  it('is laid with the dossier, and a later one takes its place', async () => {
    await uploadLetterScan(clerk(), { dossierId, file: pdf('first') });
    await uploadLetterScan(clerk(), { dossierId, file: pdf('second') });
    const kept = await letterScan(world.viewers.head, dossierId);
    expect(Buffer.from(kept!.content).toString()).toBe('%PDF-1.7 second %%EOF');
    expect(await letterScan(world.viewers.secondHead, dossierId)).toBeUndefined();
    const events = await historyOf(read(), 'dossier', dossierId);
    expect(events.filter((event) => event.action === 'dossier.record_letter')).toHaveLength(2);
  });

  it('is refused where the unit uses no letter, and to other units', async () => {
    const give = (viewer: keyof World['viewers']) =>
      uploadLetterScan(as(world.viewers[viewer]), { dossierId, file: pdf() });
    expect(await refused(() => give('secondClerk'))).toEqual(['not_found']);
    expect(await refused(() => give('inspector'))).toEqual(['not_your_role']);
    await write((tx) => tx.update(orgUnit).set({ coveringLetter: 'unused' }).where(eq(orgUnit.id, world.units.first)));
    expect(await refused(() => give('clerk'))).toEqual(['letter_unused']);
  });
});

describe('the classes of a dossier', () => {
  it('are those of its round, in the order of the plan', async () => {
    const classes = await classesOfDossier(world.viewers.clerk, dossierId);
    expect(classes.map((row) => row.code)).toEqual(['SKILL', 'CLASH', 'THEORY', 'DEFENCE', 'MASTER']);
    expect(await classesOfDossier(world.viewers.officer, dossierId)).toHaveLength(5);
  });

  it('do not exist for another unit', async () => {
    expect(await classesOfDossier(world.viewers.secondClerk, dossierId)).toEqual([]);
    expect(await classesOfDossier(world.viewers.records, dossierId)).toEqual([]);
  });
});
