import type { MailChoice, MailState, ReminderStep } from '#domain/notices/states.ts';
import { noticeKinds } from './notice-kinds.ts';

const choices: Record<MailChoice, { label: string; hint: string }> = {
  each: { label: 'Từng thông báo', hint: 'Mỗi thông báo một thư, gửi ngay.' },
  daily: { label: 'Một thư mỗi ngày', hint: 'Gộp thông báo trong ngày, gửi lúc 07:30 ngày làm việc.' },
  none: { label: 'Không gửi thư', hint: 'Thông báo vẫn có trong mục Thông báo.' },
};

const states: Record<MailState, string> = { waiting: 'Chờ gửi', sent: 'Đã gửi', given_up: 'Không gửi được' };

const steps: Record<ReminderStep, string> = {
  t5: 'Trước hạn 5 ngày làm việc',
  t2: 'Trước hạn 2 ngày làm việc',
  t0: 'Ngày hết hạn',
  overdue: 'Đã quá hạn',
  pressed: 'Nhắc thêm',
};

/** Letters to those concerned: the inbox, what goes out by e-mail, and reminders of closings. */
export const notices = {
  title: 'Thông báo',
  sub: (p: { unread: string }) => `${p.unread} thông báo chưa đọc`,
  allRead: 'Không còn thông báo chưa đọc',
  kinds: noticeKinds,
  /** A kind that only an older version wrote. */
  unknownKind: 'Thông báo',
  unread: 'Chưa đọc',
  read: 'Đã đọc',
  filter: { show: 'Hiện', all: 'Tất cả', unread: 'Chưa đọc' },
  columns: { what: 'Nội dung', at: 'Lúc', to: 'Gửi đến', state: 'Trạng thái' },
  markRead: 'Đánh dấu đã đọc',
  markAll: 'Đánh dấu đã đọc tất cả',
  empty: 'Chưa có thông báo nào',
  emptyText: 'Khi có thay đổi liên quan đến hồ sơ của đồng chí, thông báo hiện ở đây.',
  noneUnread: 'Không có thông báo chưa đọc',
  showAll: 'Hiện tất cả thông báo',
  toRole: (p: { role: string; unit: string }) => `${p.role}, ${p.unit}`,
  toYou: 'Đồng chí',
  count: (p: { n: string }) => `${p.n} thông báo`,
  toMail: 'Thư điện tử',

  /** What stands under the headline: names of records, counts, days. Never a person. */
  detail: {
    plan: (p: { number: string }) => `Kế hoạch ${p.number}`,
    decision: (p: { number: string }) => `Quyết định số ${p.number}`,
    lines: (p: { lines: string }) => p.lines,
    places: (p: { n: string }) => `${p.n} chỗ`,
    until: (p: { at: string }) => `đến ${p.at}`,
    untilDay: (p: { day: string }) => `đến hết ngày ${p.day}`,
    fromTo: (p: { days: string }) => `thời gian ${p.days}`,
    questioned: (p: { lines: string }) => `yêu cầu làm rõ ${p.lines}`,
    refused: (p: { lines: string }) => `không đồng ý ${p.lines}`,
    closing: (p: { at: string; classes: string }) => `hạn ${p.at}: ${p.classes}`,
    closed: (p: { at: string; classes: string }) => `đã hết hạn ${p.at}: ${p.classes}`,
    classes: (p: { n: number }) => `${p.n} lớp`,
    moreClasses: (p: { n: number }) => `và ${p.n} lớp khác`,
    step: (p: { step: string }) => p.step.toLowerCase(),
  },

  preference: {
    title: 'Thông báo qua thư điện tử',
    lead: 'Thư chỉ ghi loại việc, tên lớp, đợt và đường dẫn; không có thông tin cá nhân.',
    label: 'Cách gửi',
    choices,
    noAddress: 'Chưa có địa chỉ thư điện tử ở mục Liên hệ, nên chưa có thư nào được gửi.',
  },

  mail: {
    title: 'Thư điện tử',
    sub: 'Thư do Sổ Đào Tạo lập từ thông báo.',
    subAll: 'Thư của mọi tài khoản đồng chí quản lý, số lần gửi và lỗi gần nhất.',
    demo: 'Chưa cấu hình máy chủ thư, nên không có thư nào được gửi đi. Nội dung dưới đây là nội dung sẽ gửi.',
    columns: { subject: 'Tiêu đề', to: 'Người nhận', at: 'Lập lúc', state: 'Trạng thái', error: 'Các lần gửi' },
    states,
    body: 'Xem nội dung',
    notWritten: 'Chưa soạn',
    /** What stands for a mail to somebody else, whose text is his alone. */
    another: 'Thư báo một thông báo',
    anotherDay: (p: { day: string }) => `Thư gộp thông báo đến ngày ${p.day}`,
    attempts: (p: { n: number }) => (p.n === 0 ? 'Chưa gửi lần nào' : `${p.n} lần gửi`),
    sentAt: (p: { at: string }) => `gửi lúc ${p.at}`,
    next: (p: { at: string }) => `gửi lại sau ${p.at}`,
    retry: 'Thử lại',
    retryOf: (p: { subject: string; name: string }) => `Thử lại thư “${p.subject}” gửi đồng chí ${p.name}`,
    filter: 'Trạng thái',
    all: 'Tất cả',
    empty: 'Chưa có thư nào',
    emptyText: 'Thư được lập khi có thông báo và tài khoản có địa chỉ thư điện tử.',
    errors: {
      expired: 'Thư đã quá 7 ngày, không gửi nữa; thông báo vẫn có trong mục Thông báo.',
      no_address: 'Tài khoản không còn địa chỉ thư điện tử hoặc đã bị khóa.',
      nothing_to_tell: 'Khi soạn thư, người nhận không còn thông báo nào cần báo trong thư này.',
      interrupted: 'Thư nhiều lần gửi dở dang, không gửi nữa; thông báo vẫn có trong mục Thông báo.',
    } as Record<string, string>,
  },

  /** The text of a mail. */
  letter: {
    subject: (p: { what: string; record: string }) => [`Sổ Đào Tạo: ${p.what}`, p.record].filter(Boolean).join(' · '),
    subjectDay: (p: { n: number; day: string }) => `Sổ Đào Tạo: ${p.n} thông báo đến ngày ${p.day}`,
    greeting: (p: { name: string }) => `Kính gửi đồng chí ${p.name},`,
    link: (p: { url: string }) => `Xem tại: ${p.url}`,
    all: (p: { url: string }) => `Mọi thông báo: ${p.url}`,
    more: (p: { n: number }) => `và ${p.n} thông báo khác.`,
    foot: 'Thư gửi tự động, không trả lời thư này. Đổi cách nhận thư ở mục Tài khoản của tôi.',
  },

  reminders: {
    title: 'Đã nhắc',
    pressTitle: 'Nhắc các đơn vị chưa gửi',
    none: 'Chưa nhắc đơn vị nào.',
    steps,
    press: (p: { n: string }) => `Nhắc ${p.n} đơn vị chưa gửi ngay bây giờ`,
    pressLead:
      'Sổ Đào Tạo tự nhắc trước hạn 5 và 2 ngày làm việc (chuyên viên), ngày hết hạn và khi quá hạn (cả thủ trưởng).',
    columns: { unit: 'Đơn vị', step: 'Lần nhắc', closing: 'Hạn', at: 'Lúc', by: 'Người nhắc' },
    automatic: 'Tự động',
    last: (p: { at: string; step: string; by: string }) => `${p.at} · ${p.step} · ${p.by}`,
    never: 'Chưa nhắc',
    allReminders: (p: { n: string }) => `Các lần nhắc gần nhất (${p.n})`,
  },

  fields: { choice: 'Cách gửi' },
  errors: {
    reminded_today: 'Hôm nay các đơn vị chưa gửi đều đã được nhắc.',
    nobody_silent: 'Mọi đơn vị đã gửi hoặc báo không có nhu cầu.',
    mail_not_failed: 'Thư này không ở trạng thái không gửi được.',
  },
  done: {
    read: 'Đã đánh dấu đã đọc.',
    all_read: 'Đã đánh dấu đã đọc tất cả.',
    preference: 'Đã lưu cách nhận thư.',
    reminded: 'Đã nhắc các đơn vị chưa gửi.',
    retried: 'Thư sẽ được gửi lại.',
  },
};
