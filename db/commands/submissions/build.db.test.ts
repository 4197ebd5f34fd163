import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { historyOf } from '../../audit/history.ts';
import { classesReadyToGoUp } from '../../queries/submission-ready.ts';
import { classRoute, courseClass, line } from '../../schema.ts';
import { read, write } from '../../store.ts';
import { emptyStore, freshStore } from '../../testing.ts';
import { refused } from '../../testing-refusals.ts';
import { CLOSED, openUpward, type Upward } from '../../testing-upward.ts';
import { as, foundWorld, NOON, type World } from '../../testing-world.ts';
import { addToSubmission, createSubmission, editSubmission, takeOutOfSubmission } from './build.ts';

freshStore();

let world: World;
let up: Upward;
beforeEach(async () => {
  await emptyStore();
  world = await foundWorld();
  up = await openUpward(world);
});

const make = (lineIds?: string[], now = CLOSED) =>
  createSubmission(up.officer(now), { title: 'Tờ trình', classIds: [world.classes.SKILL], lineIds });

describe('making a submission', () => {
  it('takes the validated lines of its classes and records who made it', async () => {
    const lineIds = await up.validated(up.pair('chairman', 'SKILL'), up.pair('clerk', 'SKILL'));
    const { id } = await make();
    expect(await up.submissionRow(id)).toMatchObject({
      state: 'building',
      preparedById: world.viewers.officer.accountId,
      preparedForId: null,
    });
    expect((await up.linesIn(id)).map((l) => l.id).sort()).toEqual([...lineIds].sort());
    for (const l of await up.linesIn(id)) expect(l.state).toBe('in_submission');
    const actions = (await historyOf(read(), 'submission', id)).map((event) => event.action);
    expect(actions.sort()).toEqual(['line.put_in', 'submission.create']);
  });

  it('is the consolidator’s of the plan’s own office alone', async () => {
    await up.validated(up.pair('chairman', 'SKILL'));
    const input = { title: 'x', classIds: [world.classes.SKILL] };
    for (const who of ['clerk', 'head', 'chief', 'leader', 'records', 'inspector'] as const)
      expect(await refused(() => createSubmission(as(world.viewers[who], CLOSED), input))).toEqual(['not_your_role']);
    const elsewhere = {
      ...world.viewers.officer,
      grants: [{ role: 'consolidator' as const, unitId: world.units.education }],
    };
    expect(await refused(() => createSubmission(as(elsewhere, CLOSED), input))).toEqual(['not_found']);
    const strange = { title: 'x', classIds: ['no-such-class'] };
    expect(await refused(() => createSubmission(up.officer(CLOSED), strange))).toEqual(['not_found']);
  });

  it('waits until nobody may register any more', async () => {
    const [lineId] = await up.validated(up.pair('chairman', 'SKILL'));
    expect(await refused(() => make(undefined, NOON))).toEqual([`registration_closed:${lineId}`]);
    expect(await classesReadyToGoUp(world.viewers.officer, NOON)).toEqual([]);
    expect((await classesReadyToGoUp(world.viewers.officer, CLOSED)).map((c) => [c.code, c.validated])).toEqual([
      ['SKILL', 1],
    ]);
    expect(await classesReadyToGoUp(world.viewers.leader, CLOSED)).toEqual([]);
  });

  it('takes no line that is not validated, not one twice, and none of a class that it does not carry', async () => {
    const [skill, clash] = (await up.validated(up.pair('chairman', 'SKILL'), up.pair('clerk', 'CLASH'))) as [
      string,
      string,
    ];
    expect(await refused(() => make([skill, clash]))).toEqual(['line_of_another_class']);
    expect(await refused(() => make(['no-such-line']))).toEqual(['not_found']);
    await make([skill]);
    expect(await refused(() => make([skill]))).toEqual([`wrong_state:${skill}`]);
    expect(await refused(() => make())).toEqual(['no_lines']);
  });

  it('leaves to others what others decide, by the route of the class for that kind of staff', async () => {
    const [summoned, skill] = (await up.validated(up.pair('chairman', 'DEFENCE'), up.pair('clerk', 'SKILL'))) as [
      string,
      string,
    ];
    const both = { title: 'x', classIds: [world.classes.DEFENCE, world.classes.SKILL] };
    expect(
      await refused(() => createSubmission(up.officer(CLOSED), { ...both, lineIds: [summoned, skill] })),
    ).toContain(`route_city:${summoned}`);
    const route = eq(classRoute.intakeMode, 'CITY_ORGANISED');
    await write((tx) => tx.update(classRoute).set({ validTo: '2022-04-30' }).where(route));
    await write((tx) =>
      tx.insert(classRoute).values([
        { intakeMode: 'CITY_ORGANISED' as const, route: 'city_decides' as const, validFrom: '2022-05-01' },
        {
          intakeMode: 'CITY_ORGANISED' as const,
          categoryCode: 'CONG_CHUC',
          route: 'other_body' as const,
          validFrom: '2022-05-01',
        },
      ]),
    );
    expect(await classesReadyToGoUp(world.viewers.officer, CLOSED)).toEqual([]);
    expect(await refused(() => createSubmission(up.officer(CLOSED), both))).toEqual(['no_lines']);
  });

  it('is done once for one press', async () => {
    await up.validated(up.pair('chairman', 'SKILL'));
    const press = { ...up.officer(CLOSED), key: 'press' };
    const input = { title: 'x', classIds: [world.classes.SKILL] };
    const first = await createSubmission(press, input);
    expect(await createSubmission(press, input)).toEqual(first);
  });
});

