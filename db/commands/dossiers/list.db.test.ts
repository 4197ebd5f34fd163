import { asc, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { instantAt } from '#domain/time/day.ts';
import { historyOf } from '../../audit/history.ts';
import { assignment, classNoNeed, dossier, file, line, lineFinding, orgUnit } from '../../schema.ts';
import { read, write } from '../../store.ts';
import { emptyStore, freshStore } from '../../testing.ts';
import { refused } from '../../testing-refusals.ts';
import { addPerson, as, foundWorld, operator, type World } from '../../testing-world.ts';
import { grantExtension } from '../plans/extensions.ts';
import { addLines } from './add-lines.ts';
import { removeDrafts, reorderLines } from './edit-lines.ts';
import { setException } from './exceptions.ts';
import { handOver } from './hand-over.ts';
import { reopenDossier, reportNoNeed, setClassNoNeed } from './no-need.ts';
import { openDossier } from './open.ts';
import { attachPaper, removePaper } from './papers.ts';

freshStore();

let world: World;
let dossierId: string;
beforeEach(async () => {
  await emptyStore();
  world = await foundWorld();
  ({ id: dossierId } = await openDossier(as(world.viewers.clerk), {
    roundId: world.roundId,
    unitId: world.units.first,
  }));
});

const clerk = () => as(world.viewers.clerk);
const linesOf = () =>
  read().select().from(line).where(eq(line.dossierId, dossierId)).orderBy(asc(line.classId), asc(line.preference));
const dossierRow = async () => (await read().select().from(dossier).where(eq(dossier.id, dossierId)))[0]!;
const pair = (person: keyof World['people'], klass: keyof World['classes']) => ({
  personId: world.people[person],
  classId: world.classes[klass],
});

describe('opening a dossier', () => {
  it('finds the one that the unit has already', async () => {
    const again = await openDossier(as(world.viewers.head), { roundId: world.roundId, unitId: world.units.first });
    expect(again).toEqual({ id: dossierId, opened: false });
  });

  it('is refused for another unit, which does not exist for its clerk', async () => {
    const input = { roundId: world.roundId, unitId: world.units.second };
    expect(await refused(() => openDossier(clerk(), input))).toEqual(['not_found']);
    expect(
      await refused(() => openDossier(as(world.viewers.educationHead), { ...input, unitId: world.units.school })),
    ).toEqual(['not_your_role']);
  });

  it('is refused to whoever reads only, and for a unit that answers no rounds', async () => {
    const input = { roundId: world.roundId, unitId: world.units.second };
    expect(await refused(() => openDossier(as(world.viewers.inspector), input))).toEqual(['not_your_role']);
    await write((tx) => tx.update(orgUnit).set({ registers: false }).where(eq(orgUnit.id, world.units.third)));
    const third = { roundId: world.roundId, unitId: world.units.third };
    expect(await refused(() => openDossier(as(world.viewers.officer), third))).toEqual(['unit_does_not_register']);
  });
});

describe('putting people on the list', () => {
  it('takes several for one class, in their order, and finds at once what is in the way', async () => {
    const entries = [pair('young', 'THEORY'), pair('chairman', 'THEORY'), pair('accountant', 'THEORY')];
    const { lineIds } = await addLines(clerk(), { dossierId, entries });
    const rows = await linesOf();
    expect(rows.map((row) => [row.personId, row.preference, row.state])).toEqual([
      [world.people.young, 1, 'draft'],
      [world.people.chairman, 2, 'draft'],
      [world.people.accountant, 3, 'draft'],
    ]);
    const findings = await read().select().from(lineFinding).orderBy(asc(lineFinding.code));
    const of = (i: number) => findings.filter((row) => row.lineId === lineIds[i]).map((row) => row.code);
    expect(of(0)).toEqual(['STANDARD_NOT_MET']);
    expect(of(1)).toEqual([]);
    expect(of(2)).toEqual(['STANDARD_NOT_MET', 'WRONG_TARGET']);
    const tooYoung = findings.find((row) => row.lineId === lineIds[0]);
    expect(tooYoung).toMatchObject({
      ruleCode: 'P06',
      ruleEffectiveFrom: '2022-02-08',
      citation: { kind: 'regulation', number: '57-QĐ/TW' },
      outcome: 'FAIL',
      severity: 'warn',
      detail: { kind: 'minAge', required: 35 },
    });
    expect((await dossierRow()).preparedById).toBe(world.viewers.clerk.accountId);
    expect((await historyOf(read(), 'line', lineIds[0]!)).map((event) => event.action)).toEqual(['dossier.add_lines']);
  });

  it('takes several classes for one person, after those who stand there, and sees them clash', async () => {
    await addLines(clerk(), { dossierId, entries: [pair('clerk', 'SKILL')] });
    await addLines(clerk(), { dossierId, entries: [pair('chairman', 'SKILL'), pair('chairman', 'CLASH')] });
    const rows = await linesOf();
    expect(
      rows.find((row) => row.personId === world.people.chairman && row.classId === world.classes.SKILL)?.preference,
    ).toBe(2);
    const clashes = await read().select().from(lineFinding).where(eq(lineFinding.code, 'TIME_CLASH'));
    const own = rows.filter((row) => row.personId === world.people.chairman).map((row) => row.id);
    expect(new Set(clashes.map((row) => row.lineId))).toEqual(new Set(own));
  });

  it('finds a clash with a line in another unit’s dossier', async () => {
    await addLines(clerk(), { dossierId, entries: [pair('chairman', 'SKILL')] });
    await write(async (tx) => {
      const [post] = await tx.select().from(assignment).where(eq(assignment.personId, world.people.chairman));
      await tx.insert(assignment).values({ ...post!, id: 'second-post', unitId: world.units.second, isPrimary: false });
    });
    const second = await openDossier(as(world.viewers.secondClerk), {
      roundId: world.roundId,
      unitId: world.units.second,
    });
    await addLines(as(world.viewers.secondClerk), { dossierId: second.id, entries: [pair('chairman', 'CLASH')] });
    expect(await read().select().from(lineFinding).where(eq(lineFinding.code, 'TIME_CLASH'))).toHaveLength(2);
  });

  it('refuses all when one cannot stand, and says for each why', async () => {
    await addLines(clerk(), { dossierId, entries: [pair('clerk', 'SKILL')] });
    const left = await addPerson(world.units.first, { name: 'Đỗ Văn Hải', validTo: '2022-02-28' });
    const entries = [
      pair('chairman', 'SKILL'),
      pair('chairman', 'SKILL'),
      pair('clerk', 'SKILL'),
      pair('other', 'SKILL'),
      { personId: 'nobody', classId: world.classes.SKILL },
      { personId: left, classId: world.classes.SKILL },
    ];
    const { chairman, clerk: registered, other } = world.people;
    expect(new Set(await refused(() => addLines(clerk(), { dossierId, entries })))).toEqual(
      new Set([
        `repeated:${chairman}`,
        `already_registered:${registered}`,
        `not_of_unit:${other}`,
        'not_of_unit:nobody',
        `not_active:${left}`,
      ]),
    );
    expect(await refused(() => addLines(clerk(), { dossierId, entries: [] }))).toEqual(['nothing_chosen']);
  });

  it('is refused for a foreign dossier, a foreign class, and while the head has the list', async () => {
    const foreign = as(world.viewers.secondClerk);
    expect(await refused(() => addLines(foreign, { dossierId, entries: [pair('other', 'SKILL')] }))).toEqual([
      'not_found',
    ]);
    const strange = { personId: world.people.chairman, classId: 'no-class' };
    expect(await refused(() => addLines(clerk(), { dossierId, entries: [strange] }))).toEqual([
      'class_not_in_round:no-class',
    ]);
    await addLines(clerk(), { dossierId, entries: [pair('chairman', 'SKILL')] });
    await handOver(clerk(), { dossierId });
    expect(await refused(() => addLines(clerk(), { dossierId, entries: [pair('clerk', 'SKILL')] }))).toEqual([
      'not_editable',
    ]);
  });

  it('ends to the minute with the class, unless the unit was given more time; the office may enter what is late', async () => {
    const closes = instantAt('2022-04-29', '24:00');
    const entries = [pair('chairman', 'SKILL')];
    const late = as(world.viewers.clerk, closes);
    expect(await refused(() => addLines(late, { dossierId, entries }))).toEqual([
      `class_closed:${world.classes.SKILL}`,
    ]);
    await addLines(as(world.viewers.clerk, closes - 1), { dossierId, entries: [pair('clerk', 'SKILL')] });
    await addLines(as(world.viewers.officer, closes), { dossierId, entries: [pair('young', 'SKILL')] });
    await grantExtension(as(world.viewers.officer, closes), {
      roundId: world.roundId,
      unitId: world.units.first,
      classId: null,
      reason: 'Bão',
      until: closes + 3_600_000,
    });
    await addLines(late, { dossierId, entries });
    expect(await linesOf()).toHaveLength(3);
    const after = as(world.viewers.clerk, closes + 3_600_000);
    expect(await refused(() => addLines(after, { dossierId, entries: [pair('chairman', 'DEFENCE')] }))).toEqual([
      `class_closed:${world.classes.DEFENCE}`,
    ]);
    const early = as(world.viewers.clerk, instantAt('2022-03-15', '23:59'));
    expect(await refused(() => addLines(early, { dossierId, entries: [pair('chairman', 'DEFENCE')] }))).toEqual([
      'round_not_open',
    ]);
  });
});

describe('changing the list', () => {
  it('takes drafts off, and what they clashed with is free again', async () => {
    const { lineIds } = await addLines(clerk(), {
      dossierId,
      entries: [pair('chairman', 'SKILL'), pair('chairman', 'CLASH')],
    });
    await setException(clerk(), { lineId: lineIds[0]!, exceptionReason: 'Cần thiết' });
    await removeDrafts(clerk(), { dossierId, lineIds: [lineIds[0]!] });
    expect((await linesOf()).map((row) => row.id)).toEqual([lineIds[1]]);
    expect(await read().select().from(lineFinding)).toEqual([]);
    expect(await refused(() => removeDrafts(clerk(), { dossierId, lineIds: [lineIds[0]!] }))).toEqual([
      `not_a_draft:${lineIds[0]}`,
    ]);
  });

  it('puts the drafts of a class in the unit’s order, all of them and each once', async () => {
    const entries = [pair('young', 'SKILL'), pair('chairman', 'SKILL'), pair('clerk', 'SKILL')];
    const { lineIds } = await addLines(clerk(), { dossierId, entries });
    const [a, b, c] = lineIds as [string, string, string];
    await reorderLines(clerk(), { dossierId, classId: world.classes.SKILL, lineIds: [c, a, b] });
    expect((await linesOf()).map((row) => row.id)).toEqual([c, a, b]);
    for (const wrong of [[a, b], [a, b, b], [a, b, c, c], []]) {
      const input = { dossierId, classId: world.classes.SKILL, lineIds: wrong };
      expect(await refused(() => reorderLines(clerk(), input))).toEqual(['order_incomplete']);
    }
  });

  it('says why an exception is asked for, and takes it back', async () => {
    const { lineIds } = await addLines(clerk(), { dossierId, entries: [pair('young', 'THEORY')] });
    const [lineId] = lineIds as [string];
    await setException(clerk(), { lineId, exceptionReason: '  Nguồn quy hoạch ', note: 'lần 2' });
    expect((await linesOf())[0]).toMatchObject({ exceptionReason: 'Nguồn quy hoạch', note: 'lần 2', version: 2 });
    await setException(clerk(), { lineId, exceptionReason: ' ' });
    expect((await linesOf())[0]).toMatchObject({ exceptionReason: null, note: 'lần 2' });
    const foreign = as(world.viewers.secondClerk);
    expect(await refused(() => setException(foreign, { lineId, exceptionReason: 'x' }))).toEqual(['not_found']);
  });

  it('attaches the unit’s own uploads to the papers that the class asks for', async () => {
    const { lineIds } = await addLines(clerk(), { dossierId, entries: [pair('chairman', 'SKILL')] });
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
    expect(await refused(() => attachPaper(clerk(), { lineId, fileId: 'foreign', paper: null }))).toEqual([
      'not_found',
    ]);
    expect(await refused(() => attachPaper(clerk(), { lineId, fileId: 'own', paper: 'Đơn' }))).toEqual([
      'no_such_paper',
    ]);
    const { id } = await attachPaper(clerk(), { lineId, fileId: 'own', paper: null });
    expect(await refused(() => attachPaper(clerk(), { lineId, fileId: 'own', paper: null }))).toEqual([
      'already_attached',
    ]);
    expect(await refused(() => removePaper(as(world.viewers.secondClerk), { attachmentId: id }))).toEqual([
      'not_found',
    ]);
    await removePaper(clerk(), { attachmentId: id });
    expect(await refused(() => removePaper(clerk(), { attachmentId: id }))).toEqual(['not_found']);
  });
});

describe('"no need"', () => {
  it('for the round stands against no line, and is taken back', async () => {
    await addLines(clerk(), { dossierId, entries: [pair('chairman', 'SKILL')] });
    expect(await refused(() => reportNoNeed(clerk(), { dossierId }))).toEqual(['has_no_lines']);
    await removeDrafts(clerk(), { dossierId, lineIds: (await linesOf()).map((row) => row.id) });
    expect(await reportNoNeed(clerk(), { dossierId })).toEqual({ state: 'no_need' });
    expect(await dossierRow()).toMatchObject({ onBehalf: false, late: false, sentById: world.viewers.clerk.accountId });
    expect(await refused(() => addLines(clerk(), { dossierId, entries: [pair('chairman', 'SKILL')] }))).toEqual([
      'not_editable',
    ]);
    expect(await reopenDossier(clerk(), { dossierId })).toEqual({ state: 'draft' });
    await reportNoNeed(operator(), { dossierId });
    expect(await dossierRow()).toMatchObject({ state: 'no_need', onBehalf: true, sentById: null });
  });

  it('for a class is told from silence, stands against its lines, and ends with the first of them', async () => {
    const classId = world.classes.SKILL;
    await setClassNoNeed(clerk(), { dossierId, classId, noNeed: true });
    await setClassNoNeed(clerk(), { dossierId, classId, noNeed: true });
    expect(await read().select().from(classNoNeed)).toHaveLength(1);
    const { lineIds } = await addLines(clerk(), { dossierId, entries: [pair('chairman', 'SKILL')] });
    expect(await read().select().from(classNoNeed)).toEqual([]);
    const [event] = await historyOf(read(), 'line', lineIds[0]!);
    expect(event?.payload).toMatchObject({ noNeedUndone: [classId] });
    expect(await refused(() => setClassNoNeed(clerk(), { dossierId, classId, noNeed: true }))).toEqual(['has_lines']);
    const late = as(world.viewers.clerk, instantAt('2022-04-30', '08:00'));
    expect(
      await refused(() => setClassNoNeed(late, { dossierId, classId: world.classes.CLASH, noNeed: true })),
    ).toEqual(['class_closed']);
  });
});
