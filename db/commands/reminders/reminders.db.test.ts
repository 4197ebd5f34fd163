import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { closingsIn } from '#domain/notices/reminders.ts';
import { instantAt } from '#domain/time/day.ts';
import { SYSTEM } from '#domain/viewer.ts';
import { verifyAudit } from '../../audit/verify.ts';
import { noticeRecords } from '../../queries/notice-records.ts';
import { remindersOf } from '../../queries/reminders.ts';
import { auditEvent, orgUnit, outbox, reminder, round } from '../../schema.ts';
import { read, write } from '../../store.ts';
import { emptyStore, freshStore } from '../../testing.ts';
import { openDesk } from '../../testing-dossier.ts';
import { refused } from '../../testing-refusals.ts';
import { as, foundWorld, type World } from '../../testing-world.ts';
import { reportNoNeed, setClassNoNeed } from '../dossiers/no-need.ts';
import { openDossier } from '../dossiers/open.ts';
import { grantExtension } from '../plans/extensions.ts';
import { setClassClosing } from '../plans/rounds.ts';
import { remindSilent } from './press.ts';
import { remindDue } from './remind.ts';

freshStore();

let world: World;
beforeEach(async () => {
  await emptyStore();
  world = await foundWorld();
});

// All classes but THEORY close at the end of 29/4; T−5 is 22/4, T−2 is 27/4, and the next working day is 4/5.
const at = (day: string, time = '08:30') => instantAt(day, time);
const clockwork = (day: string, time?: string) => remindDue({ viewer: SYSTEM, now: at(day, time) });
const remindersTo = async (unitId: string) =>
  (await read().select().from(reminder).where(eq(reminder.unitId, unitId)).orderBy(reminder.at)).map(
    ({ step }) => step,
  );
const lettersTo = async (unitId: string) =>
  (await read().select().from(outbox).where(eq(outbox.kind, 'round.remind')).orderBy(outbox.at))
    .filter((letter) => letter.unitId === unitId)
    .map(({ role, payload }) => `${role} ${payload.step}`);

