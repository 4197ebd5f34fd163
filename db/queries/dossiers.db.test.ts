import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { instantAt } from '#domain/time/day.ts';
import { askExtension, grantExtension } from '../commands/plans/extensions.ts';
import { line, lineFinding } from '../schema.ts';
import { read, write } from '../store.ts';
import { emptyStore, freshStore } from '../testing.ts';
import { type Desk, openDesk } from '../testing-dossier.ts';
import { addPerson, foundWorld, NOON, type World } from '../testing-world.ts';
import { candidatesFor, classesFor } from './candidates.ts';
import { dossierOf, dossiersFor } from './dossiers.ts';
import { linesOfDossier } from './lines.ts';
import { extensionsFor } from './plans.ts';

freshStore();

let world: World;
let desk: Desk;
beforeEach(async () => {
  await emptyStore();
  world = await foundWorld();
  desk = await openDesk(world);
});

const clerk = () => world.viewers.clerk;

describe('a dossier’s page', () => {
  it('tells what is still to be done, with the lines, and offers the viewer’s own steps', async () => {
    const { lineIds } = await desk.put(desk.pair('young', 'THEORY'), desk.pair('chairman', 'SKILL'));
    const seen = await dossierOf(clerk(), desk.id, NOON);
    expect(seen).toMatchObject({
      state: 'draft',
      unit: { title: 'Phường Quán Triều' },
      preparedBy: 'clerk',
      isEditable: true,
      counts: { lines: 2, people: 2, drafts: 2, sent: 0, questioned: 1 },
    });
    expect(seen?.tasks.map((task) => [task.need, task.met, task.lineIds])).toEqual([
      ['has_drafts', true, []],
      ['exceptions_explained', false, [lineIds[0]]],
      ['papers_attached', true, []],
      ['within_deadline', true, []],
      ['letter_recorded', true, []],
    ]);
    expect(seen?.offers.map((offer) => [offer.event, offer.refused.map((r) => r.code)])).toEqual([
      ['hand_over', ['exceptions_explained']],
      ['report_no_need', ['has_no_lines']],
    ]);
    expect((await dossierOf(world.viewers.inspector, desk.id, NOON))?.offers).toEqual([]);
    expect((await dossierOf(world.viewers.inspector, desk.id, NOON))?.isEditable).toBe(false);
  });

  it('does not exist for another unit, nor its lines', async () => {
    await desk.put(desk.pair('chairman', 'SKILL'));
    for (const viewer of [world.viewers.secondClerk, world.viewers.educationHead, world.viewers.records]) {
      expect(await dossierOf(viewer, desk.id, NOON)).toBeUndefined();
      expect(await linesOfDossier(viewer, desk.id)).toEqual([]);
      expect((await dossiersFor(viewer)).map((row) => row.id)).not.toContain(desk.id);
    }
    expect(await dossiersFor(clerk())).toMatchObject([
      { id: desk.id, state: 'draft', lines: 1, unitTitle: 'Phường Quán Triều' },
    ]);
  });

  it('shows versions, extensions and until when each class is open', async () => {
    await desk.put(desk.pair('chairman', 'SKILL'));
    await desk.send();
    await askExtension(desk.clerk(), {
      roundId: world.roundId,
      unitId: world.units.first,
      classId: world.classes.SKILL,
      reason: 'Bão',
    });
    const after = instantAt('2022-04-30', '08:00');
    const until = instantAt('2022-05-05', '17:00');
    await grantExtension(desk.officer(after), {
      roundId: world.roundId,
      unitId: world.units.first,
      classId: world.classes.CLASH,
      reason: 'Bão',
      until,
    });
    const seen = await dossierOf(clerk(), desk.id, after);
    expect(seen?.versions).toMatchObject([{ number: 1, by: 'head' }]);
    const open = seen?.closings.filter((row) => row.isOpen).map((row) => row.classId);
    expect(new Set(open)).toEqual(new Set([world.classes.CLASH, world.classes.THEORY]));
    expect(await extensionsFor(world.viewers.officer, { state: 'asked' })).toMatchObject([
      { classCode: 'SKILL', askedBy: 'clerk' },
    ]);
    expect(await extensionsFor(world.viewers.secondClerk)).toEqual([]);
  });
});

