import { expect, test } from 'vitest';
import { classForm, classInputOf } from './class-form.ts';
import { classInputSchema } from './input.ts';

const typed = {
  plan: 'p',
  code: 'A-22',
  name: 'Kỹ năng giao tiếp',
  category: 'KY_NANG',
  intakeMode: 'CITY_ORGANISED',
  studyMode: 'FULL_TIME',
  quota: '30',
  startsOn: '16/05/2022',
  endsOn: '20/05/2022',
};
const problems = (more: object) =>
  classForm.safeParse({ ...typed, ...more }).error?.issues.map(({ path, message }) => [path.join('.'), message]);

test('a filled-in form is what the command takes', () => {
  const form = classForm.parse({
    ...typed,
    minAgeF: '33',
    minAgeM: '35',
    papers: 'Văn bằng\n\n Đơn ',
    grantsLlct: 'SO_CAP',
  });
  const input = classInputSchema.parse(classInputOf(form));
  expect(input).toMatchObject({
    quota: 30,
    startsOn: '2022-05-16',
    papers: ['Văn bằng', 'Đơn'],
    rule: { minAge: { F: 33, M: 35 }, grants: { llct: 'SO_CAP' } },
  });
  expect(classInputOf(classForm.parse(typed)).rule).toEqual({});
});

test('the days stand in order, and both ages are given or none', () => {
  expect(problems({ endsOn: '15/05/2022' })).toEqual([['endsOn', 'days_reversed']]);
  expect(problems({ minAgeF: '33' })).toEqual([['minAgeM', 'both_ages']]);
  expect(problems({ startsOn: '31/02/2022' })).toEqual([['startsOn', 'not_a_day']]);
});
