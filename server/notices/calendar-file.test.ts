import { expect, it } from 'vitest';
import { closingBefore } from '#domain/time/closing.ts';
import { instantAt } from '#domain/time/day.ts';
import { messagesFor } from '#messages/messages.ts';
import { calendarFile } from './calendar-file.ts';

const LONG = 'Bồi dưỡng kiến thức, kỹ năng; ứng dụng công nghệ thông tin trong quản lý nhà nước ở cơ sở';
const NOW = instantAt('2022-05-12', '09:00');
const klass = { id: 'k1', name: LONG, startsOn: '2022-06-06', endsOn: '2022-06-10', place: 'Phòng 2; tầng 3, nhà A' };
const closing = (at: number, ...ids: string[]) => ({
  at,
  roundId: 'r',
  classes: ids.map((id) => ({ id, name: LONG })),
});

async function file(given: Partial<Parameters<typeof calendarFile>[0]> = {}): Promise<string> {
  const content = { key: 'key', name: 'Kế hoạch', closings: [], classes: [], m: messagesFor('vi'), now: NOW };
  return calendarFile({ ...content, ...given }).text();
}
const valuesOf = (text: string, name: string) =>
  [...text.replace(/\r\n[ \t]/g, '').matchAll(new RegExp(`^${name}[:;](.*)\\r$`, 'gm'))].map(([, value]) => value);

it('is lines of at most 75 octets, each ended by CRLF', async () => {
  const text = await file({
    closings: [closing(instantAt('2022-05-20', '24:00'), 'a', 'b', 'c', 'd')],
    classes: [klass],
  });
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  expect(text.split('\r\n').filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
  // A fold falls between letters and not inside one.
  expect(text).not.toContain('\ufffd');
  expect(valuesOf(text, 'DTSTAMP')).toEqual(['20220512T020000Z', '20220512T020000Z']);
});

it('escapes texts, its own name among them', async () => {
  const text = await file({ name: 'Kế hoạch, đợt 1;\r\nEND:VCALENDAR \\', classes: [klass] });
  expect(valuesOf(text, 'X-WR-CALNAME')).toEqual(['Kế hoạch\\, đợt 1\\;\\nEND:VCALENDAR \\\\']);
  expect(valuesOf(text, 'LOCATION')).toEqual(['Phòng 2\\; tầng 3\\, nhà A']);
});

it('ends whole days with the day after the last, and a class of one day with the next', async () => {
  const text = await file({ classes: [klass, { ...klass, id: 'k2', startsOn: '2022-06-30', endsOn: null }] });
  expect(valuesOf(text, 'DTSTART')).toEqual(['VALUE=DATE:20220606', 'VALUE=DATE:20220630']);
  expect(valuesOf(text, 'DTEND')).toEqual(['VALUE=DATE:20220611', 'VALUE=DATE:20220701']);
});

it('shows a closing "trước ngày 25/3" on the 24th of Việt Nam', async () => {
  const text = await file({ closings: [closing(closingBefore('2022-03-25'), 'a')] });
  expect(valuesOf(text, 'DTSTART')).toEqual(['20220324T163000Z']);
  expect(valuesOf(text, 'DTEND')).toEqual(['20220324T170000Z']);
});

it('knows a closing again that was moved, and tells closings and calendars apart', async () => {
  const uids = async (key: string, ...closings: ReturnType<typeof closing>[]) =>
    valuesOf(await file({ key, closings }), 'UID');
  const [before, after] = [instantAt('2022-05-20', '24:00'), instantAt('2022-05-27', '24:00')];
  const first = await uids('key', closing(before, 'a', 'b'), closing(before, 'c'));
  expect(await uids('key', closing(after, 'a', 'b'), closing(before, 'c'))).toEqual(first);
  expect(new Set([...first, ...(await uids('other', closing(before, 'a', 'b')))]).size).toBe(3);
});