describe('choosing', () => {
  it('people for a class shows what would be in the way, who stands there, and whom the class would bring up to standard', async () => {
    await desk.put(desk.pair('chairman', 'THEORY'));
    const seen = await candidatesFor(clerk(), desk.id, world.classes.THEORY, NOON);
    expect(seen?.isOpen).toBe(true);
    const of = (who: keyof World['people']) => seen?.people.find((row) => row.personId === world.people[who]);
    expect(seen?.people.map((row) => row.name)).toEqual([
      'Nguyễn Văn An',
      'Trần Thị Bình',
      'Lê Văn Cường',
      'Phạm Văn Dũng',
    ]);
    expect(of('chairman')).toMatchObject({ standing: { state: 'draft' }, findings: [] });
    expect(of('young')).toMatchObject({ standing: null, findings: ['STANDARD_NOT_MET'] });
    expect(of('accountant')?.findings).toEqual(['STANDARD_NOT_MET', 'WRONG_TARGET']);
    expect(of('other')).toBeUndefined();
  });

  it('people for a class tells what each lacks that it gives, who asks it, and who was put off before', async () => {
    const { lineIds } = await desk.put(desk.pair('clerk', 'SKILL'));
    await write((tx) => tx.update(line).set({ state: 'deferred' }).where(eq(line.id, lineIds[0]!)));
    const cadre = { positionCode: 'CT_UBND', categoryCode: 'CAN_BO' };
    const chairman = await addPerson(world.units.first, { name: 'Đỗ Thị Hằng', ...cadre });
    const trained = await addPerson(world.units.first, { name: 'Đỗ Văn Hùng', ...cadre, llct: 'CAO_CAP' });
    const seen = await candidatesFor(clerk(), desk.id, world.classes.THEORY, NOON);
    const of = (id: string) => seen?.people.find((row) => row.personId === id);
    const fills = (id: string) => of(id)?.fills.map(({ standard }) => standard.id);
    expect(fills(chairman)).toEqual(['D04.committee.theory', 'P03', 'GOAL.theory']);
    expect(fills(trained)).toEqual([]);
    expect(fills(world.people.clerk)).toEqual(['P01', 'GOAL.theory']);
    expect(of(world.people.clerk)).toMatchObject({
      waited: 1,
      levels: { politicalTheory: 'CHUA', qualification: 'DAI_HOC' },
    });
    expect(of(world.people.young)).toMatchObject({ waited: 0 });
    const skill = await candidatesFor(clerk(), desk.id, world.classes.SKILL, NOON);
    expect(skill?.people.flatMap((person) => person.fills)).toEqual([]);
  });

  it('classes for a person shows clashes with what he stands on already', async () => {
    await desk.put(desk.pair('chairman', 'SKILL'));
    const seen = await classesFor(clerk(), desk.id, world.people.chairman, NOON);
    const of = (code: string) => seen?.classes.find((row) => row.class.code === code);
    expect(of('SKILL')).toMatchObject({ standing: { state: 'draft' }, findings: [] });
    expect(of('CLASH')?.findings).toEqual(['TIME_CLASH']);
    expect(of('DEFENCE')?.findings).toEqual([]);
    expect(await classesFor(clerk(), desk.id, world.people.other, NOON)).toBeUndefined();
  });

  it('agrees with what is found once they are put down', async () => {
    const codes = Object.keys(world.classes) as (keyof World['classes'])[];
    const seen = await classesFor(clerk(), desk.id, world.people.accountant, NOON);
    for (const code of codes) {
      const { lineIds } = await desk.put(desk.pair('accountant', code));
      const kept = await read().select().from(lineFinding).where(eq(lineFinding.lineId, lineIds[0]!));
      const hint = seen?.classes.find((row) => row.class.code === code);
      const codesOf = kept.filter((row) => row.code !== 'TIME_CLASH').map((row) => row.code);
      expect([...new Set(codesOf)].sort()).toEqual(hint?.findings);
    }
  });
});
