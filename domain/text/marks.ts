import type { Mark } from '../line/result-forms.ts';
import { foldWords } from './fold.ts';

/** Tried in this order: what is denied before what is affirmed. */
const WORDS: readonly (readonly [Mark, RegExp])[] = [
  ['dropped_out', /\b(bo hoc|bo lop|thoi hoc|nghi hoc|khong (tham gia|hoc|du hoc)|vang( mat)?( toan bo)?$)/],
  ['failed', /\b(khong|chua) (dat|hoan thanh|du dieu kien|duoc cap)\b|^(hong|truot|k ?dat|kd)$/],
  ['XUAT_SAC', /\bxuat sac\b|^xs$/],
  ['GIOI', /\bgioi\b/],
  ['KHA', /^(?!.*trung binh).*\bkha\b/],
  ['TRUNG_BINH', /\btrung binh\b|^tb( kha)?$/],
  ['DAT', /\b(dat|hoan thanh|du dieu kien|duoc cap)\b|^(x|co|d)$/],
];

/**
 * What a school's word for a learner's result means ("Khá", "Đạt yêu cầu", "Vắng"); null for what means nothing here,
 * such as a number of points, whose scale the list does not tell.
 */
export function readMark(text: string): Mark | null {
  const words = foldWords(text);
  return WORDS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}
