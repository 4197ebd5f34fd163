import type { NoticeRecord } from '#db/queries/notice-records.ts';
import type { Told } from '#db/queries/notices.ts';
import type { NoticeKind } from '#domain/notices/kinds.ts';
import { closingsIn } from '#domain/notices/reminders.ts';
import { REMINDER_STEPS, type ReminderStep } from '#domain/notices/states.ts';
import { isDay } from '#domain/time/day.ts';
import type { Format } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';

/** A letter in words. */
export interface NoticeWords {
  /** What happened. */
  what: string;
  /** To which record, by the names that its reader may see. */
  record: string;
  /** Counts and days. */
  detail: string;
  /** The record's own page, where its reader may see it. */
  href: string | null;
}

/** Classes of a closing that a reminder names before the rest is counted. */
const NAMED = 5;

/** The record and the classes that a letter names, as the reader sees them. */
export type Records = ReadonlyMap<string, NoticeRecord>;

/**
 * Puts a letter in words for whoever reads it, on a page as in a mail: what happened, the record's names, counts and
 * days. No person is ever named: that is read in the register.
 *
 * @param now before or after which a closing lies
 */
export function noticeWords(letter: Told, records: Records, { m, f, now }: { m: Messages; f: Format; now: number }) {
  const t = m.notices;
  const record = records.get(`${letter.subjectKind} ${letter.subjectId}`);
  const named = records.get(`class ${letter.payload.classId}`);
  const words: NoticeWords = {
    what: t.kinds[letter.kind as NoticeKind] ?? t.unknownKind,
    record: record ? namesOf({ ...record, klass: record.klass ?? named?.klass }, m) : '',
    detail: details(letter, records, { m, f, now }).join(' · '),
    href: record?.href ?? null,
  };
  return words;
}

function namesOf({ unit, round, klass, plan, number }: NoticeRecord, m: Messages): string {
  const t = m.notices.detail;
  const parts = [number && t.decision({ number }), unit, klass, round, plan && t.plan({ number: plan })];
  return parts.filter(Boolean).join(' · ');
}

function details(
  { kind, payload }: Told,
  records: Records,
  { m, f, now }: { m: Messages; f: Format; now: number },
): string[] {
  const t = m.notices.detail;
  const n = (value: unknown) => (typeof value === 'number' ? value : null);
  const day = (value: unknown) => (typeof value === 'string' && isDay(value) ? value : null);
  const lines = Array.isArray(payload.lineIds) ? payload.lineIds.length : (n(payload.lines) ?? 0);
  const [questioned, refused, places] = [n(payload.questioned), n(payload.refused), n(payload.places)];
  const [from, to, until] = [day(payload.startsOn), day(payload.endsOn), day(payload.until)];
  const moment = kind.startsWith('round.set_') ? n(payload.after) : n(payload.until);
  const step = REMINDER_STEPS.find((one) => one === payload.step) as ReminderStep | undefined;
  return [
    // That it is overdue is said with the closing itself.
    step && step !== 'overdue' ? t.step({ step: m.notices.reminders.steps[step] }) : null,
    ...closingsIn(payload).map(({ at, classIds }) => {
      const said = { at: f.deadline(at), classes: classesIn(classIds, records, m) };
      return at > now ? t.closing(said) : t.closed(said);
    }),
    lines > 1 ? t.lines({ lines: f.lines(lines) }) : null,
    questioned ? t.questioned({ lines: f.lines(questioned) }) : null,
    refused ? t.refused({ lines: f.lines(refused) }) : null,
    places ? t.places({ n: f.number(places) }) : null,
    moment ? t.until({ at: f.deadline(moment) }) : null,
    until ? t.untilDay({ day: f.day(until) }) : null,
    from && to ? t.fromTo({ days: f.dayRange(from, to) }) : null,
  ].filter((part): part is string => Boolean(part));
}

/** The classes of a closing by name, as far as the reader may see them; the others are counted. */
function classesIn(ids: readonly string[], records: Records, m: Messages): string {
  const t = m.notices.detail;
  const names = ids.flatMap((id) => records.get(`class ${id}`)?.klass ?? []).slice(0, NAMED);
  if (names.length === 0) return t.classes({ n: ids.length });
  const more = ids.length - names.length;
  return [...names, ...(more > 0 ? [t.moreClasses({ n: more })] : [])].join('; ');
}
