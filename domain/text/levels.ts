import type {
  PartyStatus,
  PoliticalTheoryLevel,
  QualificationLevel,
  Rating,
  StaffKind,
  StateManagementLevel,
} from '../codes.ts';
import { foldWords } from './fold.ts';

/** Tried in this order; the first pattern that fits the folded words decides. */
type Patterns<Code> = readonly (readonly [Code, RegExp])[];

const NONE = /^(chua.*|khong( co| qua.*)?|0)$/;

const QUALIFICATION: Patterns<QualificationLevel> = [
  ['CHUA', NONE],
  ['TIEN_SI', /^(tien s[iy]|ts)\b/],
  ['THAC_SI', /^(thac s[iy]|th ?s|cao hoc|bac s[iy] (chuyen khoa|ck)|ck ?i)\b/],
  ['DAI_HOC', /^(dai hoc|d ?h|cu nhan|ky su|cn|ks|bac s[iy])\b/],
  ['CAO_DANG', /^(cao dang|c ?d)\b/],
  ['TRUNG_CAP', /^(trung cap|trung hoc|t ?c|th ?cn)\b/],
  ['SO_CAP', /^(so cap|s ?c)\b/],
];

const POLITICAL_THEORY: Patterns<PoliticalTheoryLevel> = [
  ['CHUA', NONE],
  ['CU_NHAN', /^(cu nhan|c ?n)\b/],
  ['CAO_CAP', /^(cao cap|c ?c)/],
  ['TRUNG_CAP', /^(trung cap|t ?c)/],
  ['SO_CAP', /^(so cap|s ?c)/],
];

const STATE_MANAGEMENT: Patterns<StateManagementLevel> = [
  ['CHUA', NONE],
  ['CVCC', /^(cvcc|.*chuyen vien cao cap)/],
  ['CVC', /^(cvc|.*chuyen vien chinh)/],
  ['CV', /^(cv|.*chuyen vien)/],
  ['CAN_SU', /^(cs|.*can su)/],
];

const PARTY: Patterns<PartyStatus> = [
  ['NONE', /^(chua.*|khong|quan chung|doan vien|0)$/],
  ['PROBATIONARY', /\bdu bi\b|^db$/],
  ['OFFICIAL', /\bchinh thuc\b|^(x|ct|dv|dang vien|co|1|true|v)$/],
];

const RATING: Patterns<Rating> = [
  ['KHTNV', /^(khtnv|khong hoan thanh.*)$/],
  ['HTXSNV', /^(htxsnv|htxs|(hoan thanh )?xuat sac.*)$/],
  ['HTTNV', /^(httnv|htt|(hoan thanh )?tot.*)$/],
  ['HTNV', /^(htnv|ht|hoan thanh( nhiem vu)?)$/],
];

const KIND: Patterns<StaffKind> = [
  ['part_time_worker', /khong chuyen trach|^(nhdkct|kct|bct)$/],
  ['councillor', /dai bieu/],
  ['public_employee', /^vien chuc|^vc\b/],
  ['civil_servant', /^cong chuc|^cc\b/],
  ['cadre', /^can bo|^cb\b/],
  ['contract', /^(lao dong )?hop dong|^(ld)?hd\b/],
];

/** Readers of the level columns of a staff list; null where the words are not known (an empty cell too). */
export const readQualification = (text: string): QualificationLevel | null => first(QUALIFICATION, text);
export const readPoliticalTheory = (text: string): PoliticalTheoryLevel | null => first(POLITICAL_THEORY, text);
export const readStateManagement = (text: string): StateManagementLevel | null => first(STATE_MANAGEMENT, text);
export const readPartyStatus = (text: string): PartyStatus | null => first(PARTY, text);
export const readRating = (text: string): Rating | null => first(RATING, text);
export const readStaffKind = (text: string): StaffKind | null => first(KIND, text);

function first<Code>(patterns: Patterns<Code>, text: string): Code | null {
  const words = foldWords(text);
  return words === '' ? null : (patterns.find(([, pattern]) => pattern.test(words))?.[0] ?? null);
}
