import { describe, expect, test } from 'vitest';
import { differences, type SomeValues } from './differences.ts';
import type { PersonValues } from './fields.ts';

const before: PersonValues = {
  name: 'Nguyễn Thị Hà',
  citizenId: '019186000001',
  gender: 'F',
  birth: '1986',
  ethnicity: null,
  phone: '0912345678',
  email: null,
  recruitedOn: '2008-08-01',
  category: 'CONG_CHUC',
  position: 'VP_TK',
  title: null,
  rankCode: '01.003',
  party: { status: 'PROBATIONARY', joinedOn: '2021-04-01', officialOn: null },
  qualification: { level: 'DAI_HOC', major: 'Luật', on: '2008' },
  llct: { level: 'SO_CAP', on: null },
  qlnn: null,
  ratings: [{ year: 2021, grade: 'HTTNV' }],
};
const form = (after: SomeValues, postFrom: string | null = null) =>
  differences(before, { ...before, ...after }, { postFrom, clears: true });
const list = (after: SomeValues) => differences(before, after, { clears: false });

describe('what changes in a record', () => {
  test('is nothing when nothing is told otherwise', () => {
    expect(form({})).toEqual({ direct: [], confirmed: [] });
    expect(list({})).toEqual({ direct: [], confirmed: [] });
  });

  test('empties a direct field when a form says so, not when a list is silent', () => {
    expect(form({ phone: null }).direct).toEqual([{ field: 'phone', before: '0912345678', after: null }]);
    expect(list({ phone: null }).direct).toEqual([]);
  });

  test('never empties what somebody would have to confirm', () => {
    const none = { birth: null, gender: null, party: null, qualification: null, llct: null, recruitedOn: null };
    expect(form({ ...none, ratings: [] }).confirmed).toEqual([]);
  });

  test('tells old and new value of each field by itself', () => {
    expect(form({ birth: '1986-05-12', ethnicity: 'Tày', qlnn: { level: 'CV', on: null } }).confirmed).toEqual([
      { field: 'birth', before: '1986', after: '1986-05-12' },
      { field: 'ethnicity', before: null, after: 'Tày' },
      { field: 'qlnn', before: null, after: { level: 'CV', on: null } },
    ]);
  });

  test('keeps a date and a field of study that the same level has already', () => {
    expect(list({ qualification: { level: 'DAI_HOC', major: null, on: null } }).confirmed).toEqual([]);
    expect(list({ qualification: { level: 'DAI_HOC', major: 'Kế toán', on: null } }).confirmed).toMatchObject([
      { after: { level: 'DAI_HOC', major: 'Kế toán', on: '2008' } },
    ]);
    expect(list({ qualification: { level: 'THAC_SI', major: null, on: null } }).confirmed).toMatchObject([
      { after: { level: 'THAC_SI', major: null, on: null } },
    ]);
  });

  test('carries the day of joining over when a probationary member is admitted', () => {
    const admitted = { status: 'OFFICIAL', joinedOn: null, officialOn: '2022-04-01' } as const;
    expect(list({ party: admitted }).confirmed).toMatchObject([
      { field: 'party', after: { status: 'OFFICIAL', joinedOn: '2021-04-01', officialOn: '2022-04-01' } },
    ]);
    const left = { status: 'NONE', joinedOn: null, officialOn: null } as const;
    expect(list({ party: left }).confirmed).toMatchObject([{ after: left }]);
  });

  test('names only the years whose rating is another', () => {
    const ratings = [
      { year: 2021, grade: 'HTTNV' },
      { year: 2020, grade: 'HTNV' },
    ] as const;
    expect(form({ ratings: [...ratings] }).confirmed).toEqual([
      { field: 'rating', before: null, after: { year: 2020, grade: 'HTNV' } },
    ]);
  });

  test('takes a new post with its first day and its title as one', () => {
    expect(form({ position: null, title: 'Thủ quỹ' }, '2022-04-01')).toEqual({
      direct: [],
      confirmed: [
        {
          field: 'position',
          before: { code: 'VP_TK', title: null, from: null },
          after: { code: null, title: 'Thủ quỹ', from: '2022-04-01' },
        },
      ],
    });
    expect(form({ title: 'Phụ trách một cửa' }).direct).toEqual([
      { field: 'title', before: null, after: 'Phụ trách một cửa' },
    ]);
    expect(form({ position: null, title: null }).confirmed).toEqual([]);
  });
});
