import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../text/fold.ts';
import type { RowIdentity } from './compare-row.ts';
import { type Match, matchPerson } from './match-person.ts';
import { indexPeople, type KnownPerson } from './person-index.ts';

const HERE = 'unit-here';
const THERE = 'unit-there';

/** A person whose id is also the assignment's. */
function person(
  personId: string,
  name: string,
  terms: Partial<KnownPerson> & { unitId?: string; positionCode?: string | null } = {},
): KnownPerson {
  const { unitId = HERE, positionCode = 'TP_HT', ...rest } = terms;
  const posts = [{ assignmentId: personId, unitId, positionCode }];
  return { personId, name, citizenId: null, birth: '1980-05-10', gender: 'F', posts, ...rest };
}

const row: RowIdentity = { name: 'Nguyễn Thị Hòa', birthYear: 1980, positionCode: 'TP_HT', citizenId: null };
const match = (people: KnownPerson[], terms: Partial<RowIdentity> = {}): Match =>
  matchPerson(indexPeople(people), { ...row, ...terms }, HERE);
const found = (personId: string) => ({ kind: 'found', personId, assignmentId: personId });
const wrongUnit = (personId: string) => ({ kind: 'wrong_unit', personId, assignmentId: personId });

describe('by identity number', () => {
  const people = [
    person('a', 'Nguyễn Thị Hòa', { citizenId: '019180900001' }),
    person('b', 'Trần Văn Minh', { citizenId: '019075900002', birth: '1975', unitId: THERE }),
  ];

  it('is found in the unit, whatever else the row gets wrong in part', () => {
    expect(match(people, { citizenId: '019180900001', birthYear: 1990, positionCode: 'CT_UBND' })).toEqual(found('a'));
    expect(match(people, { citizenId: '019180900001', name: 'Nguyễn T. Hoà' })).toEqual(found('a'));
  });

  it('is known to be of another unit', () => {
    expect(match(people, { citizenId: '019075900002', name: 'TRẦN VĂN MINH' })).toEqual(wrongUnit('b'));
  });

  it('is asked about when the number is all that agrees', () => {
    expect(match(people, { citizenId: '019075900002' })).toEqual({
      kind: 'doubtful',
      candidates: [
        { personId: 'a', inUnit: true, differs: ['citizenId'] },
        { personId: 'b', inUnit: false, differs: ['name', 'birthYear', 'unit'] },
      ],
    });
  });

  it('is asked about when the number is nobody’s and the name is somebody’s who has another', () => {
    expect(match(people, { citizenId: '019180999999' })).toEqual({
      kind: 'doubtful',
      candidates: [{ personId: 'a', inUnit: true, differs: ['citizenId'] }],
    });
  });

  it('is looked for by name when the number is nobody’s yet', () => {
    expect(match([person('a', 'Nguyễn Thị Hòa')], { citizenId: '019180999999' })).toEqual(found('a'));
    expect(match(people, { citizenId: '019180999999', name: 'Lê Văn Thắng' })).toEqual({ kind: 'not_found' });
  });
});

describe('by name, birth year and position', () => {
  it('is found whatever the capitals, the composition and the place of the tone mark', () => {
    const people = [person('a', 'Nguyễn Thị Hòa')];
    for (const name of ['NGUYỄN THỊ HÒA', 'Nguyễn Thị Hoà', 'Nguyễn Thị Hòa'.normalize('NFD'), '  nguyễn  thị hòa '])
      expect(match(people, { name }), name).toEqual(found('a'));
  });

  it('is nobody where nobody has the name', () => {
    expect(match([person('a', 'Nguyễn Thị Hoa Mai')])).toEqual({ kind: 'not_found' });
    expect(match([])).toEqual({ kind: 'not_found' });
  });

  it('takes the name with the same accents before one that agrees without them', () => {
    const people = [person('hoa', 'Nguyễn Thị Hoa'), person('hòa', 'Nguyễn Thị Hòa')];
    expect(match(people)).toEqual(found('hòa'));
    expect(match(people, { name: 'Nguyễn Thị Hoa' })).toEqual(found('hoa'));
    expect(match(people.slice(0, 1))).toEqual(found('hoa'));
  });

  it('takes the unit before the city', () => {
    const people = [person('there', 'Nguyễn Thị Hòa', { unitId: THERE }), person('here', 'Nguyễn Thị Hòa')];
    expect(match(people)).toEqual(found('here'));
    expect(match(people.slice(0, 1))).toEqual(wrongUnit('there'));
    expect(match(people, { name: 'Nguyen Thi Hoa' })).toEqual(found('here'));
    expect(match(people.slice(0, 1), { name: 'Nguyen Thi Hoa' })).toEqual(wrongUnit('there'));
  });

  it('tells namesakes apart by birth year, by position, and at last by gender', () => {
    const namesakes = [
      person('a', 'Nguyễn Thị Hòa', { birth: '1980' }),
      person('b', 'Nguyễn Thị Hòa', { birth: '1981-02' }),
      person('c', 'Nguyễn Thị Hòa', { birth: '1980-11-02', positionCode: 'VP_TK' }),
      person('d', 'Nguyễn Thị Hòa', { birth: '1980', gender: 'M' }),
    ];
    expect(match(namesakes, { birthYear: 1981 })).toEqual(found('b'));
    expect(match(namesakes, { positionCode: 'VP_TK' })).toEqual(found('c'));
    expect(match(namesakes, { gender: 'M' })).toEqual(found('d'));
  });

  it('names the post of several that the row speaks of', () => {
    const posts = [
      { assignmentId: 'first', unitId: HERE, positionCode: 'BT_DU' },
      { assignmentId: 'second', unitId: HERE, positionCode: 'CT_HDND' },
      { assignmentId: 'third', unitId: THERE, positionCode: 'TP_HT' },
    ];
    const people = [person('a', 'Nguyễn Thị Hòa', { posts })];
    const assignmentOf = (positionCode: string | null) => {
      const result = match(people, { positionCode });
      return result.kind === 'found' && result.assignmentId;
    };
    expect(assignmentOf('CT_HDND')).toBe('second');
    expect(assignmentOf(null)).toBe('first');
    expect(match(people, { positionCode: 'TP_HT' }).kind).toBe('doubtful');
  });
});

