import { expect, test } from 'vitest';
import { formatFor } from '#messages/format.ts';
import { messagesFor } from '#messages/messages.ts';
import { reminder } from './reminder.ts';

const at = (day: number, hour: number) => Date.UTC(2022, 3, day, hour - 7);
const klass = { isOpen: true, closesAt: at(29, 24) } as Parameters<typeof reminder>[0]['board']['classes'][number];
const board = {
  round: { name: 'Đợt 1', closesAt: at(30, 17) },
  plan: { number: '9/KH-UBND', issuedOn: '2022-03-16' },
  classes: [klass, { ...klass, closesAt: at(28, 17) }, { ...klass, isOpen: false, closesAt: at(1, 17) }],
} as unknown as Parameters<typeof reminder>[0]['board'];
const words = { m: messagesFor('vi'), f: formatFor('vi'), unit: 'Phường Quán Triều', owner: 'UBND thành phố' };

test('a reminder says the round, its deadline and which closing comes next', () => {
  const text = reminder({ board, ...words });
  expect(text).toContain('Kính gửi Phường Quán Triều. UBND thành phố chưa nhận được');
  expect(text).toContain('Kế hoạch 9/KH-UBND ngày 16/03/2022, Đợt 1');
  expect(text).toContain('Hạn gửi: 17:00 Thứ Bảy, 30/04/2022.');
  expect(text).toContain('Còn 2 lớp nhận đăng ký, lớp gần nhất hết hạn 17:00 Thứ Năm, 28/04/2022.');
});

test('once all classes have closed it says how to ask for more time', () => {
  const closed = { ...board, classes: board.classes.map((each) => ({ ...each, isOpen: false })) };
  expect(reminder({ board: closed, ...words })).toContain('xin gia hạn');
});
