/**
 * The closed lists that forms, imports, mail and reports share. Codes are stable and ASCII; words for people live in
 * messages/. The order of a level list is its rank, lowest first.
 */

export const GENDERS = ['F', 'M'] as const;
export type Gender = (typeof GENDERS)[number];

/** Professional qualification (trình độ chuyên môn), lowest first. */
export const QUALIFICATION_LEVELS = [
  'CHUA',
  'SO_CAP',
  'TRUNG_CAP',
  'CAO_DANG',
  'DAI_HOC',
  'THAC_SI',
  'TIEN_SI',
] as const;
export type QualificationLevel = (typeof QUALIFICATION_LEVELS)[number];

/** Political theory (lý luận chính trị), lowest first. A bachelor's counts with the senior level in reports. */
export const POLITICAL_THEORY_LEVELS = ['CHUA', 'SO_CAP', 'TRUNG_CAP', 'CAO_CAP', 'CU_NHAN'] as const;
export type PoliticalTheoryLevel = (typeof POLITICAL_THEORY_LEVELS)[number];

/** State management (quản lý nhà nước), lowest first. */
export const STATE_MANAGEMENT_LEVELS = ['CHUA', 'CAN_SU', 'CV', 'CVC', 'CVCC'] as const;
export type StateManagementLevel = (typeof STATE_MANAGEMENT_LEVELS)[number];

export const PARTY_STATUSES = ['NONE', 'PROBATIONARY', 'OFFICIAL'] as const;
export type PartyStatus = (typeof PARTY_STATUSES)[number];

/** Yearly quality rating, worst first: KHTNV did not complete, HTNV completed, HTTNV well, HTXSNV excellently. */
export const RATINGS = ['KHTNV', 'HTNV', 'HTTNV', 'HTXSNV'] as const;
export type Rating = (typeof RATINGS)[number];

export const INTAKE_MODES = ['CITY_ORGANISED', 'QUOTA_FROM_PROVINCE', 'CONVENED', 'SELF_FUNDED'] as const;
export type IntakeMode = (typeof INTAKE_MODES)[number];

export const STUDY_MODES = ['FULL_TIME', 'PART_TIME', 'ONLINE', 'BLENDED'] as const;
export type StudyMode = (typeof STUDY_MODES)[number];

export const CLASS_CATEGORIES = [
  'LLCT',
  'QLNN_NGACH',
  'LANH_DAO_QL',
  'CDNN',
  'VTVL_CHUYEN_MON',
  'KY_NANG',
  'DAO_DUC_CONG_VU',
  'QPAN',
  'NGOAI_NGU',
  'TIN_HOC_CDS',
  'TIENG_DAN_TOC',
  'HOI_NHAP',
  'DAO_TAO_CM',
  'DOAN_THE_DANG',
] as const;
export type ClassCategory = (typeof CLASS_CATEGORIES)[number];

/** Which body decides, and how, for a class's people (architecture §1). */
export const ROUTES = ['city_decides', 'city_nominates', 'convened', 'permission', 'other_body'] as const;
export type Route = (typeof ROUTES)[number];

/** Kinds of decisions that a government issues itself; of another body's decision it has the scan only. */
export const OWN_DECISION_KINDS = ['nomination', 'permission'] as const;

/** Whether the government issues it itself: it has a paper, a look-up copy, and can be amended. */
export function isOwnDecision<Kind extends string>(kind: Kind): kind is Kind & (typeof OWN_DECISION_KINDS)[number] {
  return (OWN_DECISION_KINDS as readonly string[]).includes(kind);
}

/** What a staff category is for the law; the categories themselves are dated data. */
export const STAFF_KINDS = [
  'cadre',
  'civil_servant',
  'public_employee',
  'part_time_worker',
  'councillor',
  'contract',
] as const;
export type StaffKind = (typeof STAFF_KINDS)[number];

/** Why a line is questioned, sent back or declined. */
export const LINE_REASONS = [
  'WRONG_TARGET',
  'MISSING_DATA',
  'MISSING_DOC',
  'DUPLICATE',
  'OVER_QUOTA',
  'STANDARD_NOT_MET',
  'ALREADY_TRAINED',
  'TIME_CLASH',
  'NOT_SIGNED',
  'LATE',
  'OTHER',
] as const;
export type LineReason = (typeof LINE_REASONS)[number];

/** Why a unit withdraws, replaces or postpones somebody. */
export const WITHDRAWAL_REASONS = [
  'ILLNESS',
  'MATERNITY',
  'TRANSFER',
  'RETIREMENT',
  'WORKLOAD',
  'PERSONAL',
  'UNIT_CHANGE',
  'OTHER',
] as const;
export type WithdrawalReason = (typeof WITHDRAWAL_REASONS)[number];

/** Why an amending decision takes somebody off a published list. */
export const AMENDMENT_REASONS = [...WITHDRAWAL_REASONS, 'CLASS_CANCELLED'] as const;
export type AmendmentReason = (typeof AMENDMENT_REASONS)[number];

/** What a careful officer finds in a line. The last three are about the row of a list, not about the person. */
export const FINDING_CODES = [
  'WRONG_TARGET',
  'STANDARD_NOT_MET',
  'NEEDS_DATA',
  'ALREADY_TRAINED',
  'TIME_CLASH',
  'DUPLICATE',
  'WRONG_UNIT',
  'NOT_FOUND',
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

/** A line with one of these cannot stand in a register: it is mended or left out. */
export const UNREGISTRABLE: readonly FindingCode[] = ['NOT_FOUND', 'WRONG_UNIT', 'DUPLICATE'];

export const SEVERITIES = ['block', 'warn', 'inform'] as const;
export type Severity = (typeof SEVERITIES)[number];

export const OUTCOMES = ['PASS', 'FAIL', 'UNKNOWN'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Capacity in which a paper is signed: TM. on behalf of, KT. for, TL. by order, TUQ. by authorisation, Q. acting. */
export const SIGNING_CAPACITIES = ['CHIEF', 'TM', 'KT', 'TL', 'TUQ', 'Q'] as const;
export type SigningCapacity = (typeof SIGNING_CAPACITIES)[number];

export const GRADES = ['XUAT_SAC', 'GIOI', 'KHA', 'TRUNG_BINH', 'DAT', 'KHONG_DAT'] as const;
export type Grade = (typeof GRADES)[number];

export const LEAVE_REASONS = ['RETIRED', 'RESIGNED', 'MOVED_AWAY', 'DECEASED', 'TERM_ENDED', 'OTHER'] as const;
export type LeaveReason = (typeof LEAVE_REASONS)[number];