describe('a list that tells less', () => {
  const people = [person('a', 'Nguyễn Thị Hòa'), person('b', 'Nguyễn Thị Hòa', { unitId: THERE, birth: '1981' })];

  it('names the only one of the unit whom name and year, or name and position, fit', () => {
    expect(match(people, { positionCode: null })).toEqual(found('a'));
    expect(match(people, { birthYear: null })).toEqual(found('a'));
    expect(match(people, { positionCode: null, name: 'NGUYEN THI HOA' })).toEqual(found('a'));
    expect(match([person('a', 'Nguyễn Thị Hòa', { birth: null })])).toEqual(found('a'));
  });

  it('leaves it to be asked when only the name agrees, or accents are other ones, or the unit', () => {
    expect(match(people, { positionCode: null, birthYear: null }).kind).toBe('doubtful');
    expect(match(people, { positionCode: null, name: 'Nguyễn Thị Hoa' }).kind).toBe('doubtful');
    expect(match(people, { positionCode: null, birthYear: 1981 })).toEqual({
      kind: 'doubtful',
      candidates: [
        { personId: 'b', inUnit: false, differs: ['position', 'unit'] },
        { personId: 'a', inUnit: true, differs: ['birthYear', 'position'] },
      ].reverse(),
    });
  });
});

describe('what is doubtful', () => {
  it('is a choice between people who fit alike', () => {
    const twins = [person('a', 'Nguyễn Thị Hòa'), person('b', 'Nguyễn Thị Hòa')];
    expect(match(twins)).toMatchObject({ kind: 'doubtful', candidates: [{ personId: 'a' }, { personId: 'b' }] });
  });

  it('is other accents in the unit and the very name in another', () => {
    const people = [person('a', 'Nguyễn Thị Hoa'), person('b', 'Nguyễn Thị Hòa', { unitId: THERE })];
    expect(match(people)).toEqual({
      kind: 'doubtful',
      candidates: [
        { personId: 'a', inUnit: true, differs: ['accents'] },
        { personId: 'b', inUnit: false, differs: ['unit'] },
      ],
    });
  });

  it('is the right name with another year or position, nearest first and at most five', () => {
    expect(match([person('a', 'Nguyễn Thị Hòa')], { birthYear: 1981 })).toEqual({
      kind: 'doubtful',
      candidates: [{ personId: 'a', inUnit: true, differs: ['birthYear'] }],
    });
    const many = Array.from({ length: 8 }, (_, i) => person(`${i}`, 'Nguyễn Thị Hòa', { positionCode: 'VP_TK' }));
    const result = match(many);
    expect(result.kind === 'doubtful' && result.candidates.length).toBe(5);
  });

  it('does not include a namesake of another unit and another year', () => {
    expect(match([person('a', 'Nguyễn Thị Hòa', { unitId: THERE, birth: '1990' })])).toEqual({ kind: 'not_found' });
  });

  it('does not include somebody who holds no post any more', () => {
    expect(match([person('a', 'Nguyễn Thị Hòa', { posts: [] })])).toEqual({ kind: 'not_found' });
  });
});

describe('in any register', () => {
  const names = fc.constantFrom('Nguyễn Thị Hòa', 'Nguyễn Thị Hoa', 'Nguyễn Thị Hoà', 'Nguyen Thi Hoa', 'Lê Hòa');
  const people = fc.array(
    fc.record({
      name: names,
      birth: fc.constantFrom('1980', '1980-05', '1981-05-10', null),
      unitId: fc.constantFrom(HERE, THERE),
      positionCode: fc.constantFrom('TP_HT', 'VP_TK', null),
      citizenId: fc.constant(null),
    }),
    { maxLength: 8 },
  );

  it('whoever is named has the row’s name, and nobody else fits as well', () => {
    fc.assert(
      fc.property(people, names, (list, name) => {
        const register = list.map(({ name: known, ...terms }, i) => person(`${i}`, known, terms));
        const result = match(register, { name });
        if (result.kind !== 'found' && result.kind !== 'wrong_unit') return;
        const named = register[Number(result.personId)]!;
        expect(fold(named.name)).toBe(fold(name));
        const twins = register.filter(
          (other) =>
            other.name === named.name &&
            other.birth === named.birth &&
            other.posts[0]!.unitId === named.posts[0]!.unitId &&
            other.posts[0]!.positionCode === named.posts[0]!.positionCode,
        );
        expect(twins).toEqual([named]);
        expect(result.kind === 'found').toBe(named.posts[0]!.unitId === HERE);
      }),
    );
  });

  it('the order of the people does not matter', () => {
    fc.assert(
      fc.property(people, names, (list, name) => {
        const register = list.map(({ name: known, ...terms }, i) => person(`${i}`, known, terms));
        const [one, other] = [match(register, { name }), match(register.toReversed(), { name })];
        expect(one.kind).toBe(other.kind);
        if (one.kind === 'found' || one.kind === 'wrong_unit') expect(other).toEqual(one);
      }),
    );
  });
});
