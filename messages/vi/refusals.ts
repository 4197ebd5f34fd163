import type { BasicRefusal, Tell } from '#domain/machine.ts';

/** Why a step cannot be taken. Each machine adds its own needs beside `basic`, as a Record over its closed list. */
export interface RefusalWords {
  basic: Record<BasicRefusal, string>;
  /** What was not told; also the label of the field that asks for it. */
  tells: Record<Tell, string>;
}

export const refusals: RefusalWords = {
  basic: {
    wrong_state: 'Hồ sơ không còn ở trạng thái cho phép thao tác này.',
    not_your_role: 'Thao tác này thuộc thẩm quyền của người khác.',
    missing_words: 'Còn thiếu thông tin bắt buộc.',
  },
  tells: {
    reason: 'Lý do',
    withdrawal_reason: 'Lý do',
    comment: 'Ý kiến',
    reference: 'Số, ngày văn bản',
    signer: 'Người ký',
    number: 'Số, ngày ban hành',
    grade: 'Xếp loại',
    line_choice: 'Lượt đăng ký được chọn',
  },
};
