import { expect, test } from 'vitest';
import { matchLearners } from './match-learners.ts';

const learner = (personId: string, name: string, birth: string, citizenId: string | null = null) => ({
  personId,
  name,
  birth,
  citizenId,
  gender: null,
});
const LEARNERS = [
  learner('ha', 'Nguyễn Thị Hà', '1980-02-01', '019180000001'),
  learner('hạ', 'Nguyễn Thị Hạ', '1980'),
  learner('an', 'Trần Văn An', '1975'),
  learner('an2', 'Trần Văn An', '1982'),
];
const row = (name: string, birthYear: number | null = null, citizenId: string | null = null) => ({
  name,
  birthYear,
  citizenId,
});
const match = (open: string[], ...rows: ReturnType<typeof row>[]) =>
  matchLearners(rows, LEARNERS, new Set(open)).map((found) =>
    'personId' in found ? found.personId : [found.why, ...found.candidates.map(({ personId }) => personId)],
  );
const ALL = LEARNERS.map(({ personId }) => personId);

test('a learner is found by number, or by name and year, wherever he works', () => {
  expect(match(ALL, row('NGUYỄN THỊ HÀ', 1980), row('Trần Văn An', 1982), row('Tran Van An', 1975))).toEqual([
    'ha',
    'an2',
    'an',
  ]);
  expect(match(ALL, row('Nguyễn T. Hà', 1980, '019180000001'))).toEqual(['ha']);
});

test('who could be two is asked about, and nobody is found on a guess', () => {
  expect(match(ALL, row('Trần Văn An'))).toEqual([['doubtful', 'an', 'an2']]);
  expect(match(ALL, row('Nguyen Thi Ha', 1980))).toEqual([['doubtful', 'ha', 'hạ']]);
  expect(match(ALL, row('Lê Văn Lạ', 1980))).toEqual([['not_found']]);
});

test('a second row for one learner, or one whose result is entered, is named', () => {
  expect(match(['an2'], row('Trần Văn An', 1982), row('Trần Văn An', 1982), row('Trần Văn An', 1975))).toEqual([
    'an2',
    ['repeated', 'an2'],
    ['entered', 'an'],
  ]);
});