describe('changing what goes up', () => {
  it('is noticed by whoever has it open: his step is refused with who was first and when', async () => {
    const [first, second] = (await up.validated(up.pair('chairman', 'SKILL'), up.pair('clerk', 'SKILL'))) as [
      string,
      string,
    ];
    const { id } = await make([first]);
    const changes = [
      () => addToSubmission(up.officer(CLOSED + 1), { id, lineIds: [second] }),
      () => editSubmission(up.officer(CLOSED + 2), { id, title: 'Khác', note: null }),
      () => takeOutOfSubmission(up.officer(CLOSED + 3), { id, lineIds: [first] }),
    ];
    for (const [index, change] of changes.entries()) {
      const seen = (await up.submissionRow(id)).version;
      await change();
      await expect(up.move(up.officer(CLOSED + 9), id, { event: 'send_to_head', version: seen })).rejects.toMatchObject(
        {
          reasons: [{ code: 'somebody_was_first' }],
          detail: { actorId: world.viewers.officer.accountId, at: CLOSED + index + 1 },
        },
      );
    }
    expect((await up.linesIn(id)).map((l) => l.id)).toEqual([second]);
    expect((await up.line(first)).state).toBe('validated');
  });

  it('ends when it has gone up', async () => {
    const [first] = (await up.validated(up.pair('chairman', 'SKILL'))) as [string];
    const id = await up.goUp([world.classes.SKILL]);
    expect(await refused(() => takeOutOfSubmission(up.officer(CLOSED), { id, lineIds: [first] }))).toEqual([
      `submission_allows:${first}`,
    ]);
    expect(await refused(() => addToSubmission(up.officer(CLOSED), { id, lineIds: [first] }))).toEqual(['wrong_state']);
    expect(await refused(() => editSubmission(up.officer(CLOSED), { id, title: 'x', note: null }))).toEqual([
      'wrong_state',
    ]);
    expect(await refused(() => takeOutOfSubmission(up.clerk(CLOSED), { id, lineIds: [first] }))).toEqual(['not_found']);
  });

  it('never takes more lines than the class has places past the officer', async () => {
    await up.crowd(4, 3);
    const { id } = await make();
    expect(await refused(() => up.move(up.officer(CLOSED), id, { event: 'send_to_head' }))).toEqual(['within_quota']);
    const [one] = await up.linesIn(id);
    await takeOutOfSubmission(up.officer(CLOSED), { id, lineIds: [one!.id] });
    await up.move(up.officer(CLOSED), id, { event: 'send_to_head' });
    await write((tx) => tx.update(courseClass).set({ quota: 2 }).where(eq(courseClass.id, world.classes.SKILL)));
    expect(await refused(() => up.move(up.chief(CLOSED), id, { event: 'submit' }))).toEqual(['within_quota']);
    expect(await read().select().from(line).where(eq(line.state, 'in_submission'))).toHaveLength(3);
  });
});
