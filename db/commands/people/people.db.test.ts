import { and, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import type { AddPerson } from '#domain/people/form.ts';
import { historyOf } from '../../audit/history.ts';
import { verifyAudit } from '../../audit/verify.ts';
import { personFacts } from '../../queries/person-facts.ts';
import { personChange } from '../../schema.ts';
import { read } from '../../store.ts';
import { emptyStore, freshStore } from '../../testing.ts';
import { as, correction, NOW, type PeopleWorld, peopleWorld, TODAY, viewerWith } from '../../testing-people.ts';
import { allRows, refused } from '../../testing-refusals.ts';
import { addPerson } from './add.ts';
import { answerChanges, withdrawChange } from './answer-changes.ts';
import { correctPerson } from './correct.ts';
import { markLeft, takeBackLeaving } from './leave.ts';

freshStore();
let world: PeopleWorld;
beforeEach(async () => {
  await emptyStore();
  world = await peopleWorld();
});

const facts = async (id: string) => (await personFacts(read(), [id], TODAY)).get(id)!;
const waiting = (id: string) =>
  read()
    .select()
    .from(personChange)
    .where(and(eq(personChange.personId, id), eq(personChange.state, 'pending')));
const newcomer = (unitId: string): AddPerson => ({
  unitId,
  name: 'Hoàng Thị Yến',
  citizenId: '019190000009',
  gender: 'F',
  birth: '1990-09-20',
  ethnicity: 'Tày',
  phone: '0912345678',
  email: null,
  recruitedOn: '2022-03-01',
  category: 'CONG_CHUC',
  position: 'DC_XD',
  title: null,
  rankCode: null,
  party: null,
  qualification: { level: 'DAI_HOC', major: 'Luật', on: '2012' },
  llct: null,
  qlnn: null,
  ratings: [],
  from: '2022-03-01',
  reason: 'Tuyển dụng mới',
});

describe('a unit corrects its people', () => {
  test('what it keeps by itself stands at once, what decides eligibility waits with the old value in force', async () => {
    const { hoa } = world.people;
    const input = await correction(hoa, {
      phone: '0987654321',
      birth: '1986-05-21',
      qualification: { level: 'THAC_SI', major: 'Luật', on: '2020' },
      reason: 'Theo bằng gốc',
    });
    expect(await correctPerson(as(world.clerk), input)).toEqual({
      applied: ['phone'],
      waiting: ['birth', 'qualification'],
    });
    expect((await facts(hoa)).qualification).toBe('DAI_HOC');
    expect((await facts(hoa)).birth).toBe('1986-05-12');
    const [birth] = (await waiting(hoa)).filter((change) => change.field === 'birth');
    expect(birth).toMatchObject({
      oldValue: { value: '1986-05-12' },
      newValue: { value: '1986-05-21' },
      reason: 'Theo bằng gốc',
      byId: 'clerk',
    });
    const events = await historyOf(read(), 'person', hoa);
    expect(events.map((event) => event.action).slice(0, 2)).toEqual(['person.changes_proposed', 'person.corrected']);
  });

  test('nothing is taken without a reason, without a change, or of a person of another unit', async () => {
    const { hoa, binh } = world.people;
    const changed = await correction(hoa, { birth: '1986-05-21' });
    expect(await refused(() => correctPerson(as(world.clerk), changed))).toEqual(['reason_missing']);
    const same = await correction(hoa, {});
    expect(await refused(() => correctPerson(as(world.clerk), same))).toEqual(['nothing_changed']);
    const foreign = await correction(binh, { phone: '0900000000' });
    expect(await refused(() => correctPerson(as(world.clerk), foreign))).toEqual(['not_found']);
    expect(await refused(() => correctPerson(as(world.inspector), foreign))).toEqual(['not_found']);
    const taken = await correction(hoa, { citizenId: '019086000002' });
    expect(await refused(() => correctPerson(as(world.clerk), taken))).toEqual(['citizen_id_taken']);
    const unknown = await correction(hoa, { position: 'NO_SUCH', reason: 'x' });
    expect(await refused(() => correctPerson(as(world.clerk), unknown))).toEqual(['position_not_valid']);
    // The same acts, as they should be done.
    await correctPerson(as(world.clerk), { ...changed, reason: 'Theo giấy khai sinh' });
    await correctPerson(as(world.otherClerk), foreign);
  });

  test('the second of two editors is told who was first, and when', async () => {
    const { hoa } = world.people;
    const mine = await correction(hoa, { phone: '0911111111' });
    await correctPerson(as(world.officer, NOW + 1000), await correction(hoa, { phone: '0922222222' }));
    const before = await allRows();
    const error = await correctPerson(as(world.clerk, NOW + 2000), mine).catch((e: unknown) => e);
    expect(error).toMatchObject({
      reasons: [{ code: 'somebody_was_first' }],
      detail: { actorKind: 'account', actorId: 'officer', at: NOW + 1000 },
    });
    expect(await allRows()).toEqual(before);
  });

  test('a new word on the same field takes the place of the one that waits', async () => {
    const { hoa } = world.people;
    await correctPerson(as(world.clerk), await correction(hoa, { birth: '1986-05-21', reason: 'a' }));
    await correctPerson(as(world.clerk), await correction(hoa, { birth: '1986-05-22', reason: 'b' }));
    expect((await waiting(hoa)).map((change) => change.newValue)).toEqual([{ value: '1986-05-22' }]);
    const again = await correction(hoa, { birth: '1986-05-22', reason: 'c' });
    expect(await refused(() => correctPerson(as(world.clerk), again))).toEqual(['nothing_changed']);
  });
});

describe('whoever confirms', () => {
  const propose = async (clerk = world.clerk) => {
    const { hoa } = world.people;
    const input = await correction(hoa, {
      qualification: { level: 'CAO_DANG', major: 'Kế toán', on: null },
      ratings: [{ year: 2020, grade: 'HTXSNV' }],
      reason: 'Nhập nhầm trước đây',
    });
    await correctPerson(as(clerk), input);
    return (await waiting(hoa)).map(({ id, version }) => ({ id, version }));
  };

  test('corrects at once, also downwards', async () => {
    const { hoa } = world.people;
    const input = await correction(hoa, { qualification: { level: 'CAO_DANG', major: 'Kế toán', on: null } });
    expect(await correctPerson(as(world.officer), input)).toEqual({ applied: ['qualification'], waiting: [] });
    expect((await facts(hoa)).qualification).toBe('CAO_DANG');
  });

  test('brings many changes into force at once', async () => {
    const changes = await propose();
    expect(changes).toHaveLength(2);
    await answerChanges(as(world.officer), { changes, answer: 'confirmed', reason: null });
    const now = await facts(world.people.hoa);
    expect(now.qualification).toBe('CAO_DANG');
    expect(now.ratings).toContainEqual({ year: 2020, rating: 'HTXSNV' });
    expect(await waiting(world.people.hoa)).toEqual([]);
    expect((await verifyAudit()).ok).toBe(true);
  });

  test('refuses with words only, and the old value stays', async () => {
    const changes = await propose();
    const silent = { changes, answer: 'refused' as const, reason: null };
    expect(await refused(() => answerChanges(as(world.officer), silent))).toEqual(['reason_missing']);
    await answerChanges(as(world.officer), { ...silent, reason: 'Chưa có bản sao bằng' });
    expect((await facts(world.people.hoa)).qualification).toBe('DAI_HOC');
  });

  test('answers once, not their own, and nobody else answers', async () => {
    const both = viewerWith('clerk', ...world.clerk.grants, { role: 'consolidator', unitId: world.units.city });
    const changes = await propose();
    const yes = { changes, answer: 'confirmed' as const, reason: null };
    expect(await refused(() => answerChanges(as(both), yes))).toEqual(['own_change']);
    const lent = { role: 'consolidator', unitId: world.units.city, onBehalfOf: 'clerk' } as const;
    expect(await refused(() => answerChanges(as(viewerWith('x', lent)), yes))).toEqual(['own_change']);
    expect(await refused(() => answerChanges(as(world.clerk), yes))).toEqual(['not_found']);
    expect(await refused(() => answerChanges(as(world.inspector), yes))).toEqual(['not_found']);
    await answerChanges(as(world.officer), yes);
    expect(await refused(() => answerChanges(as(world.officer), yes))).toEqual(['somebody_was_first']);
  });

  test('is not asked any more once the unit has taken it back', async () => {
    const [first, second] = await propose();
    expect(await refused(() => withdrawChange(as(world.otherClerk), first!))).toEqual(['not_found']);
    await withdrawChange(as(world.clerk), first!);
    const yes = { changes: [first!, second!], answer: 'confirmed' as const, reason: null };
    expect(await refused(() => answerChanges(as(world.officer), yes))).toEqual(['somebody_was_first']);
  });
});

describe('a unit adds a person', () => {
  test('who they are stands, what they have reached waits', async () => {
    const { personId, waiting: count } = await addPerson(as(world.clerk), newcomer(world.units.tucDuyen));
    expect(count).toBe(2);
    expect(await facts(personId)).toMatchObject({ birth: '1990-09-20', positionCode: 'DC_XD', qualification: null });
    const changes = (await waiting(personId)).map(({ id, version }) => ({ id, version }));
    await answerChanges(as(world.officer), { changes, answer: 'confirmed', reason: null });
    expect(await facts(personId)).toMatchObject({ qualification: 'DAI_HOC', recruitedOn: '2022-03-01', active: true });
  });

  test('from the office all of it stands', async () => {
    const { personId } = await addPerson(as(world.officer), newcomer(world.units.tucDuyen));
    expect((await facts(personId)).qualification).toBe('DAI_HOC');
  });

  test('not in another unit, not with a number that is taken, not ahead of time', async () => {
    const { tucDuyen, quangVinh } = world.units;
    const add = (input: AddPerson) => refused(() => addPerson(as(world.clerk), input));
    expect(await add(newcomer(quangVinh))).toEqual(['not_found']);
    expect(await add({ ...newcomer(tucDuyen), citizenId: '019186000004' })).toEqual(['citizen_id_taken']);
    expect(await add({ ...newcomer(tucDuyen), from: '2022-04-01' })).toEqual(['day_ahead']);
    expect(await add({ ...newcomer(tucDuyen), category: 'NO_SUCH' })).toEqual(['category_not_valid']);
    expect(await add({ ...newcomer(tucDuyen), reason: null })).toEqual(['reason_missing']);
  });

  test('two presses of one button add one person', async () => {
    const ctx = { ...as(world.clerk), key: 'press-1' };
    const [first, second] = [
      await addPerson(ctx, newcomer(world.units.tucDuyen)),
      await addPerson(ctx, newcomer(world.units.tucDuyen)),
    ];
    expect(second).toEqual(first);
  });
});

describe('a person leaves', () => {
  const leave = { lastDay: '2022-03-20', reason: 'RETIRED' as const };

  test('is no longer in post, and comes back when it was a mistake', async () => {
    const { anh } = world.people;
    await markLeft(as(world.clerk), { personId: anh, version: 1, ...leave });
    expect((await facts(anh)).active).toBe(false);
    expect(await refused(() => markLeft(as(world.clerk), { personId: anh, version: 2, ...leave }))).toEqual([
      'not_in_post',
    ]);
    const late = await correction(anh, { phone: '0912345678' });
    expect(await refused(() => correctPerson(as(world.clerk), late))).toEqual(['not_in_post']);
    await takeBackLeaving(as(world.clerk), { personId: anh, version: 2 });
    expect((await facts(anh)).active).toBe(true);
    const again = { personId: anh, version: 3 };
    expect(await refused(() => takeBackLeaving(as(world.clerk), again))).toEqual(['in_post']);
  });

  test('not before the post began, not by another unit, not from an old page', async () => {
    const seen = { personId: world.people.anh, version: 1, ...leave };
    expect(await refused(() => markLeft(as(world.clerk), { ...seen, lastDay: '2022-02-01' }))).toEqual([
      'day_before_post',
    ]);
    expect(await refused(() => markLeft(as(world.otherClerk), seen))).toEqual(['not_found']);
    expect(await refused(() => markLeft(as(world.clerk), { ...seen, version: 7 }))).toEqual(['somebody_was_first']);
  });
});
