import type { Locale } from './messages.ts';

/** Vietnam has kept UTC+7 without summer time since 13/06/1975, so civil time is plain arithmetic, cheap in each cell. */
const HANOI_OFFSET_MS = 7 * 3_600_000;

const WORDS = {
  vi: {
    numbers: 'vi-VN',
    weekdays: ['Chủ Nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'],
    dong: 'đồng',
    million: 'triệu đồng',
    people: (_: number) => 'người',
    turns: (_: number) => 'lượt người',
    lines: (_: number) => 'lượt đăng ký',
  },
  en: {
    numbers: 'en-GB',
    weekdays: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
    dong: 'dong',
    million: 'million dong',
    people: (n: number) => (n === 1 ? 'person' : 'people'),
    turns: (n: number) => (n === 1 ? 'person-turn' : 'person-turns'),
    lines: (n: number) => (n === 1 ? 'registration' : 'registrations'),
  },
};

export type Format = ReturnType<typeof makeFormat>;

/** How days, moments, numbers and money are written. Days read dd/MM/yyyy in both languages, as on the papers. */
export function formatFor(locale: Locale): Format {
  return FORMATS[locale];
}

function makeFormat(locale: Locale) {
  const words = WORDS[locale];
  const whole = new Intl.NumberFormat(words.numbers, { maximumFractionDigits: 0 });
  const tenths = new Intl.NumberFormat(words.numbers, { maximumFractionDigits: 1 });
  const percents = new Intl.NumberFormat(words.numbers, { style: 'percent', maximumFractionDigits: 1 });
  const weekday = (iso: string) => words.weekdays[new Date(`${iso}T00:00:00Z`).getUTCDay()] ?? '';
  const counted = (n: number, noun: (n: number) => string) => `${whole.format(n)} ${noun(n)}`;

  return {
    /** A civil day, `2022-03-31` → `31/03/2022`. */
    day: writeDay,
    /** A birth or Party day known in part: `1986` → `1986`, `1986-03` → `03/1986`, `1986-03-05` → `05/03/1986`. */
    partialDay: writeDay,
    /** A civil day with its weekday: `Thứ Sáu, 25/03/2022`. */
    weekday: (iso: string) => `${weekday(iso)}, ${writeDay(iso)}`,
    /** First and last day, without saying twice what they share: `11–15/07/2022`, `25/04–06/05/2022`. */
    dayRange: writeRange,
    /** The clock of an instant (UTC milliseconds) in Vietnam: `09:42`. */
    time: (at: number) => civil(at).time,
    /** An instant as history lists it: `09:42 31/03/2022`. */
    instant: (at: number) => `${civil(at).time} ${writeDay(civil(at).day)}`,
    /** An instant as a deadline is announced: `17:00 Thứ Năm, 31/03/2022`; midnight as 24:00 of the day that ends. */
    deadline: (at: number) => {
      const { day, time } = ending(at);
      return `${time} ${weekday(day)}, ${writeDay(day)}`;
    },
    /** A deadline in a list: `17:00 31/03/2022`, `24:00 29/04/2022`. */
    closing: (at: number) => `${ending(at).time} ${writeDay(ending(at).day)}`,
    /** `1274` → `1.274`, `51.25` → `51,3`. */
    number: (n: number) => (Number.isInteger(n) ? whole : tenths).format(n),
    /** The share of a part in a whole: `88,8%`; nothing at all where the whole is nothing. */
    share: (part: number, of: number) => (of === 0 ? '' : percents.format(part / of)),
    /** Money in full: `51.200.000 đồng`. */
    dong: (n: number) => `${whole.format(n)} ${words.dong}`,
    /** Money for reading at a glance: `51,2 triệu đồng`. */
    million: (n: number) => `${tenths.format(n / 1e6)} ${words.million}`,
    /** Distinct people; never to be mistaken for turns. */
    people: (n: number) => counted(n, words.people),
    /** Person-turns: one person in two classes counts twice. */
    turns: (n: number) => counted(n, words.turns),
    /** Registrations: lines of dossiers, whatever became of them. */
    lines: (n: number) => counted(n, words.lines),
    /** The size of a file: `640 KB`, `1,2 MB`. */
    bytes: (n: number) =>
      n < 1_000_000 ? `${whole.format(Math.max(1, n / 1000))} KB` : `${tenths.format(n / 1e6)} MB`,
  };
}

const FORMATS: Record<Locale, Format> = { vi: makeFormat('vi'), en: makeFormat('en') };

function writeDay(iso: string): string {
  return iso.split('-').reverse().join('/');
}

function writeRange(from: string, to: string): string {
  if (from === to) return writeDay(from);
  const start = writeDay(from);
  if (from.slice(0, 7) === to.slice(0, 7)) return `${start.slice(0, 2)}–${writeDay(to)}`;
  if (from.slice(0, 4) === to.slice(0, 4)) return `${start.slice(0, 5)}–${writeDay(to)}`;
  return `${start} – ${writeDay(to)}`;
}

/** Midnight belongs to the day that it ends: "đến hết ngày 29" would be misread as "00:00 ngày 30". */
function ending(at: number): { day: string; time: string } {
  const moment = civil(at);
  return moment.time === '00:00' ? { day: civil(at - 1).day, time: '24:00' } : moment;
}

function civil(at: number): { day: string; time: string } {
  const iso = new Date(at + HANOI_OFFSET_MS).toISOString();
  return { day: iso.slice(0, 10), time: iso.slice(11, 16) };
}
