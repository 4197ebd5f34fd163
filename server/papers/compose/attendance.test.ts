import { expect, test } from 'vitest';
import type { AttendanceForPaper } from '#db/queries/papers/learners.ts';
import { attendancePaper } from './attendance.ts';
import { sampleGround } from './testing-ground.ts';

const found = (klass: Partial<AttendanceForPaper['class']>, calendar = { holidays: [], worked: [] }) =>
  ({
    ...sampleGround(),
    class: { name: 'Kỹ năng', studyMode: 'FULL_TIME', provider: 'Trường', place: null, plannedFor: null, ...klass },
    ...{ year: '2022', at: 1, calendar },
    learners: [{ name: 'Lê Văn An', unit: 'Phường Túc Duyên', position: null, gender: 'M', birth: '1980' }],
  }) as unknown as AttendanceForPaper;

const groups = (of: AttendanceForPaper) =>
  attendancePaper(of).sections.map(({ blocks }) => {
    const table = blocks.find((block) => block.kind === 'table');
    return table?.kind === 'table' ? [...new Set(table.columns.flatMap(({ group }) => group ?? []))] : [];
  });

test('each week has a sheet, with a morning and an afternoon for each day that is worked', () => {
  const calendar = { holidays: ['2022-05-02', '2022-05-03'], worked: ['2022-05-07'] } as never;
  const days = groups(found({ startsOn: '2022-04-29', endsOn: '2022-05-10' }, calendar));
  expect(days.map((week) => week.map((day) => day.replace('\u00a0', ' ')))).toEqual([
    ['Thứ Sáu 29/4'],
    ['Thứ Tư 04/5', 'Thứ Năm 05/5', 'Thứ Sáu 06/5', 'Thứ Bảy 07/5'],
    ['Thứ Hai 09/5', 'Thứ Ba 10/5'],
  ]);
});

test('where nobody can say on which days people come, one sheet has room for them', () => {
  const blank = [['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu']];
  expect(groups(found({ startsOn: '2022-05-02', endsOn: '2022-05-06', studyMode: 'PART_TIME' }))).toEqual(blank);
  expect(groups(found({ startsOn: '2022-05-02', endsOn: '2022-12-30' }))).toEqual(blank);
  expect(groups(found({ startsOn: null, endsOn: null }))).toEqual(blank);
});

test('the cells of the sessions are blank', () => {
  const [section] = attendancePaper(found({ startsOn: '2022-05-16', endsOn: '2022-05-17' })).sections;
  const table = section?.blocks.find((block) => block.kind === 'table');
  expect(table?.kind === 'table' && table.rows).toEqual([
    { cells: ['1', 'Lê Văn An', 'Phường Túc Duyên', '', '', '', '', ''] },
  ]);
});
