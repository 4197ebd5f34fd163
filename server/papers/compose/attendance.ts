import type { AttendanceForPaper } from '#db/queries/papers/learners.ts';
import { addDays, type Day, daysBetween, weekday } from '#domain/time/day.ts';
import { isWorkingDay } from '#domain/time/working-days.ts';
import { commonWords } from '#messages/papers/common.ts';
import { learnersWords } from '#messages/papers/learners.ts';
import type { Block, Paper, PaperSection, TableColumn } from '../model.ts';
import { listHead } from './learners.ts';
import { center, counted, inFigures, left, listFootOf } from './parts.ts';

const words = learnersWords.attendance;

/** So many weeks have sheets of their own; a longer class gets one sheet with room for the dates, to be copied. */
const DATED_WEEKS = 6;

/** Sheets to sign in on, one for each week, with a column for each morning and afternoon. */
export function attendancePaper(found: AttendanceForPaper): Paper {
  const weeks = weeksOf(found);
  const sections = weeks.length > 0 ? weeks.map((days) => sheet(found, days)) : [sheet(found, null)];
  return {
    title: `${words.title} ${found.class.name}`,
    file: words.file({ name: found.class.name }),
    at: found.at,
    sections,
  };
}

/**
 * The days on which the class meets, by week. Known only of classes that are held in whole days one after another;
 * where they are not, or last long, nobody can say from the first and the last day when people come.
 */
function weeksOf({ class: klass, calendar }: Pick<AttendanceForPaper, 'class' | 'calendar'>): Day[][] {
  const { startsOn, endsOn, studyMode } = klass;
  if (!startsOn || !endsOn || studyMode !== 'FULL_TIME') return [];
  const all = Array.from({ length: daysBetween(startsOn, endsOn) + 1 }, (_, i) => addDays(startsOn, i));
  const working = all.filter((day) => isWorkingDay(day, calendar));
  const days = working.length > 0 ? working : all;
  const weeks = [...Map.groupBy(days, (day) => addDays(day, -((weekday(day) + 6) % 7))).values()];
  return weeks.length > DATED_WEEKS ? [] : weeks;
}

function sheet(found: AttendanceForPaper, days: readonly Day[] | null): PaperSection {
  const t = commonWords.columns;
  const note = days
    ? words.week({ from: inFigures(days[0] ?? ''), to: inFigures(days.at(-1) ?? '') })
    : words.blankWeek;
  const sessions = columnsOf(days);
  const blocks: Block[] = [
    ...listHead(found, words.title, [note]),
    {
      kind: 'table',
      columns: [center(t.order, 14), left(t.name, 46), left(t.unit, 42), ...sessions, left(t.note, 18)],
      size: 10,
      rows: found.learners.map(({ name, unit }, i) => ({
        cells: [String(i + 1), name, unit, ...sessions.map(() => ''), ''],
      })),
    },
    { kind: 'paragraph', text: words.count({ n: counted(found.learners.length) }), keepWithNext: true },
    { ...listFootOf(found), left: { capacity: [words.teacher], name: null } },
  ];
  return { orientation: 'landscape', blocks };
}

/** A morning and an afternoon for each day; five of them where the days are not known. */
function columnsOf(days: readonly Day[] | null): TableColumn[] {
  const groups = days
    ? days.map((day) =>
        words.day({ weekday: words.weekdays[weekday(day)] ?? '', day: inFigures(day).replace(/\/\d{4}$/, '') }),
      )
    : words.weekdays.slice(1, 6);
  return groups.flatMap((group) => [center(words.morning, 15, group), center(words.afternoon, 15, group)]);
}
