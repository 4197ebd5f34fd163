import { beforeEach, expect, test } from 'vitest';
import { OPERATOR } from '#domain/viewer.ts';
import { personChange } from '../../schema.ts';
import { read } from '../../store.ts';
import { emptyStore, freshStore } from '../../testing.ts';
import { survivesFaults } from '../../testing-faults.ts';
import { as, correction, type PeopleWorld, peopleWorld, staffRow } from '../../testing-people.ts';
import { importStaff } from '../import-staff.ts';
import { answerChanges } from './answer-changes.ts';
import { takeMove } from './answer-move.ts';
import { correctPerson } from './correct.ts';
import { markLeft } from './leave.ts';
import { offerMove } from './offer-move.ts';

freshStore();
let world: PeopleWorld;
beforeEach(async () => {
  await emptyStore();
  world = await peopleWorld();
});

test('a correction is whole or not at all', async () => {
  const llct = { level: 'TRUNG_CAP', on: '2022' } as const;
  const input = await correction(world.people.hoa, { birth: '1986-05-21', phone: '0911111111', llct });
  expect(await survivesFaults(() => correctPerson(as(world.officer), input))).toBeGreaterThan(15);
});

test('a confirmation is whole or not at all', async () => {
  const qualification = { level: 'THAC_SI', major: 'Luật', on: null } as const;
  const input = await correction(world.people.hoa, { birth: '1986-05-21', qualification, reason: 'x' });
  await correctPerson(as(world.clerk), input);
  const changes = (await read().select().from(personChange)).map(({ id, version }) => ({ id, version }));
  const answer = { changes, answer: 'confirmed' as const, reason: null };
  expect(await survivesFaults(() => answerChanges(as(world.officer), answer))).toBeGreaterThan(15);
});

test('a move is whole or not at all', async () => {
  const { anh } = world.people;
  const input = { personId: anh, version: 1, toUnitId: world.units.quangVinh, day: '2022-04-01', reason: 'x' };
  const { moveId } = await offerMove(as(world.clerk), input);
  const take = { moveId, version: 1, category: 'CONG_CHUC', position: 'TC_KT', title: null };
  expect(await survivesFaults(() => takeMove(as(world.otherClerk), take))).toBeGreaterThan(10);
});

test('a leaving is whole or not at all', async () => {
  const leave = { personId: world.people.anh, version: 1, lastDay: '2022-03-20', reason: 'RETIRED' as const };
  expect(await survivesFaults(() => markLeft(as(world.clerk), leave))).toBeGreaterThan(10);
});

test('a list is taken in whole or not at all', async () => {
  const unitText = 'Phường Túc Duyên';
  const rows = [
    staffRow({ name: 'Ma Thị Mới', unitText, citizenId: '019190000088', foreignLanguage: 'B' }),
    staffRow({ name: 'Trần Ánh', unitText, citizenId: '019186000003', phone: '0911111111' }),
  ];
  const file = { file: 'moi.xlsx', asOf: '2022-03-01' };
  expect(await survivesFaults(() => importStaff(as(OPERATOR), rows, file))).toBeGreaterThan(25);
});
