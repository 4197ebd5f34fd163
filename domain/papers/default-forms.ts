import type { Day } from '../time/day.ts';
import type { PaperForm } from './form.ts';
import type { PaperKind } from './kinds.ts';

/** Type codes of the papers (NĐ 30/2020/NĐ-CP, Phụ lục III, I); an official letter has none. */
const TYPE_CODES: Partial<Record<PaperKind, string>> = {
  submission: 'TTr',
  decision: 'QĐ',
  amendment: 'QĐ',
  report: 'BC',
};

/** Lists that hang on another paper or go beside one: they bear no number of their own. */
const UNNUMBERED: readonly PaperKind[] = ['learner-list', 'attendance', 'results'];

/** What the law says of sending people to be trained, by the days on which it says so. What ends is not yet another's. */
const LAWS: readonly { from: Day; to: Day | null; of: readonly PaperKind[]; text: string }[] = [
  {
    from: '2016-01-01',
    to: '2025-02-28',
    of: ['decision', 'amendment'],
    text: 'Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015',
  },
  {
    from: '2025-07-01',
    to: null,
    of: ['decision', 'amendment'],
    text: 'Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025',
  },
  {
    from: '2017-10-21',
    to: '2025-06-30',
    of: ['decision', 'amendment', 'submission'],
    text: 'Nghị định số 101/2017/NĐ-CP ngày 01 tháng 9 năm 2017 của Chính phủ về đào tạo, bồi dưỡng cán bộ, công chức, viên chức',
  },
  {
    from: '2021-12-10',
    to: '2025-06-30',
    of: ['decision', 'amendment', 'submission'],
    text: 'Nghị định số 89/2021/NĐ-CP ngày 18 tháng 10 năm 2021 của Chính phủ sửa đổi, bổ sung một số điều của Nghị định số 101/2017/NĐ-CP',
  },
  {
    from: '2025-07-01',
    to: null,
    of: ['decision', 'amendment', 'submission'],
    text: 'Nghị định số 171/2025/NĐ-CP ngày 30 tháng 6 năm 2025 của Chính phủ quy định về đào tạo, bồi dưỡng công chức',
  },
];

const RECIPIENTS: Record<PaperKind, readonly string[]> = {
  call: ['Như trên', 'Lưu: VT'],
  reminder: ['Như trên', 'Lưu: VT'],
  'registration-list': ['Như trên', 'Lưu: VT'],
  'party-request': ['Như trên', 'Lưu: VT'],
  submission: ['Như trên', 'Lưu: VT'],
  decision: ['Như Điều 3', 'Lưu: VT'],
  amendment: ['Như Điều 3', 'Lưu: VT'],
  nomination: ['Như trên', 'Lưu: VT'],
  'learner-list': [],
  attendance: [],
  results: [],
  report: ['Như trên', 'Lưu: VT'],
};

/**
 * A kind's form where the register holds none: the type's code, the laws that were in force on the day, and the two
 * recipients that every such paper has. An office's own sign behind the code, further bases and recipients are set as
 * data. @param sign the issuer's letters behind the type's code ("UBND", "PNV")
 */
export function defaultForm(kind: PaperKind, on: Day, sign: string): PaperForm {
  const code = TYPE_CODES[kind];
  return {
    symbol: UNNUMBERED.includes(kind) ? null : code ? `${code}-${sign}` : sign,
    bases: LAWS.filter(({ from, to, of }) => of.includes(kind) && from <= on && on <= (to ?? on)).map(
      ({ text }) => text,
    ),
    recipients: RECIPIENTS[kind],
    officeId: null,
  };
}
