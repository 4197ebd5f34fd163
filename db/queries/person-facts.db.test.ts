import { beforeAll, describe, expect, test } from 'vitest';
import { OPERATOR } from '#domain/viewer.ts';
import { importStaff } from '../commands/import-staff.ts';
import { correctPerson } from '../commands/people/correct.ts';
import { certificate, person } from '../schema.ts';
import { measured } from '../statements.ts';
import { read, write } from '../store.ts';
import { freshStore } from '../testing.ts';
import { as, correction, NOW, type PeopleWorld, peopleWorld, staffRow, TODAY } from '../testing-people.ts';
import { personFacts } from './person-facts.ts';

freshStore();
let world: PeopleWorld;
beforeAll(async () => {
  world = await peopleWorld();
  const dated = { source: 'school', createdAt: NOW, withdrawnAt: null, personId: world.people.hoa };
  await write((tx) =>
    tx.insert(certificate).values([
      { ...dated, kind: 'llct', level: 'TRUNG_CAP', issuedOn: '2022-06-15' },
      { ...dated, kind: 'qpan', level: 'QPAN-DT4', issuedOn: '2021' },
    ]),
  );
  const member = { status: 'OFFICIAL', joinedOn: '2021-04-01', officialOn: '2022-04-01' } as const;
  await correctPerson(as(world.officer), await correction(world.people.anh, { party: member }));
});

const factsOn = async (id: string, on: string) => (await personFacts(read(), [id], on)).get(id)!;

describe('what eligibility is judged by', () => {
  test('is what the list told', async () => {
    expect(await factsOn(world.people.dang, TODAY)).toEqual({
      gender: 'M',
      rankCode: '01.003',
      birth: '1979',
      ethnicity: 'Kinh',
      positionCode: 'VP_TK',
      staffKind: 'civil_servant',
      party: { status: 'OFFICIAL', since: '2010-03' },
      qualification: 'DAI_HOC',
      politicalTheory: 'SO_CAP',
      stateManagement: 'CV',
      recruitedOn: '2008-08-01',
      ratings: [{ year: 2021, rating: 'HTTNV' }],
      programmes: [],
      active: true,
    });
  });

  test('is the highest level of those dated up to the day', async () => {
    expect((await factsOn(world.people.hoa, '2022-06-14')).politicalTheory).toBe('SO_CAP');
    expect((await factsOn(world.people.hoa, '2022-06-15')).politicalTheory).toBe('TRUNG_CAP');
    expect((await factsOn(world.people.hoa, TODAY)).programmes).toEqual(['QPAN-DT4']);
  });

  test('makes a probationary member an official one on the day of admission', async () => {
    expect((await factsOn(world.people.anh, '2022-03-31')).party).toEqual({
      status: 'PROBATIONARY',
      since: '2021-04-01',
    });
    expect((await factsOn(world.people.anh, '2022-04-01')).party).toEqual({ status: 'OFFICIAL', since: '2022-04-01' });
  });

  test('says that nobody is in post before the post began', async () => {
    expect((await factsOn(world.people.hoa, '2022-02-28')).active).toBe(false);
    expect((await factsOn(world.people.hoa, '2022-03-01')).active).toBe(true);
  });

  test('takes five statements for one person or for hundreds', async () => {
    const rows = Array.from({ length: 300 }, (_, i) =>
      staffRow({ name: `Hà Thị Số`, unitText: 'Phường Quang Vinh', citizenId: `0191${String(90_000_000 + i)}` }),
    );
    await importStaff(as(OPERATOR), rows, { file: 'nhieu.xlsx' });
    const ids = (await read().select({ id: person.id }).from(person)).map(({ id }) => id);
    const { result, statements } = await measured(() => personFacts(read(), ids, TODAY));
    expect(result.size).toBe(304);
    expect(statements).toHaveLength(5);
    expect(await personFacts(read(), [], TODAY)).toEqual(new Map());
  });
});
