import { asc, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { instantAt } from '#domain/time/day.ts';
import { historyOf } from '../../audit/history.ts';
import { assignment, lineFinding, orgUnit } from '../../schema.ts';
import { read, write } from '../../store.ts';
import { emptyStore, freshStore } from '../../testing.ts';
import { type Desk, openDesk } from '../../testing-dossier.ts';
import { refused } from '../../testing-refusals.ts';
import { addPerson, as, foundWorld, type World } from '../../testing-world.ts';
import { grantExtension } from '../plans/extensions.ts';
import { addLines } from './add-lines.ts';
import { handOver } from './hand-over.ts';
import { openDossier } from './open.ts';

freshStore();

let world: World;
let desk: Desk;
beforeEach(async () => {
  await emptyStore();
  world = await foundWorld();
  desk = await openDesk(world);
});

describe('opening a dossier', () => {
  it('finds the one that the unit has already', async () => {
    const again = await openDossier(as(world.viewers.head), { roundId: world.roundId, unitId: world.units.first });
    expect(again).toEqual({ id: desk.id, opened: false });
  });

  it('is refused for another unit, which does not exist for its clerk', async () => {
    const input = { roundId: world.roundId, unitId: world.units.second };
    expect(await refused(() => openDossier(desk.clerk(), input))).toEqual(['not_found']);
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
    const entries = [desk.pair('young', 'THEORY'), desk.pair('chairman', 'THEORY'), desk.pair('accountant', 'THEORY')];
    const { lineIds } = await addLines(desk.clerk(), { dossierId: desk.id, entries });
    const rows = await desk.lines();
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
    expect((await desk.row()).preparedById).toBe(world.viewers.clerk.accountId);
    expect((await historyOf(read(), 'line', lineIds[0]!)).map((event) => event.action)).toEqual(['dossier.add_lines']);
  });

  it('takes several classes for one person, after those who stand there, and sees them clash', async () => {
    await addLines(desk.clerk(), { dossierId: desk.id, entries: [desk.pair('clerk', 'SKILL')] });
    await addLines(desk.clerk(), {
      dossierId: desk.id,
      entries: [desk.pair('chairman', 'SKILL'), desk.pair('chairman', 'CLASH')],
    });
    const rows = await desk.lines();
    expect(
      rows.find((row) => row.personId === world.people.chairman && row.classId === world.classes.SKILL)?.preference,
    ).toBe(2);
    const clashes = await read().select().from(lineFinding).where(eq(lineFinding.code, 'TIME_CLASH'));
    const own = rows.filter((row) => row.personId === world.people.chairman).map((row) => row.id);
    expect(new Set(clashes.map((row) => row.lineId))).toEqual(new Set(own));
  });

  it('finds a clash with a line in another unit’s dossier', async () => {
    await addLines(desk.clerk(), { dossierId: desk.id, entries: [desk.pair('chairman', 'SKILL')] });
    await write(async (tx) => {
      const [post] = await tx.select().from(assignment).where(eq(assignment.personId, world.people.chairman));
      await tx.insert(assignment).values({ ...post!, id: 'second-post', unitId: world.units.second, isPrimary: false });
    });
    const second = await openDossier(as(world.viewers.secondClerk), {
      roundId: world.roundId,
      unitId: world.units.second,
    });
    await addLines(as(world.viewers.secondClerk), { dossierId: second.id, entries: [desk.pair('chairman', 'CLASH')] });
    expect(await read().select().from(lineFinding).where(eq(lineFinding.code, 'TIME_CLASH'))).toHaveLength(2);
  });

  it('refuses all when one cannot stand, and says for each why', async () => {
    await addLines(desk.clerk(), { dossierId: desk.id, entries: [desk.pair('clerk', 'SKILL')] });
    const left = await addPerson(world.units.first, { name: 'Đỗ Văn Hải', validTo: '2022-02-28' });
    const entries = [
      desk.pair('chairman', 'SKILL'),
      desk.pair('chairman', 'SKILL'),
      desk.pair('clerk', 'SKILL'),
      desk.pair('other', 'SKILL'),
      { personId: 'nobody', classId: world.classes.SKILL },
      { personId: left, classId: world.classes.SKILL },
    ];
    const { chairman, clerk: registered, other } = world.people;
    expect(new Set(await refused(() => addLines(desk.clerk(), { dossierId: desk.id, entries })))).toEqual(
      new Set([
        `repeated:${chairman}`,
        `already_registered:${registered}`,
        `not_of_unit:${other}`,
        'not_of_unit:nobody',
        `not_active:${left}`,
      ]),
    );
    expect(await refused(() => addLines(desk.clerk(), { dossierId: desk.id, entries: [] }))).toEqual([
      'nothing_chosen',
    ]);
  });

  it('is refused for a foreign dossier, a foreign class, and while the head has the list', async () => {
    const foreign = as(world.viewers.secondClerk);
    expect(
      await refused(() => addLines(foreign, { dossierId: desk.id, entries: [desk.pair('other', 'SKILL')] })),
    ).toEqual(['not_found']);
    const strange = { personId: world.people.chairman, classId: 'no-class' };
    expect(await refused(() => addLines(desk.clerk(), { dossierId: desk.id, entries: [strange] }))).toEqual([
      'class_not_in_round:no-class',
    ]);
    await addLines(desk.clerk(), { dossierId: desk.id, entries: [desk.pair('chairman', 'SKILL')] });
    await handOver(desk.clerk(), { dossierId: desk.id });
    expect(
      await refused(() => addLines(desk.clerk(), { dossierId: desk.id, entries: [desk.pair('clerk', 'SKILL')] })),
    ).toEqual(['not_editable']);
  });

  it('ends to the minute with the class, unless the unit was given more time; the office may enter what is late', async () => {
    const closes = instantAt('2022-04-29', '24:00');
    const entries = [desk.pair('chairman', 'SKILL')];
    const late = as(world.viewers.clerk, closes);
    expect(await refused(() => addLines(late, { dossierId: desk.id, entries }))).toEqual([
      `class_closed:${world.classes.SKILL}`,
    ]);
    await addLines(as(world.viewers.clerk, closes - 1), { dossierId: desk.id, entries: [desk.pair('clerk', 'SKILL')] });
    await addLines(as(world.viewers.officer, closes), { dossierId: desk.id, entries: [desk.pair('young', 'SKILL')] });
    await grantExtension(as(world.viewers.officer, closes), {
      roundId: world.roundId,
      unitId: world.units.first,
      classId: null,
      reason: 'Bão',
      until: closes + 3_600_000,
    });
    await addLines(late, { dossierId: desk.id, entries });
    expect(await desk.lines()).toHaveLength(3);
    const after = as(world.viewers.clerk, closes + 3_600_000);
    expect(
      await refused(() => addLines(after, { dossierId: desk.id, entries: [desk.pair('chairman', 'DEFENCE')] })),
    ).toEqual([`class_closed:${world.classes.DEFENCE}`]);
    const early = as(world.viewers.clerk, instantAt('2022-03-15', '23:59'));
    expect(
      await refused(() => addLines(early, { dossierId: desk.id, entries: [desk.pair('chairman', 'DEFENCE')] })),
    ).toEqual(['round_not_open']);
  });
});
