import { asc, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_RULES } from '#domain/eligibility/default-rules.ts';
import { instantAt } from '#domain/time/day.ts';
import { assignment, certificate, eligibilityRule, line, lineFinding, person } from '../../schema.ts';
import { measured } from '../../statements.ts';
import { read, write } from '../../store.ts';
import { emptyStore, freshStore } from '../../testing.ts';
import { type Desk, openDesk } from '../../testing-dossier.ts';
import { addPerson, foundWorld, NOON, type World } from '../../testing-world.ts';
import { markLeft, takeBackLeaving } from '../people/leave.ts';
import { type Affected, refreshFindings } from './findings.ts';

freshStore();

let world: World;
let desk: Desk;
beforeEach(async () => {
  await emptyStore();
  world = await foundWorld();
  desk = await openDesk(world);
});

const refresh = (affected: Affected, now = NOON) => write((tx) => refreshFindings(tx, now, affected));
const kept = () => read().select().from(lineFinding).orderBy(asc(lineFinding.ruleCode));

describe('what is in a line’s way', () => {
  it('follows the person’s facts, by person, class, dossier or line', async () => {
    const { lineIds } = await desk.put(desk.pair('chairman', 'THEORY'));
    const ways: Affected[] = [
      { personIds: [world.people.chairman] },
      { classIds: [world.classes.THEORY] },
      { dossierIds: [desk.id] },
      { lineIds },
    ];
    for (const [i, way] of ways.entries()) {
      await write((tx) =>
        tx
          .update(person)
          .set({ birth: i % 2 ? '1975' : '1999' })
          .where(eq(person.id, world.people.chairman)),
      );
      await refresh(way);
      expect((await kept()).map((row) => row.code)).toEqual(i % 2 ? [] : ['STANDARD_NOT_MET']);
    }
  });

  it('keeps its rows where nothing changed, and writes nothing', async () => {
    await desk.put(desk.pair('young', 'THEORY'), desk.pair('accountant', 'THEORY'));
    const before = await kept();
    const { statements } = await measured(() => refresh({ dossierIds: [desk.id] }));
    expect(await kept()).toEqual(before);
    expect(statements.filter((s) => /^(insert|update|delete)/i.test(s.text.trim()))).toEqual([]);
  });

  it('takes as many statements for twenty lines as for one', async () => {
    const change = () => write((tx) => tx.update(person).set({ birth: '1999' }));
    await desk.put(desk.pair('chairman', 'THEORY'));
    await change();
    const few = await measured(() => refresh({ dossierIds: [desk.id] }));
    await write((tx) => tx.update(person).set({ birth: '1975' }));
    await refresh({ dossierIds: [desk.id] });
    const more = await Promise.all(
      Array.from({ length: 20 }, (_, i) => addPerson(world.units.first, { name: `Đồng chí ${i}`, birth: '1970' })),
    );
    const entries = more.map((personId) => ({ personId, classId: world.classes.THEORY }));
    await desk.put(...entries);
    await change();
    const many = await measured(() => refresh({ dossierIds: [desk.id] }));
    expect(await kept()).toHaveLength(21);
    expect(many.statements.length).toBe(few.statements.length);
  });

  it('is judged in the post in which the person stands at that unit', async () => {
    await desk.put(desk.pair('chairman', 'SKILL'));
    const [post] = await read().select().from(assignment).where(eq(assignment.personId, world.people.chairman));
    await write((tx) => tx.update(assignment).set({ validTo: '2022-03-01' }).where(eq(assignment.id, post!.id)));
    await refresh({ personIds: [world.people.chairman] });
    expect(await kept()).toMatchObject([{ code: 'WRONG_TARGET', ruleCode: 'G02', severity: 'block' }]);
    const renewed = { ...post!, id: 'renewed', validFrom: '2022-03-02', validTo: null, positionCode: 'TC_KT' };
    await write((tx) => tx.insert(assignment).values(renewed));
    await refresh({ personIds: [world.people.chairman] });
    expect(await kept()).toMatchObject([{ code: 'WRONG_TARGET', ruleCode: 'G01' }]);
  });

  it('is found again in the transaction in which somebody is marked as having left, and when that is taken back', async () => {
    await desk.put(desk.pair('chairman', 'SKILL'));
    const personId = world.people.chairman;
    await markLeft(desk.clerk(), { personId, version: 1, lastDay: '2022-03-20', reason: 'RETIRED' });
    expect(await kept()).toMatchObject([{ code: 'WRONG_TARGET', ruleCode: 'G02' }]);
    await takeBackLeaving(desk.clerk(), { personId, version: 2 });
    expect(await kept()).toEqual([]);
  });

  it('stays with a line that was decided on, which still clashes with others', async () => {
    const { lineIds } = await desk.put(desk.pair('chairman', 'THEORY'), desk.pair('chairman', 'SKILL'));
    await write((tx) => tx.update(line).set({ state: 'attending' }));
    await write((tx) =>
      tx.insert(certificate).values({
        personId: world.people.chairman,
        kind: 'llct',
        level: 'TRUNG_CAP',
        source: 'test',
        createdAt: NOON,
      }),
    );
    await desk.put(desk.pair('chairman', 'CLASH'));
    expect((await kept()).map((row) => [row.code, lineIds.includes(row.lineId)])).toEqual([['TIME_CLASH', false]]);
  });

  it('is judged by the rules of the day of sending', async () => {
    const { lineIds } = await desk.put(desk.pair('young', 'THEORY'));
    await write(async (tx) => {
      await tx.delete(eligibilityRule);
      const [rule] = DEFAULT_RULES.filter((r) => r.id === 'P06' && r.effectiveFrom === '2022-02-08');
      const short = { ...rule!, effectiveTo: '2022-06-30' };
      const { id: code, effectiveFrom, effectiveTo, version } = short;
      await tx.insert(eligibilityRule).values({ code, effectiveFrom, effectiveTo, version, definition: short });
      await refreshFindings(tx, NOON, { lineIds });
    });
    // Not sent yet it is judged on the class's opening day, on which the rule is over.
    expect(await kept()).toEqual([]);
    const sent = { state: 'submitted' as const, submittedAt: instantAt('2022-06-30', '23:59') };
    await write((tx) => tx.update(line).set(sent));
    await refresh({ lineIds });
    expect(await kept()).toMatchObject([{ ruleCode: 'P06', outcome: 'FAIL' }]);
  });
});
