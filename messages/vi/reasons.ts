import type { AmendmentReason, LineReason, WithdrawalReason } from '#domain/codes.ts';

export interface ReasonWords {
  /** Why an amending decision takes somebody off. */
  amendment: Record<AmendmentReason, string>;
  /** Why a line is questioned, sent back or declined. */
  line: Record<LineReason, string>;
  /** Why a unit withdraws, replaces or postpones somebody. */
  withdrawal: Record<WithdrawalReason, string>;
}

const withdrawal: Record<WithdrawalReason, string> = {
  ILLNESS: 'Ốm đau',
  MATERNITY: 'Thai sản',
  TRANSFER: 'Chuyển công tác',
  RETIREMENT: 'Nghỉ hưu',
  WORKLOAD: 'Yêu cầu công việc',
  PERSONAL: 'Lý do cá nhân',
  UNIT_CHANGE: 'Đơn vị sắp xếp, thay đổi nhân sự',
  OTHER: 'Lý do khác',
};

export const reasons: ReasonWords = {
  withdrawal,
  amendment: { ...withdrawal, CLASS_CANCELLED: 'Lớp bị hủy' },
  line: {
    WRONG_TARGET: 'Không đúng đối tượng của lớp',
    MISSING_DATA: 'Thiếu thông tin',
    MISSING_DOC: 'Thiếu giấy tờ kèm theo',
    DUPLICATE: 'Đăng ký trùng',
    OVER_QUOTA: 'Vượt chỉ tiêu',
    STANDARD_NOT_MET: 'Chưa đáp ứng điều kiện, tiêu chuẩn',
    ALREADY_TRAINED: 'Đã qua đào tạo, bồi dưỡng nội dung này',
    TIME_CLASH: 'Trùng thời gian với lớp khác',
    NOT_SIGNED: 'Hồ sơ chưa có chữ ký của thủ trưởng đơn vị',
    LATE: 'Gửi sau thời hạn',
    OTHER: 'Lý do khác',
  },
};
