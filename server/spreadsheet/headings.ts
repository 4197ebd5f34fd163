import { foldWords } from '#domain/text/fold.ts';
import { wordingKey } from '#domain/text/match-key.ts';
import { plainWords } from '#domain/text/wording.ts';

/** What a column of a list can hold. */
export type Field =
  | 'number'
  | 'name'
  | 'familyName'
  | 'givenName'
  | 'birth'
  | 'birthMale'
  | 'birthFemale'
  | 'gender'
  | 'ethnicity'
  | 'citizenId'
  | 'party'
  | 'partyJoinedOn'
  | 'partyOfficialOn'
  | 'position'
  | 'unit'
  | 'kind'
  | 'rank'
  | 'qualification'
  | 'major'
  | 'politicalTheory'
  | 'stateManagement'
  | 'foreignLanguage'
  | 'informatics'
  | 'course'
  | 'studyMode'
  | 'period'
  | 'provider'
  | 'funding'
  | 'recruitedOn'
  | 'rating'
  | 'phone'
  | 'email'
  | 'schooling'
  | 'planned'
  | 'note'
  /** Of a school's list of results; see `readResultList`. */
  | 'mark'
  | 'certificate'
  | 'certificateDay'
  /** Written by `annotate`; nothing is read from it. */
  | 'errors';

/**
 * Headings by meaning, on plain words (no accents, abbreviations written out, no "và", i for a final y). The first that
 * fits wins, so the narrow ones stand before the wide ones.
 */
const MEANINGS: readonly (readonly [Field, RegExp])[] = [
  ['number', /^(s?tt|s tt|so tt|so thu tu|thu tu)\b/],
  ['errors', /^(loi|errors?)$/],
  ['note', /^(ghi chu|luu i|luu y|chu thich)/],
  ['familyName', /^ho( chu| ten)? (dem|lot)$|^ho$/],
  [
    'name',
    /\bho( chu dem)? ten\b|^(ten|danh sach) (can bo|cbcc|nguoi|hoc vien|dong chi)|^(hoc vien|nguoi (dang ki|duoc cu))/,
  ],
  ['givenName', /^ten$/],
  ['citizenId', /\b(cccd|cmnd|cmtnd|cmt|can cuoc|chung minh|dinh danh)\b/],
  ['phone', /\b(dien thoai|sdt|so dt|di dong)\b|^dt$/],
  ['email', /\be ?mail\b|\bthu dien tu\b/],
  ['partyOfficialOn', /\b(ngay|nam|thoi gian)\b.*\bchinh thuc\b|^chinh thuc$/],
  ['partyJoinedOn', /\b(vao|ket nap)( vao)? dang\b|^ngay (vao$|ket nap)|^ket nap$/],
  ['party', /\bdang vien\b|^dang$/],
  ['birth', /\b(ngay|nam|thang) sinh\b|\bsinh (ngay|nam)\b|^sinh$/],
  ['gender', /\bgioi tinh\b|^(phai|nam nu|gioi)$/],
  ['foreignLanguage', /\bngoai ngu\b|\btieng (anh|dan toc)\b/],
  ['ethnicity', /\bdan toc\b/],
  ['recruitedOn', /\btuyen dung\b|\bvao nganh\b|\bbat dau (cong tac|lam viec)\b/],
  ['rating', /\bxep loai\b|\bdanh gia\b|\bmuc do hoan thanh\b/],
  ['politicalTheory', /\bli luan\b|^chinh tri$/],
  ['stateManagement', /\bquan li (hanh chinh )?nha nuoc\b|\bqlhcnn\b/],
  ['informatics', /\btin hoc\b|\bcong nghe thong tin\b/],
  ['planned', /\bquy hoach\b/],
  ['position', /^chuc vu\b/],
  ['rank', /\bngach\b|\bhang (chuc danh|vien chuc)\b|\bcdnn\b|\bchuc danh nghe nghiep\b|^ma so$/],
  ['major', /\bchuyen nganh\b|\bnganh( dao tao| hoc| nghe)?$/],
  ['studyMode', /\bhinh thuc\b|^he (dao tao|hoc)?$/],
  ['provider', /\bco so\b|\bnoi (dao tao|hoc|mo lop)\b|\bdon vi (dao tao|to chuc)\b/],
  ['funding', /\bkinh phi\b|\bnguon\b/],
  ['position', /\bchuc vu\b|\bchuc danh\b|\bvi tri (viec lam|cong tac)\b|\bcong viec\b|\bnhiem vu\b/],
  ['period', /\bthoi (gian|diem)\b|^(tu|den) ngay\b/],
  ['unit', /\bdon vi\b|\bco quan\b|\bnoi (lam viec|cong tac)\b|\bphong ban\b|^(xa phuong|phuong xa|phuong|xa)\b/],
  ['kind', /^(loai|phan loai|nhom|doi tuong|nhom doi tuong)( can bo| cong chuc| cbcc)*$/],
  [
    'course',
    /^(?!ngay|so )(.* )?(noi dung|lop|khoa (hoc|boi duong|dao tao)|chuong trinh|chuyen de|dang ki|nhu cau|nguyen vong)\b/,
  ],
  ['schooling', /\bvan hoa\b|\bgiao duc pho thong\b|\bhoc van\b/],
  ['qualification', /\btrinh do\b|\bchuyen mon\b|\bvan bang\b|\bbang cap\b|\bhoc vi\b/],
];

/** "Năm sinh nam", "Nữ (năm sinh)": told apart from "Sinh năm" by the accent alone. */
const MALE = /\bsinh nam( giơi4)?$|^nam (năm sinh|sinh năm)$/;
const FEMALE = /\bsinh nư3( giơi4)?$|^nư3 (năm sinh|sinh năm)$/;

/** The meaning of one heading, or null; what stands in brackets counts only when the rest means nothing. */
export function fieldOf(heading: string): Field | null {
  const key = wordingKey(heading);
  if (key === '' || key.length > 100) return null;
  if (MALE.test(key)) return 'birthMale';
  if (FEMALE.test(key)) return 'birthFemale';
  return meaning(heading.replace(/\(.*?\)/g, ' ')) ?? meaning(heading);
}

/** The meaning of a heading of several rows ("Năm sinh" over "Nữ", "Trình độ" over "Chuyên môn"), top first. */
export function fieldOfPath(path: readonly string[]): Field | null {
  const last = path.at(-1) ?? '';
  const above = path.length > 1 ? fieldOfPath(path.slice(0, -1)) : null;
  if (above === null || above === 'birth' || above === 'gender') {
    // Columns "Nam" and "Nữ" hold the birth under the person's sex, or a tick.
    const key = wordingKey(last);
    if (/^nam( giơi4)?$/.test(key)) return 'birthMale';
    if (/^nư3( giơi4)?$/.test(key)) return 'birthFemale';
  }
  if (above === 'party' && /chinh thuc/.test(foldWords(last))) return 'partyOfficialOn';
  if (above === 'party' && /ngay|du bi|vao|ket nap/.test(foldWords(last))) return 'partyJoinedOn';
  return fieldOf(last) ?? (path.length > 1 ? (fieldOf(path.join(' ')) ?? above) : null);
}

function meaning(heading: string): Field | null {
  const words = plainWords(heading).join(' ');
  return words === '' ? null : (MEANINGS.find(([, pattern]) => pattern.test(words))?.[0] ?? null);
}
