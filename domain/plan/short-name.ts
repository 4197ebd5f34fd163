/** What fits into a column of the board. */
export const SHORT_NAME_LENGTH = 16;

/** Usual abbreviations, the longer wording before the shorter one that it holds. */
const ABBREVIATIONS: readonly [RegExp, string][] = [
  [/sơ cấp lý luận chính trị/giu, 'SC LLCT'],
  [/trung cấp lý luận chính trị/giu, 'TC LLCT'],
  [/cao cấp lý luận chính trị/giu, 'CC LLCT'],
  [/lý luận chính trị/giu, 'LLCT'],
  [/quốc phòng( và|,| -)? an ninh/giu, 'QPAN'],
  [/đối tượng (\d)/giu, 'ĐT$1'],
  [/chuyên viên cao cấp/giu, 'CVCC'],
  [/chuyên viên chính/giu, 'CVC'],
  [/chuyên viên/giu, 'CV'],
  [/lãnh đạo,? quản lý/giu, 'LĐQL'],
  [/quản lý nhà nước/giu, 'QLNN'],
  [/văn phòng - thống kê/giu, 'VP-TK'],
  [/tư pháp - hộ tịch/giu, 'TP-HT'],
  [/địa chính - xây dựng/giu, 'ĐC-XD'],
  [/tài chính - kế toán/giu, 'TC-KT'],
  [/văn hóa - xã hội/giu, 'VH-XH'],
  [/chuyển đổi số/giu, 'CĐS'],
  [/đại biểu/giu, 'ĐB'],
  [/hội đồng nhân dân/giu, 'HĐND'],
  [/chức danh nghề nghiệp/giu, 'CDNN'],
  [/giáo viên tiểu học/giu, 'GV TH'],
  [/giáo viên/giu, 'GV'],
  [/vừa làm vừa học/giu, 'VLVH'],
  [/đại học/giu, 'ĐH'],
  [/thạc sĩ/giu, 'ThS'],
  [/công tác đảng/giu, 'Công tác Đảng'],
];

/** Words with which names of classes begin and that tell none of them apart. */
const FILLERS =
  /^(bồi dưỡng|tập huấn|đào tạo|cập nhật|kiến thức|kỹ năng|nghiệp vụ|tiêu chuẩn|lớp|cho|về|tiếng dân tộc)\s+/iu;

/**
 * A name for the board's narrow column: usual abbreviations, without the words that every class's name has, up to the
 * first comma or bracket, with the number of the class or the course at the end; at most {@link SHORT_NAME_LENGTH}
 * characters, cut between words.
 */
export function shortName(name: string): string {
  const suffix = suffixOf(name);
  const shortened = ABBREVIATIONS.reduce((text, [wording, short]) => text.replace(wording, short), name.normalize());
  let head = (shortened.split(/[,(;:]/u)[0] ?? '').trim();
  for (let rest = head.replace(FILLERS, ''); rest !== head; rest = head.replace(FILLERS, '')) head = rest;
  const room = SHORT_NAME_LENGTH - (suffix ? suffix.length + 1 : 0);
  const short = [capital(cutAtWord(head, room)), suffix].filter(Boolean).join(' ');
  return short || name.slice(0, SHORT_NAME_LENGTH);
}

/**
 * A short name that none of the others has: the second of two equal ones gets a number.
 *
 * @param taken the short names of the plan's other classes
 */
export function distinctShortName(name: string, taken: readonly string[]): string {
  const short = shortName(name);
  if (!taken.includes(short)) return short;
  for (let n = 2; ; n += 1) {
    const mark = ` (${n})`;
    const numbered = cutAtWord(short, SHORT_NAME_LENGTH - mark.length) + mark;
    if (!taken.includes(numbered)) return numbered;
  }
}

/** "lớp 2" as L2, "khóa 15" as K15. */
function suffixOf(name: string): string {
  const found = /(?:^|[\s,(])(lớp|kh[óo]a|khoá)\s+(?:số\s+)?(\d{1,3})\b/iu.exec(name.normalize());
  return found ? `${found[1]?.toLowerCase().startsWith('l') ? 'L' : 'K'}${found[2]}` : '';
}

function cutAtWord(text: string, room: number): string {
  if (text.length <= room) return text;
  const cut = text.slice(0, room + 1);
  const dash = cut.lastIndexOf(' - ');
  const end = dash > 0 ? dash : cut.lastIndexOf(' ');
  const kept = end > 0 ? cut.slice(0, end) : text.slice(0, room);
  return kept.replace(/[\s\-–]+$/u, '');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
