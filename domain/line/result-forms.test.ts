import { describe, expect, test } from 'vitest';
import { resultsForm, resultsOf } from './result-forms.ts';

const filled = (more: object) => resultsForm.safeParse({ id: 'c', lines: ['a', 'b', 'c'], ...more });
const problems = (more: object) => filled(more).error?.issues.map(({ path, message }) => [path.join('.'), message]);

describe('results as a list is filled in', () => {
  test('are of the rows that say something; a pass has its grade, number and day', () => {
    const form = filled({ rows: { a: { mark: 'GIOI', certificate: '12', day: '01/06/2022' } }, day: '02/06/2022' });
    expect(resultsOf(form.data!)).toEqual([
      {
        lineId: 'a',
        outcome: 'completed',
        grade: 'GIOI',
        certificateNumber: '12',
        issuedOn: '2022-06-01',
        reason: null,
      },
    ]);
  });

  test('take one word and one day for all that is left blank', () => {
    const form = filled({ rows: { b: { mark: 'failed', reason: 'Vắng thi' } }, rest: 'DAT', day: '02/06/2022' });
    expect(
      resultsOf(form.data!).map(({ lineId, outcome, grade, issuedOn }) => [lineId, outcome, grade, issuedOn]),
    ).toEqual([
      ['a', 'completed', 'DAT', '2022-06-02'],
      ['b', 'failed', 'KHONG_DAT', null],
      ['c', 'completed', 'DAT', '2022-06-02'],
    ]);
  });

  test('ask why somebody failed or dropped out, and for a mark where only the rest was typed', () => {
    expect(problems({ rows: { a: { mark: 'dropped_out' }, b: { certificate: '7' } } })).toEqual([
      ['rows.a.reason', 'reason_needed'],
      ['rows.b.mark', 'mark_needed'],
    ]);
    expect(problems({})).toEqual([['', 'nothing_typed']]);
  });
});