describe('the clockwork', () => {
  it('reminds a silent unit at each step once: the clerk, then the head as well', async () => {
    const { third } = world.units;
    for (const day of [
      '2022-04-21',
      '2022-04-22',
      '2022-04-25',
      '2022-04-27',
      '2022-04-29',
      '2022-05-04',
      '2022-05-05',
    ]) {
      await clockwork(day);
      await clockwork(day, '14:00');
    }
    expect(await remindersTo(third)).toEqual(['t5', 't2', 't0', 'overdue']);
    expect(await lettersTo(third)).toEqual([
      ...['unit_clerk t5', 'unit_clerk t2', 'unit_clerk t0', 'unit_head t0', 'unit_clerk overdue', 'unit_head overdue'],
    ]);
    const events = await read().select().from(auditEvent).where(eq(auditEvent.action, 'round.remind'));
    expect(events.map(({ actorKind }) => actorKind)).toEqual(Array(4).fill('system'));
    expect(await verifyAudit()).toMatchObject({ ok: true });
  });

  it('tells each step of a round in one letter that names the closings and their classes', async () => {
    const { third } = world.units;
    const { SKILL, CLASH, DEFENCE, MASTER } = world.classes;
    const closing = { roundId: world.roundId, reason: 'Theo trường' };
    const officer = as(world.viewers.officer, at('2022-03-21'));
    // 29/4 at noon and at its end, and 30/4, a day off: all three are five working days from 22/4.
    const seen = await read().select().from(round);
    await setClassClosing(officer, {
      ...{ ...closing, classId: SKILL, version: seen[0]!.version },
      closesAt: at('2022-04-29', '12:00'),
    });
    await setClassClosing(officer, {
      ...{ ...closing, classId: MASTER, version: seen[0]!.version + 1 },
      closesAt: at('2022-04-30', '24:00'),
    });
    await clockwork('2022-04-22');
    await clockwork('2022-04-22', '14:00');
    const letters = (await read().select().from(outbox).where(eq(outbox.kind, 'round.remind'))).filter(
      ({ unitId }) => unitId === third,
    );
    expect(letters).toHaveLength(1);
    expect(closingsIn(letters[0]!.payload)).toEqual([
      { at: at('2022-04-29', '12:00'), classIds: [SKILL] },
      { at: at('2022-04-29', '24:00'), classIds: expect.arrayContaining([CLASH, DEFENCE]) },
      { at: at('2022-04-30', '24:00'), classIds: [MASTER] },
    ]);
    expect(await remindersTo(third)).toEqual(['t5', 't5', 't5']);
    const records = await noticeRecords(world.viewers.clerk, letters, at('2022-04-22'));
    expect(records.get(`class ${MASTER}`)?.klass).toMatch(/./);
  });

  it('tells of a closing that is set to a day for which others were told already', async () => {
    const { third } = world.units;
    await clockwork('2022-04-22');
    const [seen] = await read().select().from(round);
    await setClassClosing(as(world.viewers.officer, at('2022-04-22', '10:00')), {
      ...{ roundId: world.roundId, classId: world.classes.SKILL, version: seen!.version, reason: 'Theo trường' },
      closesAt: at('2022-04-29', '12:00'),
    });
    await clockwork('2022-04-22', '14:00');
    const letters = (await read().select().from(outbox).where(eq(outbox.kind, 'round.remind'))).filter(
      ({ unitId }) => unitId === third,
    );
    expect(letters.map(({ payload }) => closingsIn(payload).length)).toEqual([1, 1]);
  });

  it('leaves alone a unit that is yet to be', async () => {
    const { third } = world.units;
    await write((tx) => tx.update(orgUnit).set({ validFrom: '2022-04-23' }).where(eq(orgUnit.id, third)));
    await clockwork('2022-04-22');
    expect(await remindersTo(third)).toEqual([]);
    await clockwork('2022-04-25');
    expect(await remindersTo(third)).toEqual(['t5']);
  });

  it('does so on working days only, and not at night', async () => {
    expect(await clockwork('2022-04-22', '06:30')).toBe(0);
    expect(await clockwork('2022-04-23')).toBe(0);
    expect(await clockwork('2022-05-02')).toBe(0);
    expect(await clockwork('2022-04-22')).toBeGreaterThan(0);
  });

  it('leaves alone who has sent, who needs nothing, and who needs nothing of these classes', async () => {
    const { first, second, third } = world.units;
    const desk = await openDesk(world);
    await desk.put(desk.pair('chairman', 'SKILL'));
    await desk.send();
    const opened = await openDossier(as(world.viewers.secondClerk), { roundId: world.roundId, unitId: second });
    await reportNoNeed(as(world.viewers.secondClerk), { dossierId: opened.id });
    await clockwork('2022-04-22');
    expect(await remindersTo(first)).toEqual([]);
    expect(await remindersTo(second)).toEqual([]);
    expect(await remindersTo(third)).toEqual(['t5']);
  });

  it('reminds of somebody who was put on the list and not sent, until his class is answered', async () => {
    const { first } = world.units;
    const desk = await openDesk(world);
    await desk.put(desk.pair('chairman', 'SKILL'));
    await clockwork('2022-04-22');
    expect(await remindersTo(first)).toEqual(['t5']);
    await desk.send();
    await clockwork('2022-04-27');
    expect(await remindersTo(first)).toEqual(['t5']);
  });

  it('counts "no need" for each class of a closing as an answer', async () => {
    const { classes, viewers } = world;
    const { id } = await openDossier(as(viewers.secondClerk), { roundId: world.roundId, unitId: world.units.second });
    for (const classId of [classes.SKILL, classes.CLASH, classes.DEFENCE])
      await setClassNoNeed(as(viewers.secondClerk), { dossierId: id, classId, noNeed: true });
    await clockwork('2022-04-22');
    expect(await remindersTo(world.units.second)).toEqual(['t5']);
    await setClassNoNeed(as(viewers.secondClerk), { dossierId: id, classId: classes.MASTER, noNeed: true });
    await clockwork('2022-04-27');
    expect(await remindersTo(world.units.second)).toEqual(['t5']);
  });

  it('counts from the unit’s own closing where it was given more time', async () => {
    const { second, third } = world.units;
    await grantExtension(as(world.viewers.officer, at('2022-04-20')), {
      ...{ roundId: world.roundId, unitId: third, classId: null, until: at('2022-05-13', '24:00'), reason: 'Nghỉ ốm' },
    });
    await clockwork('2022-04-29');
    expect(await remindersTo(second)).toEqual(['t0']);
    expect(await remindersTo(third)).toEqual([]);
    await clockwork('2022-05-11');
    expect(await remindersTo(third)).toEqual(['t2']);
  });

  it('tells each unit once when two processes come at the same moment', async () => {
    const both = await Promise.all([clockwork('2022-04-22'), clockwork('2022-04-22')]);
    const units = await read().$count(orgUnit, eq(orgUnit.registers, true));
    expect(both.toSorted((a, b) => a - b)).toEqual([0, units]);
    expect(await read().$count(outbox, eq(outbox.kind, 'round.remind'))).toBe(units);
  });

  it('reminds of nothing in a round that has not opened', async () => {
    await write((tx) => tx.update(round).set({ opensAt: at('2022-04-28') }));
    expect(await clockwork('2022-04-22')).toBe(0);
  });
});

