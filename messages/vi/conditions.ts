import type { Gender } from '#domain/codes.ts';
import type { MissingField } from '#domain/eligibility/facts.ts';

interface Years {
  years: number;
  months: number;
}

/** A condition in words: what is asked, what was found, on which day. Never "vi phạm". */
export interface ConditionWords {
  missing: Record<MissingField, string>;
  needs: (p: { fields: string }) => string;
  active: string;
  target: (p: { positions: string }) => string;
  targetNobody: string;
  party: { ANY: string; OFFICIAL: string };
  partyIs: (p: { status: string }) => string;
  minQualification: (p: { required: string; minority: boolean }) => string;
  certificate: (p: { required: string }) => string;
  minAge: (p: { gender: Gender | null; required: number | null }) => string;
  maxAge: (p: { required: number }) => string;
  service: (p: { required: number }) => string;
  ratings: (p: { required: number }) => string;
  ratingOf: (p: { year: number; rating: string }) => string;
  is: (p: { actual: string }) => string;
  isOn: (p: { actual: string; on: string }) => string;
  elapsed: (p: Years) => string;
  between: (p: { from: string; to: string }) => string;
  holds: (p: { actual: string; grants: string }) => string;
  holdsProgramme: string;
  clash: (p: { classes: string }) => string;
  duplicate: string;
  met: string;
  source: { plan: string; practice: string };
}

export const conditions: ConditionWords = {
  missing: {
    gender: 'giới tính',
    birth: 'ngày sinh đầy đủ',
    ethnicity: 'dân tộc',
    positionCode: 'chức vụ, chức danh',
    rankCode: 'mã ngạch',
    party: 'thông tin đảng viên',
    qualification: 'trình độ chuyên môn',
    politicalTheory: 'trình độ lý luận chính trị',
    stateManagement: 'trình độ quản lý nhà nước',
    recruitedOn: 'ngày tuyển dụng',
    ratings: 'xếp loại chất lượng hai năm gần nhất',
    classStartsOn: 'ngày khai giảng của lớp',
    classEndsOn: 'ngày bế giảng của lớp',
    areaType: 'địa bàn của đơn vị (miền núi, dân tộc thiểu số, khó khăn) theo quy định của UBND tỉnh',
  },
  needs: (p) => `chưa có ${p.fields}`,
  active: 'Chỉ cử người đang công tác',
  target: (p) => `Lớp dành cho: ${p.positions}`,
  targetNobody: 'Lớp không dành cho đối tượng của danh sách này',
  party: { ANY: 'Là đảng viên (dự bị hoặc chính thức)', OFFICIAL: 'Là đảng viên chính thức' },
  partyIs: (p) => p.status.toLowerCase(),
  minQualification: (p) =>
    `Trình độ từ ${p.required.toLowerCase()} trở lên${p.minority ? ' (người dân tộc thiểu số)' : ''}`,
  certificate: (p) => `Đã có chứng chỉ ngạch ${p.required.toLowerCase()}`,
  minAge: (p) =>
    p.required === null
      ? 'Đủ tuổi theo quy định'
      : `${p.gender === 'F' ? 'Nữ' : p.gender === 'M' ? 'Nam' : 'Người học'} từ đủ ${p.required} tuổi`,
  maxAge: (p) => `Không quá ${p.required} tuổi`,
  service: (p) => `Có từ ${p.required} năm công tác`,
  ratings: (p) => `${p.required} năm liền kề hoàn thành tốt nhiệm vụ trở lên`,
  ratingOf: (p) => `năm ${p.year}: ${p.rating.toLowerCase()}`,
  is: (p) => `hiện ${p.actual}`,
  isOn: (p) => `${p.actual} vào ngày ${p.on}`,
  elapsed: (p) => (p.months ? `${p.years} năm ${p.months} tháng` : `${p.years} năm`),
  between: (p) => `từ ${p.from} đến ${p.to}`,
  holds: (p) => `Đã có ${p.actual.toLowerCase()}; lớp cấp ${p.grants.toLowerCase()}`,
  holdsProgramme: 'Đã có chứng chỉ của chương trình này',
  clash: (p) => `Trùng thời gian với ${p.classes}`,
  duplicate: 'Người này đã có một lượt đăng ký vào lớp này',
  met: 'Đủ điều kiện',
  source: { plan: 'Theo kế hoạch của lớp', practice: 'Theo thông lệ' },
};
