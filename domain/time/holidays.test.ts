import { describe, expect, it, test } from 'vitest';
import { DEFAULT_DAYS, LUNAR_NEW_YEARS } from './holidays.ts';
import { addWorkingDays, calendarFrom, isWorkingDay, workingDaysUntil } from './working-days.ts';

const calendar = calendarFrom(DEFAULT_DAYS);
const lunar = new Intl.DateTimeFormat('en-u-ca-chinese', {
  ...{ timeZone: 'Asia/Ho_Chi_Minh', month: 'numeric', day: 'numeric' },
});
/** Month and day by the Chinese calendar, which in these years agrees with the Vietnamese (UTC+7) one. */
const lunarDay = (day: string) => {
  const parts = lunar.formatToParts(Date.parse(`${day}T05:00:00Z`));
  const part = (type: string) => parts.find((one) => one.type === type)?.value;
  return `${part('day')}/${part('month')}`;
};

describe('the days that a register starts with', () => {
  it.each(LUNAR_NEW_YEARS)('%s is mùng 1, and is not worked', (day) => {
    // In 2027 the moon is new at 22:56 of 6/2 in Hà Nội (15:56 UTC), which the runtime's approximation puts past midnight.
    expect(lunarDay(day)).toBe(day === '2027-02-06' ? '30/12' : '1/1');
    expect(isWorkingDay(day, calendar)).toBe(false);
  });

  it.each(DEFAULT_DAYS.filter(({ nameEn }) => nameEn === 'Hung Kings’ Commemoration').map(({ day }) => day))(
    '%s is 10/3 of the lunar calendar',
    (day) => expect(lunarDay(day)).toBe('10/3'),
  );

  // The last working day before each Tết and the first after it, as they were announced.
  it.each([
    ['2022-01-28', '2022-02-07'],
    ['2023-01-19', '2023-01-27'],
    ['2024-02-07', '2024-02-15'],
    ['2025-01-24', '2025-02-03'],
    ['2026-02-13', '2026-02-23'],
    ['2027-02-03', '2027-02-11'],
  ])('from %s the next working day over Tết is %s', (before, after) => {
    expect(addWorkingDays(before, 1, calendar)).toBe(after);
    expect(addWorkingDays(after, -1, calendar)).toBe(before);
    expect(workingDaysUntil(before, after, calendar)).toBe(1);
  });

  it('make up for holidays on a weekend, one day for each', () => {
    const off = (from: string, to: string) =>
      DEFAULT_DAYS.filter(({ day, works }) => !works && from <= day && day <= to).map(({ day }) => day.slice(5));
    expect(off('2022-01-01', '2022-01-10')).toEqual(['01-01', '01-03']);
    expect(off('2022-04-01', '2022-05-31')).toEqual(['04-10', '04-11', '04-30', '05-01', '05-02', '05-03']);
    expect(off('2023-04-01', '2023-05-31')).toEqual(['04-29', '04-30', '05-01', '05-02', '05-03']);
    expect(off('2023-08-25', '2023-09-30')).toEqual(['09-01', '09-02', '09-04']);
    expect(off('2026-04-20', '2026-05-05')).toEqual(['04-26', '04-27', '04-30', '05-01']);
    expect(off('2027-01-25', '2027-02-20')).toEqual(['02-04', '02-05', '02-06', '02-07', '02-08', '02-09', '02-10']);
    expect(off('2027-04-01', '2027-05-31')).toEqual(['04-16', '04-30', '05-01', '05-03']);
    expect(off('2027-08-25', '2027-09-30')).toEqual(['09-02', '09-03']);
  });

  it('know what was exchanged', () => {
    expect(isWorkingDay('2024-04-29', calendar)).toBe(false);
    expect(isWorkingDay('2024-05-04', calendar)).toBe(true);
    expect(addWorkingDays('2025-04-25', 1, calendar)).toBe('2025-04-26');
    expect(addWorkingDays('2025-04-29', 1, calendar)).toBe('2025-05-05');
  });

  it('know Ngày Văn hóa Việt Nam from the year in which it became free', () => {
    expect(isWorkingDay('2025-11-24', calendar)).toBe(true);
    for (const day of ['2026-11-24', '2027-11-24']) expect(isWorkingDay(day, calendar)).toBe(false);
    // Joining it to the weekend of 2026 was proposed and not taken up.
    expect(isWorkingDay('2026-11-23', calendar)).toBe(true);
    expect(isWorkingDay('2026-11-28', calendar)).toBe(false);
  });

  it('name for each day the paper that announced it, or that it was reckoned, and no day twice', () => {
    expect(new Set(DEFAULT_DAYS.map(({ day }) => day)).size).toBe(DEFAULT_DAYS.length);
    const announced = /^(Thông báo|Công văn) \d+\/[A-ZĐ-]+ ngày \d\d\/\d\d\/20\d\d$/;
    const sources = (names: RegExp) => DEFAULT_DAYS.filter(({ nameEn }) => names.test(nameEn)).map((one) => one.source);
    const decided = sources(/^Lunar New Year$|second day\)$|exchange$/);
    expect(decided.filter((source) => !announced.test(source))).toEqual([]);
    expect(decided.length).toBe(6 * 5 + 6 + 2 * 4);
    expect(sources(/^Hung/).filter((source) => !/tính theo (âm lịch|luật)/.test(source))).toEqual([]);
    expect(sources(/substitute day$/).filter((source) => !/tính theo luật/.test(source))).toEqual([]);
  });
});

test('days that follow each other by rows are told apart by whether they are worked', () => {
  const rows = [
    { day: '2022-05-02', works: false },
    { day: '2022-05-07', works: true },
  ];
  expect(calendarFrom(rows)).toEqual({ holidays: ['2022-05-02'], worked: ['2022-05-07'] });
});
