import { describe, expect, it } from 'vitest';
import type { NoticeRecord } from '#db/queries/notice-records.ts';
import type { Told } from '#db/queries/notices.ts';
import { closingBefore } from '#domain/time/closing.ts';
import { instantAt } from '#domain/time/day.ts';
import { formatFor } from '#messages/format.ts';
import { messagesFor } from '#messages/messages.ts';
import { noticeWords } from './words.ts';

const NOW = instantAt('2022-05-12', '09:00');
const words = { m: messagesFor('vi'), f: formatFor('vi'), now: NOW };
const letter = (kind: string, subjectKind: string, payload: Record<string, unknown> = {}): Told => ({
  ...{ id: 'letter', at: NOW, unitId: 'unit', role: 'unit_clerk', subjectId: 'one' },
  ...{ kind, subjectKind, payload },
});
const say = (told: Told, records: Record<string, NoticeRecord> = {}) =>
  noticeWords(told, new Map(Object.entries(records)), words);

describe('a letter in words', () => {
  it('says what happened, to which record, and how much', () => {
    const told = letter('line.ask_fix', 'dossier', { lineIds: ['a', 'b', 'c'] });
    const record = { href: '/dossiers/one', unit: 'Phường Túc Duyên', round: 'Đợt 1' };
    expect(say(told, { 'dossier one': record })).toEqual({
      ...{ what: 'Lượt đăng ký cần chỉnh sửa', record: 'Phường Túc Duyên · Đợt 1', detail: '3 lượt đăng ký' },
      href: '/dossiers/one',
    });
  });

  it('neither names nor links what its reader does not see', () => {
    expect(say(letter('decision.publish', 'decision', { classId: 'k' }))).toEqual({
      ...{ what: 'Quyết định đã phát hành', record: '', detail: '', href: null },
    });
  });

  it('names the class that a round’s letter is about, and its new closing', () => {
    const told = letter('round.set_class_closing', 'round', {
      ...{ classId: 'k', before: null, after: instantAt('2022-05-20', '24:00') },
    });
    const records = { 'round one': { href: '/dossiers', round: 'Đợt 1' }, 'class k': { href: null, klass: 'Văn thư' } };
    expect(say(told, records)).toMatchObject({
      ...{ record: 'Văn thư · Đợt 1', detail: 'đến 24:00 Thứ Sáu, 20/05/2022' },
    });
  });

  it('says of a reminder which closings it is of and which classes close then, before and after them', () => {
    const records = { 'class a': { href: null, klass: 'Văn thư' }, 'class b': { href: null, klass: 'Tư pháp' } };
    const remind = (step: string, day: string, classIds = ['a', 'b']) => {
      const closings = [{ at: instantAt(day, '24:00'), classIds }];
      return say(letter('round.remind', 'round', { step, closings }), records).detail;
    };
    expect(remind('t2', '2022-05-16')).toBe(
      'trước hạn 2 ngày làm việc · hạn 24:00 Thứ Hai, 16/05/2022: Văn thư; Tư pháp',
    );
    expect(remind('overdue', '2022-05-10')).toBe('đã hết hạn 24:00 Thứ Ba, 10/05/2022: Văn thư; Tư pháp');
    // Read later, the reminder of the day itself is not the one that came when it was over.
    expect(remind('t0', '2022-05-10')).toBe(`ngày hết hạn · ${remind('overdue', '2022-05-10')}`);
    // What its reader may not see, and what would make a list, is counted.
    expect(remind('t0', '2022-05-12', ['a', 'x'])).toBe(
      'ngày hết hạn · hạn 24:00 Thứ Năm, 12/05/2022: Văn thư; và 1 lớp khác',
    );
    expect(remind('t0', '2022-05-12', ['x', 'y'])).toBe('ngày hết hạn · hạn 24:00 Thứ Năm, 12/05/2022: 2 lớp');
    expect(remind('t0', '2022-05-12', Array(7).fill('a'))).toMatch(/(Văn thư; ){5}và 2 lớp khác$/);
  });

  it('says of each of several closings what closes then; "trước ngày 25/3" is the end of the 24th', () => {
    const closings = [
      { at: instantAt('2022-05-16', '17:00'), classIds: ['x'] },
      { at: instantAt('2022-05-17', '00:00'), classIds: ['y', 'z'] },
    ];
    expect(say(letter('round.remind', 'round', { step: 't2', closings })).detail).toBe(
      'trước hạn 2 ngày làm việc · hạn 17:00 Thứ Hai, 16/05/2022: 1 lớp · hạn 24:00 Thứ Hai, 16/05/2022: 2 lớp',
    );
    const march = [{ at: closingBefore('2022-03-25'), classIds: ['x'] }];
    expect(say(letter('round.remind', 'round', { step: 't0', closings: march })).detail).toBe(
      'ngày hết hạn · đã hết hạn 24:00 Thứ Năm, 24/03/2022: 1 lớp',
    );
  });

  it('still reads a kind that it does not know', () => {
    expect(say(letter('what.was', 'thing')).what).toBe('Thông báo');
  });
});