describe('one press', () => {
  const press = (day: string) => remindSilent(as(world.viewers.officer, at(day, '10:00')), { roundId: world.roundId });

  it('reminds every unit that has sent nothing, once a day, and says who pressed', async () => {
    const desk = await openDesk(world);
    await desk.put(desk.pair('chairman', 'SKILL'));
    await desk.send();
    const { units } = await press('2022-04-20');
    expect(units).toBe((await read().$count(orgUnit, eq(orgUnit.registers, true))) - 1);
    expect(await remindersTo(world.units.first)).toEqual([]);
    expect(await lettersTo(world.units.third)).toEqual(['unit_clerk pressed', 'unit_head pressed']);
    const seen = await remindersOf(world.viewers.officer, world.roundId);
    expect(seen.total).toBe(units);
    expect(new Set(seen.rows.map(({ by }) => by))).toEqual(new Set(['officer']));
    expect(await refused(() => press('2022-04-20'))).toEqual(['reminded_today']);
    expect(await press('2022-04-21')).toEqual({ units });
  });

  it('tells a unit once a day, also where another closing comes next by then', async () => {
    const [seen] = await read().select().from(round);
    await setClassClosing(as(world.viewers.officer, at('2022-04-19')), {
      ...{ roundId: world.roundId, classId: world.classes.SKILL, version: seen!.version, reason: 'Theo trường' },
      closesAt: at('2022-04-20', '12:00'),
    });
    await press('2022-04-20');
    const later = as(world.viewers.officer, at('2022-04-20', '14:00'));
    expect(await refused(() => remindSilent(later, { roundId: world.roundId }))).toEqual(['reminded_today']);
    expect(await lettersTo(world.units.third)).toEqual(['unit_clerk pressed', 'unit_head pressed']);
  });

  it('is for the round’s own office', async () => {
    const { clerk, leader } = world.viewers;
    for (const viewer of [clerk, leader])
      expect(await refused(() => remindSilent(as(viewer, at('2022-04-20')), { roundId: world.roundId }))).toEqual([
        'not_found',
      ]);
    await press('2022-04-20');
    expect(await remindersOf(clerk, world.roundId)).toEqual({ rows: [], total: 0 });
  });
});
