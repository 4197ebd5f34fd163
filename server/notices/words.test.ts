import { describe, expect, it } from 'vitest';
import type { NoticeRecord } from '#db/queries/notice-records.ts';
import type { Told } from '#db/queries/notices.ts';
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

  it('says of a reminder which closing it is of, before and after it', () => {
    const remind = (step: string, day: string) =>
      say(letter('round.remind', 'round', { step, closesAt: instantAt(day, '24:00'), classes: 2 })).detail;
    expect(remind('t2', '2022-05-16')).toBe('trước hạn 2 ngày làm việc · hạn 24:00 Thứ Hai, 16/05/2022 · 2 lớp');
    expect(remind('overdue', '2022-05-10')).toBe('đã hết hạn 24:00 Thứ Ba, 10/05/2022 · 2 lớp');
  });

  it('still reads a kind that it does not know', () => {
    expect(say(letter('what.was', 'thing')).what).toBe('Thông báo');
  });
});
