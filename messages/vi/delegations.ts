import type { DelegationNeed, DelegationState } from '#domain/delegation.ts';

const refusals: Record<DelegationNeed, string> = {
  nothing_to_lend: 'Đồng chí không có vai trò nào trong thời gian này để ủy quyền.',
  not_a_deputy: 'Chỉ ủy quyền cho đồng chí đang có vai trò phù hợp tại cùng cơ quan, đơn vị.',
  delegation_past: 'Ngày bắt đầu phải từ hôm nay trở đi.',
  delegation_too_long: 'Mỗi lần ủy quyền không quá một năm.',
  delegation_overlaps: 'Trong thời gian này đồng chí đã ủy quyền cho người khác. Chấm dứt ủy quyền đó trước.',
  delegation_over: 'Ủy quyền này đã hết hạn hoặc đã chấm dứt.',
};

const states: Record<DelegationState, string> = {
  to_come: 'Chưa đến ngày',
  in_force: 'Đang có hiệu lực',
  over: 'Đã hết hạn',
  ended: 'Đã chấm dứt',
};

/** Who acts for whom between two days, and in which capacity somebody works now. */
export const delegations = {
  title: 'Ủy quyền',
  sub: 'Giao người khác làm thay trong một thời gian. Mỗi thao tác làm thay đều ghi tên cả hai người.',
  given: 'Đồng chí ủy quyền',
  received: 'Đồng chí được ủy quyền',
  ofAccount: 'Ủy quyền của tài khoản',
  none: 'Chưa có ủy quyền nào',
  noneText: 'Khi đi công tác hoặc nghỉ, giao quyền cho đồng chí khác thay vì cho mượn mật khẩu.',
  columns: { who: 'Người được ủy quyền', from: 'Người ủy quyền', days: 'Thời gian, căn cứ' },
  state: 'Trạng thái',
  states,
  days: (p: { from: string; to: string }) => `${p.from} đến hết ${p.to}`,
  endedAt: (p: { at: string }) => `Chấm dứt lúc ${p.at}`,
  end: 'Chấm dứt',
  giveBack: 'Trả lại',

  lend: 'Ủy quyền',
  lendTitle: 'Ủy quyền cho người khác',
  lendHint: 'Người được ủy quyền dùng được mọi vai trò của chính đồng chí, không ủy quyền lại được cho người khác.',
  to: 'Người được ủy quyền',
  from: 'Từ ngày',
  until: 'Đến hết ngày',
  reason: 'Căn cứ, lý do',
  reasonHint: 'Ví dụ: Văn bản ủy quyền số 12/UQ-UBND ngày 10/05/2022; đi công tác',
  noDeputy: 'Chưa có đồng chí nào tại cùng cơ quan, đơn vị có tài khoản phù hợp để nhận ủy quyền.',
  noRights: 'Đồng chí không có vai trò của chính mình, nên không ủy quyền được.',

  acting: (p: { name: string; until: string }) =>
    `Đồng chí đang làm thay đồng chí ${p.name} (đến hết ngày ${p.until}).`,
  mayAct: (p: { name: string; until: string }) => `Đồng chí ${p.name} ủy quyền cho đồng chí đến hết ngày ${p.until}.`,
  actFor: (p: { name: string }) => `Làm thay đồng chí ${p.name}`,
  actAsOneself: 'Trở lại vai trò của mình',

  fields: {
    toAccountId: 'Người được ủy quyền',
    validFrom: 'Từ ngày',
    validTo: 'Đến hết ngày',
    reason: 'Căn cứ, lý do',
  },
  errors: { ...refusals, day_order: 'Ngày kết thúc phải từ ngày bắt đầu trở đi.' },
  done: { lent: 'Đã ủy quyền.', ended: 'Đã chấm dứt ủy quyền.' },
};
