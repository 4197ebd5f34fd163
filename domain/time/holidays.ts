import { addDays, type Day, weekday } from './day.ts';
import { addWorkingDays } from './working-days.ts';

/** A day that is not worked though it is no weekend, or a weekend day that is. */
export interface CalendarDay {
  day: Day;
  works: boolean;
  name: string;
  nameEn: string;
  /** The announcement, or the law and the lunar calendar from which it was reckoned. */
  source: string;
}

/** What the law leaves open in a year: the lunar days, which day goes with 2/9, and what was exchanged. */
interface Year {
  year: number;
  /** Mùng 1, the first day of the lunar year, reckoned for UTC+7. */
  lunarNewYear: Day;
  /** The first of the five days of Tết, as announced. */
  tetFrom: Day;
  /** Giỗ Tổ: the tenth of the third lunar month, reckoned for UTC+7. */
  ancestors: Day;
  /** The day that goes with 2/9, before or after it, as announced. */
  besideNational: Day;
  /** The paper that announced the days of Tết and of 2/9 to civil servants. */
  announcedBy: string;
  /** Working days that are free, each for the weekend day on which it is worked instead, with the paper that says so. */
  exchanged?: readonly { free: Day; worked: Day; by: string }[];
}

const NOTICE_2025 = 'Thông báo 6150/TB-BLĐTBXH ngày 03/12/2024';
const NOTICE_2026 = 'Thông báo 9441/TB-BNV ngày 16/10/2025';

const YEARS: readonly Year[] = [
  {
    ...{ year: 2022, lunarNewYear: '2022-02-01', tetFrom: '2022-01-31', ancestors: '2022-04-10' },
    ...{ besideNational: '2022-09-01', announcedBy: 'Công văn 245/VPCP-KGVX ngày 11/01/2022' },
  },
  {
    ...{ year: 2023, lunarNewYear: '2023-01-22', tetFrom: '2023-01-20', ancestors: '2023-04-29' },
    ...{ besideNational: '2023-09-01', announcedBy: 'Công văn 8056/VPCP-KGVX ngày 01/12/2022' },
  },
  {
    ...{ year: 2024, lunarNewYear: '2024-02-10', tetFrom: '2024-02-08', ancestors: '2024-04-18' },
    ...{ besideNational: '2024-09-03', announcedBy: 'Thông báo 5015/TB-LĐTBXH ngày 22/11/2023' },
    exchanged: [{ free: '2024-04-29', worked: '2024-05-04', by: 'Công văn 2450/VPCP-KGVX ngày 12/04/2024' }],
  },
  {
    ...{ year: 2025, lunarNewYear: '2025-01-29', tetFrom: '2025-01-27', ancestors: '2025-04-07' },
    ...{ besideNational: '2025-09-01', announcedBy: NOTICE_2025 },
    exchanged: [{ free: '2025-05-02', worked: '2025-04-26', by: NOTICE_2025 }],
  },
  {
    ...{ year: 2026, lunarNewYear: '2026-02-17', tetFrom: '2026-02-16', ancestors: '2026-04-26' },
    ...{ besideNational: '2026-09-01', announcedBy: NOTICE_2026 },
    exchanged: [
      { free: '2026-01-02', worked: '2026-01-10', by: 'Công văn 12729/VPCP-KGVX ngày 25/12/2025' },
      { free: '2026-08-31', worked: '2026-08-22', by: NOTICE_2026 },
    ],
  },
  {
    ...{ year: 2027, lunarNewYear: '2027-02-06', tetFrom: '2027-02-04', ancestors: '2027-04-16' },
    ...{ besideNational: '2027-09-03', announcedBy: 'Công văn 10065/VPCP-KGVX ngày 02/10/2026' },
  },
];

const LAW = 'Bộ luật Lao động 2019, Điều 112';
const TET_DAYS = 5;
/** Ngày Văn hóa Việt Nam has been free since this year. */
const CULTURE_DAY_FROM = 2026;

/** The days of 2022 to 2027 that a new register starts with; whoever keeps the catalogues changes them. */
export const DEFAULT_DAYS: readonly CalendarDay[] = YEARS.flatMap(daysOf);

/** The first day of each lunar year that is known here. */
export const LUNAR_NEW_YEARS: readonly Day[] = YEARS.map(({ lunarNewYear }) => lunarNewYear);

function daysOf({ year, tetFrom, ancestors, besideNational, announcedBy, exchanged = [] }: Year): CalendarDay[] {
  const free = (day: Day, name: string, nameEn: string, source: string) => ({
    day,
    works: false,
    name,
    nameEn,
    source,
  });
  const tet = Array.from({ length: TET_DAYS }, (_, i) =>
    free(addDays(tetFrom, i), 'Tết Nguyên đán', 'Lunar New Year', announcedBy),
  );
  const ofLaw = [
    free(`${year}-01-01`, 'Tết Dương lịch', 'New Year', LAW),
    ...tet,
    free(
      ancestors,
      'Giỗ Tổ Hùng Vương (10/3 âm lịch)',
      'Hung Kings’ Commemoration',
      `${LAW}; ngày dương lịch tính theo âm lịch`,
    ),
    free(`${year}-04-30`, 'Ngày Chiến thắng', 'Victory Day', LAW),
    free(`${year}-05-01`, 'Ngày Quốc tế lao động', 'Labour Day', LAW),
    free(`${year}-09-02`, 'Quốc khánh', 'National Day', LAW),
    free(besideNational, 'Quốc khánh (ngày liền kề)', 'National Day (second day)', announcedBy),
  ];
  // Its resolution is no part of Điều 112, so that nothing makes up for it on a weekend.
  const culture = free(
    `${year}-11-24`,
    'Ngày Văn hóa Việt Nam',
    'Vietnamese Culture Day',
    'Nghị quyết 28/2026/QH16, Điều 2',
  );
  const swaps = exchanged.flatMap(({ free: day, worked, by }) => [
    free(day, 'Nghỉ hoán đổi', 'Day off in exchange', by),
    { day: worked, works: true, name: 'Làm bù', nameEn: 'Worked in exchange', source: by },
  ]);
  const all = [...ofLaw, ...substitutes(ofLaw), ...swaps, ...(year >= CULTURE_DAY_FROM ? [culture] : [])];
  return all.sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** A holiday on a weekly day off is made up for on the next working day (khoản 3 Điều 111). */
function substitutes(ofLaw: readonly CalendarDay[]): CalendarDay[] {
  const taken = ofLaw.map(({ day }) => day);
  return ofLaw
    .filter(({ day }) => weekday(day) === 0 || weekday(day) === 6)
    .map(({ day, name, nameEn }) => {
      const instead = addWorkingDays(day, 1, { holidays: taken });
      taken.push(instead);
      return {
        ...{ day: instead, works: false, name: `Nghỉ bù ${name}`, nameEn: `${nameEn}, substitute day` },
        source: 'Bộ luật Lao động 2019, khoản 3 Điều 111; ngày nghỉ bù tính theo luật',
      };
    });
}
