import type { FindingCode } from '#domain/codes.ts';

export interface FindingWords {
  /** The word on a tag. */
  names: Record<FindingCode, string>;
  /** What the finding means, in one sentence, where no values are at hand. */
  meanings: Record<FindingCode, string>;
}

export const findings: FindingWords = {
  names: {
    WRONG_TARGET: 'Không đúng đối tượng',
    STANDARD_NOT_MET: 'Chưa đáp ứng điều kiện',
    NEEDS_DATA: 'Thiếu dữ liệu',
    ALREADY_TRAINED: 'Đã qua đào tạo',
    TIME_CLASH: 'Trùng thời gian',
    DUPLICATE: 'Đăng ký trùng',
    WRONG_UNIT: 'Không thuộc đơn vị',
    NOT_FOUND: 'Không tìm thấy',
  },
  meanings: {
    WRONG_TARGET: 'Chức vụ, chức danh không thuộc đối tượng của lớp.',
    STANDARD_NOT_MET: 'Có điều kiện của lớp chưa được đáp ứng.',
    NEEDS_DATA: 'Thiếu thông tin để xét điều kiện của lớp.',
    ALREADY_TRAINED: 'Đã có trình độ hoặc chứng chỉ mà lớp cấp, hoặc cao hơn.',
    TIME_CLASH: 'Đã đăng ký một lớp tập trung khác trong cùng thời gian.',
    DUPLICATE: 'Người này đã được đăng ký vào lớp này ở lượt trước.',
    WRONG_UNIT: 'Người này không thuộc danh sách của đơn vị.',
    NOT_FOUND: 'Không có ai trong danh sách khớp họ tên, năm sinh và chức vụ.',
  },
};
