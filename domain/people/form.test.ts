import { describe, expect, test } from 'vitest';
import { addPersonSchema, answerChangesSchema, correctPersonSchema } from './form.ts';

/** As `readForm` gives it: blank fields are left out. */
const typed = {
  unitId: 'u',
  from: '1/3/2022',
  name: 'NGUYỄN THỊ HÀ',
  category: 'CONG_CHUC',
  position: 'VP_TK',
};
const problemsOf = (input: object) =>
  (addPersonSchema.safeParse({ ...typed, ...input }).error?.issues ?? []).map((issue) => [
    issue.path.join('.'),
    issue.message,
  ]);

describe('a person as typed into a form', () => {
  test('is read the way people write: names, days, numbers', () => {
    const read = addPersonSchema.parse({
      ...typed,
      birth: '5/1986',
      citizenId: '019 186 000 001',
      phone: '+84 912.345.678',
      recruitedOn: '01.08.2008',
      qualification: { level: 'DAI_HOC', on: '2008', major: ' Luật  học ' },
      llct: { level: 'TRUNG_CAP' },
      party: { status: 'OFFICIAL', joinedOn: '19-5-2012' },
      ratings: { 2021: 'HTTNV' },
    });
    expect(read).toMatchObject({
      name: 'Nguyễn Thị Hà',
      from: '2022-03-01',
      birth: '1986-05',
      citizenId: '019186000001',
      phone: '0912345678',
      recruitedOn: '2008-08-01',
      qualification: { level: 'DAI_HOC', on: '2008', major: 'Luật học' },
      llct: { level: 'TRUNG_CAP', on: null },
      party: { status: 'OFFICIAL', joinedOn: '2012-05-19', officialOn: null },
      ratings: [{ year: 2021, grade: 'HTTNV' }],
      qlnn: null,
      email: null,
    });
  });

  test('leaves open what nobody told', () => {
    const read = addPersonSchema.parse({ ...typed, party: {}, qualification: {}, llct: {}, ratings: {} });
    expect(read).toMatchObject({ party: null, qualification: null, llct: null, qlnn: null, ratings: [], birth: null });
  });

  test('says at the field what cannot be read', () => {
    expect(problemsOf({ birth: '31/02/1986' })).toEqual([['birth', 'bad_day']]);
    expect(problemsOf({ from: '2022' })).toEqual([['from', 'whole_day']]);
    expect(problemsOf({ citizenId: '123456789' })).toEqual([['citizenId', 'bad_citizen_id']]);
    expect(problemsOf({ phone: '123' })).toEqual([['phone', 'bad_phone']]);
    expect(problemsOf({ email: 'ha@' })).toEqual([['email', 'bad_email']]);
    expect(problemsOf({ position: undefined })).toEqual([['position', 'post_missing']]);
    expect(problemsOf({ position: undefined, title: 'Thủ quỹ' })).toEqual([]);
    expect(problemsOf({ party: { joinedOn: '2012' } })).toEqual([['party.status', 'status_missing']]);
    expect(problemsOf({ llct: { on: '2012' } })).toEqual([['llct.level', 'level_missing']]);
  });

  test('keeps an eleven-digit number out: what lost its zero is not for us to guess', () => {
    expect(problemsOf({ citizenId: '19186000001' })).toEqual([['citizenId', 'bad_citizen_id']]);
  });
});

test('a correction carries the version that was seen', () => {
  const { unitId: _, from: __, ...rest } = typed;
  expect(correctPersonSchema.parse({ ...rest, personId: 'p', version: '7' })).toMatchObject({
    version: 7,
    postFrom: null,
  });
});

test('ticked changes come with the version that was seen', () => {
  const parsed = answerChangesSchema.parse({ changes: ['01a2-b:3', 'x:1'], answer: 'confirmed' });
  expect(parsed.changes).toEqual([
    { id: '01a2-b', version: 3 },
    { id: 'x', version: 1 },
  ]);
  expect(answerChangesSchema.safeParse({ changes: ['x'], answer: 'confirmed' }).success).toBe(false);
  expect(answerChangesSchema.safeParse({ changes: [], answer: 'confirmed' }).success).toBe(false);
});
