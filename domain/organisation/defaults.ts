import type { StaffKind } from '../codes.ts';

/**
 * The catalogues that a new register starts with. They are data: an administrator changes them, no rule reads a name.
 * `communeLevel`: units whose cadres and civil servants the workforce table counts.
 */
export const DEFAULT_UNIT_TYPES = [
  { code: 'province', name: 'Tỉnh', nameEn: 'Province', communeLevel: false },
  { code: 'city', name: 'Thành phố', nameEn: 'City', communeLevel: false },
  { code: 'district', name: 'Huyện', nameEn: 'District', communeLevel: false },
  { code: 'ward', name: 'Phường', nameEn: 'Ward', communeLevel: true },
  { code: 'commune', name: 'Xã', nameEn: 'Commune', communeLevel: true },
  { code: 'township', name: 'Thị trấn', nameEn: 'Township', communeLevel: true },
  { code: 'special_zone', name: 'Đặc khu', nameEn: 'Special zone', communeLevel: true },
  { code: 'department', name: 'Phòng', nameEn: 'Division', communeLevel: false },
  { code: 'office', name: 'Văn phòng', nameEn: 'Office', communeLevel: false },
  { code: 'kindergarten', name: 'Trường Mầm non', nameEn: 'Kindergarten', communeLevel: false },
  { code: 'primary_school', name: 'Trường Tiểu học', nameEn: 'Primary school', communeLevel: false },
  { code: 'lower_secondary_school', name: 'Trường THCS', nameEn: 'Lower secondary school', communeLevel: false },
  { code: 'centre', name: 'Trung tâm', nameEn: 'Centre', communeLevel: false },
] as const;

/** Since when the categories of the law on cadres and civil servants of 2008 are in force. */
const LAW_2008 = '2010-01-01';

export const DEFAULT_STAFF_CATEGORIES: readonly {
  code: string;
  name: string;
  nameEn: string;
  kind: StaffKind;
  validFrom: string;
}[] = [
  { code: 'CAN_BO', name: 'Cán bộ', nameEn: 'Cadre', kind: 'cadre', validFrom: LAW_2008 },
  { code: 'CONG_CHUC', name: 'Công chức', nameEn: 'Civil servant', kind: 'civil_servant', validFrom: LAW_2008 },
  { code: 'VIEN_CHUC', name: 'Viên chức', nameEn: 'Public employee', kind: 'public_employee', validFrom: '2012-01-01' },
  {
    code: 'KHONG_CHUYEN_TRACH',
    name: 'Người hoạt động không chuyên trách',
    nameEn: 'Part-time worker',
    kind: 'part_time_worker',
    validFrom: LAW_2008,
  },
  { code: 'DAI_BIEU_HDND', name: 'Đại biểu HĐND', nameEn: 'Councillor', kind: 'councillor', validFrom: LAW_2008 },
  { code: 'HOP_DONG', name: 'Lao động hợp đồng', nameEn: 'Contract worker', kind: 'contract', validFrom: LAW_2008 },
];

/** Posts of the commune level in protocol order (Nghị định 34/2019/NĐ-CP). */
export const DEFAULT_POSITIONS = [
  ['BT_DU', 'Bí thư Đảng ủy', 'CAN_BO'],
  ['PBT_DU', 'Phó Bí thư Đảng ủy', 'CAN_BO'],
  ['CT_HDND', 'Chủ tịch HĐND', 'CAN_BO'],
  ['PCT_HDND', 'Phó Chủ tịch HĐND', 'CAN_BO'],
  ['CT_UBND', 'Chủ tịch UBND', 'CAN_BO'],
  ['PCT_UBND', 'Phó Chủ tịch UBND', 'CAN_BO'],
  ['CT_MTTQ', 'Chủ tịch Ủy ban MTTQ', 'CAN_BO'],
  ['BT_DTN', 'Bí thư Đoàn TNCS Hồ Chí Minh', 'CAN_BO'],
  ['CT_HPN', 'Chủ tịch Hội LHPN', 'CAN_BO'],
  ['CT_HND', 'Chủ tịch Hội Nông dân', 'CAN_BO'],
  ['CT_HCCB', 'Chủ tịch Hội Cựu chiến binh', 'CAN_BO'],
  ['CHT_QS', 'Chỉ huy trưởng Ban CHQS', 'CONG_CHUC'],
  ['VP_TK', 'Văn phòng - thống kê', 'CONG_CHUC'],
  ['DC_XD', 'Địa chính - xây dựng - đô thị và môi trường', 'CONG_CHUC'],
  ['TC_KT', 'Tài chính - kế toán', 'CONG_CHUC'],
  ['TP_HT', 'Tư pháp - hộ tịch', 'CONG_CHUC'],
  ['VH_XH', 'Văn hóa - xã hội', 'CONG_CHUC'],
] as const;
