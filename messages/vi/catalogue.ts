import type {
  ClassCategory,
  Gender,
  Grade,
  IntakeMode,
  LeaveReason,
  Outcome,
  PartyStatus,
  PoliticalTheoryLevel,
  QualificationLevel,
  Rating,
  Route,
  Severity,
  SigningCapacity,
  StaffKind,
  StateManagementLevel,
  StudyMode,
} from '#domain/codes.ts';

/** A name for every code of every closed list; the short forms are those of the columns of an official list. */
export interface CatalogueWords {
  genders: Record<Gender, string>;
  qualifications: Record<QualificationLevel, string>;
  qualificationsShort: Record<QualificationLevel, string>;
  politicalTheory: Record<PoliticalTheoryLevel, string>;
  politicalTheoryShort: Record<PoliticalTheoryLevel, string>;
  stateManagement: Record<StateManagementLevel, string>;
  stateManagementShort: Record<StateManagementLevel, string>;
  partyStatuses: Record<PartyStatus, string>;
  ratings: Record<Rating, string>;
  intakeModes: Record<IntakeMode, string>;
  studyModes: Record<StudyMode, string>;
  classCategories: Record<ClassCategory, string>;
  routes: Record<Route, string>;
  staffKinds: Record<StaffKind, string>;
  severities: Record<Severity, string>;
  outcomes: Record<Outcome, string>;
  signingCapacities: Record<SigningCapacity, string>;
  grades: Record<Grade, string>;
  leaveReasons: Record<LeaveReason, string>;
}

export const catalogue: CatalogueWords = {
  genders: { F: 'Nữ', M: 'Nam' },
  qualifications: {
    CHUA: 'Chưa qua đào tạo',
    SO_CAP: 'Sơ cấp',
    TRUNG_CAP: 'Trung cấp',
    CAO_DANG: 'Cao đẳng',
    DAI_HOC: 'Đại học',
    THAC_SI: 'Thạc sĩ',
    TIEN_SI: 'Tiến sĩ',
  },
  qualificationsShort: {
    CHUA: 'Chưa',
    SO_CAP: 'SC',
    TRUNG_CAP: 'TC',
    CAO_DANG: 'CĐ',
    DAI_HOC: 'ĐH',
    THAC_SI: 'ThS',
    TIEN_SI: 'TS',
  },
  politicalTheory: {
    CHUA: 'Chưa qua đào tạo',
    SO_CAP: 'Sơ cấp lý luận chính trị',
    TRUNG_CAP: 'Trung cấp lý luận chính trị',
    CAO_CAP: 'Cao cấp lý luận chính trị',
    CU_NHAN: 'Cử nhân lý luận chính trị',
  },
  politicalTheoryShort: { CHUA: 'Chưa', SO_CAP: 'SC', TRUNG_CAP: 'TC', CAO_CAP: 'CC', CU_NHAN: 'CN' },
  stateManagement: {
    CHUA: 'Chưa qua bồi dưỡng',
    CAN_SU: 'Chương trình cán sự',
    CV: 'Chương trình chuyên viên',
    CVC: 'Chương trình chuyên viên chính',
    CVCC: 'Chương trình chuyên viên cao cấp',
  },
  stateManagementShort: { CHUA: 'Chưa', CAN_SU: 'CS', CV: 'CV', CVC: 'CVC', CVCC: 'CVCC' },
  partyStatuses: { NONE: 'Chưa vào Đảng', PROBATIONARY: 'Đảng viên dự bị', OFFICIAL: 'Đảng viên chính thức' },
  ratings: {
    KHTNV: 'Không hoàn thành nhiệm vụ',
    HTNV: 'Hoàn thành nhiệm vụ',
    HTTNV: 'Hoàn thành tốt nhiệm vụ',
    HTXSNV: 'Hoàn thành xuất sắc nhiệm vụ',
  },
  intakeModes: {
    CITY_ORGANISED: 'Lớp do cơ quan ban hành kế hoạch mở',
    QUOTA_FROM_PROVINCE: 'Lớp cấp trên mở, phân bổ chỉ tiêu',
    CONVENED: 'Triệu tập',
    SELF_FUNDED: 'Cá nhân tự túc kinh phí',
  },
  studyModes: { FULL_TIME: 'Tập trung', PART_TIME: 'Không tập trung', ONLINE: 'Trực tuyến', BLENDED: 'Kết hợp' },
  classCategories: {
    LLCT: 'Lý luận chính trị',
    QLNN_NGACH: 'Quản lý nhà nước theo ngạch',
    LANH_DAO_QL: 'Lãnh đạo, quản lý',
    CDNN: 'Tiêu chuẩn chức danh nghề nghiệp',
    VTVL_CHUYEN_MON: 'Nghiệp vụ theo vị trí việc làm',
    KY_NANG: 'Kỹ năng',
    DAO_DUC_CONG_VU: 'Đạo đức công vụ',
    QPAN: 'Quốc phòng và an ninh',
    NGOAI_NGU: 'Ngoại ngữ',
    TIN_HOC_CDS: 'Tin học, chuyển đổi số',
    TIENG_DAN_TOC: 'Tiếng dân tộc',
    HOI_NHAP: 'Hội nhập quốc tế',
    DAO_TAO_CM: 'Đào tạo trình độ chuyên môn',
    DOAN_THE_DANG: 'Công tác Đảng, đoàn thể',
  },
  routes: {
    city_decides: 'Cơ quan ban hành kế hoạch quyết định',
    city_nominates: 'Đề cử, cơ sở đào tạo tiếp nhận',
    convened: 'Triệu tập, đơn vị xác nhận',
    permission: 'Cho phép đi học tự túc',
    other_body: 'Cơ quan khác quyết định',
  },
  staffKinds: {
    cadre: 'Cán bộ',
    civil_servant: 'Công chức',
    public_employee: 'Viên chức',
    part_time_worker: 'Người hoạt động không chuyên trách',
    councillor: 'Đại biểu HĐND',
    contract: 'Lao động hợp đồng',
  },
  severities: { block: 'Bắt buộc', warn: 'Cần xem xét', inform: 'Lưu ý' },
  outcomes: { PASS: 'Đủ điều kiện', FAIL: 'Chưa đáp ứng', UNKNOWN: 'Thiếu dữ liệu' },
  signingCapacities: {
    CHIEF: 'Cấp trưởng ký',
    TM: 'TM. (thay mặt)',
    KT: 'KT. (ký thay)',
    TL: 'TL. (thừa lệnh)',
    TUQ: 'TUQ. (thừa ủy quyền)',
    Q: 'Q. (quyền)',
  },
  grades: {
    XUAT_SAC: 'Xuất sắc',
    GIOI: 'Giỏi',
    KHA: 'Khá',
    TRUNG_BINH: 'Trung bình',
    DAT: 'Đạt',
    KHONG_DAT: 'Không đạt',
  },
  leaveReasons: {
    RETIRED: 'Nghỉ hưu',
    RESIGNED: 'Thôi việc',
    MOVED_AWAY: 'Chuyển công tác ra ngoài',
    DECEASED: 'Từ trần',
    TERM_ENDED: 'Hết nhiệm kỳ',
    OTHER: 'Lý do khác',
  },
};
