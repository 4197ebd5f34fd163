import { foldWords } from '#domain/text/fold.ts';
import type { TableRecord } from './record.ts';

/** Closing words: totals, "Ấn định danh sách …", who drew the list up, for whom it is signed, place and date. */
const CLOSING =
  /^(an dinh|tong( so| cong|$)|cong( \d.*)?$|danh sach (nay )?(co|gom)|nguoi lap|lap bieu|can bo lap|tm |kt |tl |tuq |thu truong|xac nhan|noi nhan|ky ten|.*\bngay \d* ?thang \d* ?nam\b)/;
/** A signer's office, in a row that names nobody. */
const SIGNER = /^(pho )?(chu tich|truong phong|hieu truong|giam doc|bi thu)$/;
const SIGNATURE = /^(nguoi lap|lap bieu|can bo lap|tm |kt |tl |tuq |thu truong|xac nhan)|^an dinh/;
const NO_NEED = /\bkhong (co nhu cau|dang ky|co (can bo|nguoi|truong hop|ai)|phat sinh)\b/;

export type RowKind = 'person' | 'continued' | 'group' | 'closing' | 'no_need' | 'stray';

const NAMES = ['name', 'familyName', 'givenName'] as const;
/** Fields that only a person's row fills. */
const PERSONAL = [
  'birth',
  'birthMale',
  'birthFemale',
  'citizenId',
  'position',
  'course',
  'phone',
  'recruitedOn',
] as const;

/**
 * What a row of a table is. After the signatures (`closed`) only a row with several of a person's facts still counts,
 * so the signer's name at the foot is not taken for a person.
 */
export function rowKind(
  record: TableRecord,
  { closed, listedByClass }: { closed: boolean; listedByClass: boolean },
): RowKind {
  const name = record.text('name') || record.text('familyName') || record.text('givenName');
  const ownsName = NAMES.some((field) => record.owns(field));
  const facts = PERSONAL.filter((field) => record.owns(field)).length;
  const numbered = /^\d+$/.test(record.text('number'));
  if (CLOSING.test(foldWords(name))) return 'closing';
  // A numbered row with a name and a fact is a person's, whatever its note says.
  if (facts === 0 || (facts === 1 && !(numbered && ownsName))) {
    if (saysNoNeed(record.whole())) return 'no_need';
    const texts = record.row.cells.map((cell) => foldWords(cell.text));
    if (texts.some((text) => CLOSING.test(text) || (!ownsName && SIGNER.test(text)))) return 'closing';
  }
  if (ownsName && /\p{L}/u.test(name)) {
    if (facts >= (closed ? 2 : 1)) return 'person';
    return listedByClass && !closed && numbered ? 'person' : 'group';
  }
  if (record.owns('course') && !record.owns('number') && facts === 1) return 'continued';
  if (facts > (closed ? 1 : 0)) return name === '' ? 'stray' : 'person';
  return 'group';
}

/** True for the rows with which a list ends. */
export function isSignature(record: TableRecord): boolean {
  return record.row.cells.some((cell) => SIGNATURE.test(foldWords(cell.text)));
}

/** True for words that say a unit has nobody to register. */
export function saysNoNeed(text: string): boolean {
  return NO_NEED.test(foldWords(text));
}
