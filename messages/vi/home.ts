import type { NamedWork } from '#domain/work.ts';

/** How one kind of work is called on home: what it is, how many, and what its first day means. */
export interface WorkWords {
  title: string;
  /** The number is already written as numbers are. */
  count: (p: { n: string }) => string;
  /** What the day is that presses; left out where no day does. */
  due?: (p: { day: string }) => string;
}

const dossiers = (p: { n: string }) => `${p.n} hồ sơ`;
const lines = (p: { n: string }) => `${p.n} lượt đăng ký`;
const classes = (p: { n: string }) => `${p.n} lớp`;
const decisions = (p: { n: string }) => `${p.n} quyết định`;
const accounts = (p: { n: string }) => `${p.n} tài khoản`;
const starts = (p: { day: string }) => `Lớp sớm nhất khai giảng ngày ${p.day}`;

const work: Record<NamedWork, WorkWords> = {
  sign_dossier: { title: 'Hồ sơ chờ ký, gửi', count: dossiers },
  sign_supplement: { title: 'Phần bổ sung chờ ký, gửi', count: dossiers },
  forward_dossier: { title: 'Hồ sơ của đơn vị trực thuộc chờ kiểm tra, chuyển tiếp', count: dossiers },
  returned_dossier: { title: 'Hồ sơ bị trả lại, cần sửa và trình lại', count: dossiers },
  mend_line: { title: 'Lượt đăng ký cần chỉnh sửa', count: lines, due: starts },
  open_dossier: { title: 'Đợt đăng ký đang mở, đơn vị chưa lập hồ sơ', count: (p) => `${p.n} đợt` },
  finish_dossier: { title: 'Hồ sơ đang lập, chưa trình ký', count: dossiers },
  finish_supplement: { title: 'Phần bổ sung chưa trình ký', count: dossiers },
  confirm_attendance: { title: 'Xác nhận tham gia lớp được triệu tập', count: lines, due: starts },
  take_move: {
    title: 'Người chuyển đến chờ đơn vị tiếp nhận',
    count: (p) => `${p.n} người`,
    due: (p) => `Ngày chuyển sớm nhất ${p.day}`,
  },
  refused_change: { title: 'Thay đổi thông tin không được xác nhận', count: (p) => `${p.n} thay đổi` },
  receive_dossier: { title: 'Hồ sơ chờ tiếp nhận', count: dossiers },
  appraise_line: { title: 'Lượt đăng ký chờ thẩm định', count: lines, due: starts },
  answer_question: { title: 'Nội dung lãnh đạo yêu cầu làm rõ', count: lines, due: starts },
  answer_flag: { title: 'Đơn vị xin rút tên, thay người sau khi đã trình', count: (p) => `${p.n} đề nghị` },
  answer_extension: { title: 'Đề nghị gia hạn đăng ký', count: (p) => `${p.n} đề nghị` },
  answer_postponement: { title: 'Đề nghị hoãn học', count: lines, due: starts },
  confirm_change: { title: 'Thay đổi thông tin chờ xác nhận', count: (p) => `${p.n} thay đổi` },
  ask_opinion: { title: 'Lượt đăng ký cần xin ý kiến cấp ủy', count: lines, due: starts },
  record_opinion: { title: 'Văn bản xin ý kiến cấp ủy, chờ ghi trả lời', count: (p) => `${p.n} văn bản` },
  fill_vacancy: { title: 'Chỗ trống chờ xác nhận người vào', count: (p) => `${p.n} chỗ`, due: starts },
  build_submission: { title: 'Lớp đã đóng đăng ký, có thể lập tờ trình', count: classes, due: starts },
  record_external: { title: 'Ghi nhận văn bản cử, triệu tập của cơ quan khác', count: lines, due: starts },
  choose_signer: { title: 'Dự thảo quyết định chờ chọn người ký', count: decisions, due: starts },
  mend_form: { title: 'Dự thảo quyết định bị trả lại về thể thức', count: decisions, due: starts },
  record_admission: { title: 'Ghi nhận kết quả xét tiếp nhận của cơ sở đào tạo', count: lines, due: starts },
  begin_class: {
    title: 'Lớp đã đến ngày khai giảng, chờ ghi nhận bắt đầu học',
    count: classes,
    due: (p) => `Khai giảng sớm nhất ngày ${p.day}`,
  },
  enter_results: {
    title: 'Lớp đã kết thúc, chờ nhập kết quả',
    count: classes,
    due: (p) => `Kết thúc sớm nhất ngày ${p.day}`,
  },
  publish_decision: { title: 'Quyết định chờ cấp số, phát hành', count: decisions, due: starts },
  first_password: { title: 'Tài khoản chưa đổi mật khẩu lần đầu', count: accounts },
  disabled_account: { title: 'Tài khoản đang bị khóa', count: accounts },
};

export const home = {
  title: 'Việc cần làm',
  sub: (p: { day: string; n: number }) => (p.n > 0 ? `${p.day} · ${p.n} nhóm việc đang chờ` : p.day),
  work,
  /** A submission's own state says what is waited for. */
  submission: (p: { state: string }) => `Tờ trình: ${p.state.toLowerCase()}`,
  submissionCount: (p: { n: string }) => `${p.n} tờ trình`,
  submissionDue: starts,
  empty: 'Không có việc nào đang chờ đồng chí',
  emptyText: 'Khi có việc mới, việc đó hiện ở đây cùng số lượng và thời hạn.',
  waiting: 'Đang chờ đồng chí',
  closings: 'Thời hạn đăng ký sắp tới',
  closingClasses: (p: { n: string }) => `${p.n} lớp`,
  closesNext: (p: { at: string }) => `Lớp đóng đăng ký sớm nhất lúc ${p.at}`,
  andMore: (p: { n: number }) => `và ${p.n} lớp khác`,
  noClosing: 'Hiện không có lớp nào đang mở đăng ký.',
  lately: 'Thao tác gần đây',
  allHistory: 'Xem toàn bộ lịch sử',
  noRole: 'Tài khoản của đồng chí chưa được giao vai trò. Đề nghị liên hệ quản trị hệ thống.',
};
