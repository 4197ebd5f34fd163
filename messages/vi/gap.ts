import type { Binding, Standard } from '#domain/eligibility/standards.ts';

type Asks = Record<Standard['requirement']['field'], (p: { level: string }) => string>;

const asks: Asks = {
  qualification: ({ level }) => `Trình độ chuyên môn từ ${lower(level)} trở lên`,
  politicalTheory: ({ level }) => `Từ ${lower(level)} trở lên`,
  stateManagement: ({ level }) => `Đã qua ${lower(level)} trở lên`,
};

/** As narrow columns of a printed list say it; `abbreviations` explains them. */
const shortAsks: Asks = {
  qualification: ({ level }) => `CM từ ${level}`,
  politicalTheory: ({ level }) => `LLCT từ ${level}`,
  stateManagement: ({ level }) => `QLNN từ ${level}`,
};

const needs: Record<Standard['requirement']['field'], string> = {
  qualification: 'Chuyên môn',
  politicalTheory: 'Lý luận chính trị',
  stateManagement: 'Quản lý nhà nước',
};

/** Heads of columns that hold two letters. */
const shortNeeds: typeof needs = { qualification: 'CM', politicalTheory: 'LLCT', stateManagement: 'QLNN' };

/** What each count is of; only the first is a standard. */
const bindings: Record<Binding, string> = {
  required: 'Tiêu chuẩn của chức vụ, chức danh',
  object: 'Đối tượng đào tạo, bồi dưỡng',
  goal: 'Mục tiêu của sổ, không phải quy định',
};

const below: Record<Binding, string> = {
  required: 'Chưa đạt tiêu chuẩn',
  object: 'Thuộc đối tượng, chưa học',
  goal: 'Chưa đạt mục tiêu của sổ',
};

const reasons: Record<Binding, (p: { source: string }) => string> = {
  required: ({ source }) => `Tiêu chuẩn: ${source}`,
  object: ({ source }) => `Thuộc đối tượng đào tạo: ${source}`,
  goal: () => 'Mục tiêu của sổ, không phải quy định',
};

const lower = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);

const plan = {
  title: 'Chuẩn hóa: trước và sau kế hoạch',
  link: 'Chuẩn hóa: trước, sau',
  sub: (p: { plan: string; day: string }) => `${p.plan}, tính đến ngày ${p.day}.`,
  measured: 'Cán bộ, công chức được đối chiếu',
  decidedLines: 'Đã có quyết định cử, lớp có cấp trình độ',
  sentLines: 'Đã đăng ký, lớp có cấp trình độ',
  hint: '“Hiện nay” là trình độ đang có trong hồ sơ. Hai cột sau tính như mọi người đều học đạt; người xếp dự bị chưa được tính.',
  whole: 'Toàn bộ',
  byUnit: 'Theo đơn vị: hiện nay → sau khi mọi người đã đăng ký học đạt',
  stages: {
    before: 'Hiện nay',
    decided: 'Nếu người đã được cử học đạt',
    sent: 'Nếu mọi người đã đăng ký học đạt',
  },
  change: (p: { from: string; to: string }) => `${p.from} → ${p.to}`,
  column: (p: { what: string; stage: string }) => `${p.what}. ${p.stage}`,
  sheet: 'Trước và sau kế hoạch',
};

const next = {
  title: (p: { year: number }) => `Dự thảo nhu cầu đào tạo, bồi dưỡng năm ${p.year}`,
  link: 'Nhu cầu năm sau',
  sub: 'Tính từ hồ sơ từng người; là dự thảo để lập kế hoạch, chưa ràng buộc ai.',
  hint: (p: { year: number }) =>
    `Người còn thiếu trình độ theo tiêu chuẩn có hiệu lực ngày 01/01/${p.year}, nếu mọi người đang được đăng ký, cử đi học năm nay đều đạt. Một người thiếu hai loại trình độ là hai lượt người. Điều kiện dự học của từng lớp chưa được xét.`,
  people: 'Người cần học',
  turns: 'Lượt người',
  carriedTurns: 'Lượt chuyển từ năm nay',
  leaving: 'Không tính: nghỉ hưu trong năm nay',
  contents: 'Theo nội dung',
  content: 'Nội dung',
  reasons: {
    required: 'Theo tiêu chuẩn',
    object: 'Theo đối tượng đào tạo',
    goal: 'Theo mục tiêu của sổ',
  } satisfies Record<Binding, string>,
  last: 'Lớp gần nhất',
  quota: (p: { quota: string }) => `chỉ tiêu ${p.quota}`,
  classes: 'Số lớp dự kiến',
  noClass: 'Chưa có lớp nào',
  byUnit: 'Theo đơn vị (lượt người)',
  why: 'Lý do',
  carried: 'Chuyển từ năm nay: chuyển đợt sau, xếp dự bị ở lớp không cấp trình độ',
  nobody: 'Không còn ai thiếu trình độ',
  nobodyText: 'Mọi người trong phạm vi lọc đều đạt, hoặc đang được cử đi học.',
  sheets: { contents: 'Theo nội dung', units: 'Theo đơn vị', people: 'Danh sách', carried: 'Chuyển từ năm nay' },
  number: 'STT',
  code: 'Mã lớp',
  name: 'Tên lớp',
};

export const gap = {
  title: 'Chuẩn hóa đội ngũ',
  link: 'Ai còn thiếu gì',
  sub: (p: { day: string }) => `Ai còn thiếu gì so với tiêu chuẩn của chức vụ, chức danh, tính đến ngày ${p.day}.`,
  asks,
  shortAsks,
  shortNeeds,
  abbreviations:
    'CM: trình độ chuyên môn (SC: sơ cấp, TC: trung cấp, CĐ: cao đẳng, ĐH: đại học, ThS: thạc sĩ, TS: tiến sĩ). LLCT: lý luận chính trị (SC, TC, CC: sơ cấp, trung cấp, cao cấp; CN: cử nhân). QLNN: quản lý nhà nước (CS, CV, CVC, CVCC: chương trình cán sự, chuyên viên, chuyên viên chính, chuyên viên cao cấp).',
  needs,
  plan,
  next,
  bindings,
  below,
  reasons,
  apart:
    'Tiêu chuẩn là điều văn bản hoặc thông lệ yêu cầu ở người giữ chức vụ. Thuộc đối tượng đào tạo mà chưa học thì chưa phải là chưa đạt chuẩn. Mục tiêu do sổ đặt ra, không phải quy định. Ba số này không cộng với nhau.',
  studyFor: (p: { level: string }) => `${p.level} (chuyên môn)`,
  stateManagementFor: (p: { level: string }) => `Quản lý nhà nước: ${lower(p.level)}`,
  beside: 'Không phải tiêu chuẩn',
  met: (p: { n: number }) => `${p.n} tiêu chuẩn, mục tiêu mà mọi người đã đạt`,
  turnsHint: 'Một người thiếu cả chuyên môn và lý luận chính trị là một người, hai lượt người.',
  levelsOnly: 'Sổ đối chiếu bậc trình độ; chưa đối chiếu ngành đào tạo có phù hợp với chức danh hay không.',
  need: (p: { asks: string; has: string | null }) => (p.has ? `${p.asks}; hiện ${lower(p.has)}` : p.asks),
  mayLackUntil: (p: { day: string }) => `được hoàn thiện đến hết ngày ${p.day}`,
  mayLackUnknown: (p: { day: string }) =>
    `nếu tuyển dụng trước khi có quy định thì được hoàn thiện đến hết ngày ${p.day}`,
  waited: (p: { n: number }) => `Đã chuyển đợt sau hoặc xếp dự bị ${p.n} lần`,
  leavesSoon: (p: { years: number }) =>
    p.years === 0 ? 'Nghỉ hưu trong năm nay' : `Còn ${p.years} năm đến tuổi nghỉ hưu`,
  summary: 'Theo tài liệu tóm tắt, cần đối chiếu văn bản gốc',
  recruitedFrom: (p: { whom: string; day: string }) => `${p.whom}, tuyển dụng từ ngày ${p.day}`,
  peopleHead: (p: { what: string }) => `${p.what} (người)`,
  turnsHead: (p: { what: string }) => `${p.what} (lượt người)`,
  of: (p: { n: string }) => `/ ${p.n}`,
  goalFact: (p: { asks: string }) => `Chưa đạt: ${lower(p.asks)}`,
  unknown: 'Chưa đủ thông tin',
  byStandard: 'Theo tiêu chuẩn',
  byUnit: 'Theo đơn vị',
  byPosition: 'Theo chức vụ, chức danh',
  list: 'Danh sách theo tên',
  standard: 'Tiêu chuẩn',
  ranked: (p: { whom: string; ranks: string }) => `${p.whom} giữ ngạch ${p.ranks}`,
  unlessEased: (p: { asks: string; source: string }) =>
    `trừ địa bàn mà UBND tỉnh quy định ${p.asks.charAt(0).toLowerCase()}${p.asks.slice(1)} (${p.source})`,
  except: (p: { posts: string }) => `trừ ${p.posts}`,
  source: 'Căn cứ',
  kind: 'Loại',
  allKinds: 'Tất cả',
  goalSource: 'Sổ tự đặt, không phải quy định',
  practice: 'thông lệ, không có văn bản',
  days: 'Hiệu lực',
  since: (p: { day: string }) => `Từ ${p.day}`,
  sinceTo: (p: { from: string; to: string }) => `Từ ${p.from} đến ${p.to}`,
  mendBy: (p: { day: string }) => `Người tuyển dụng từ trước được hoàn thiện đến hết ngày ${p.day}`,
  total: 'Thuộc diện',
  lacking: 'Chưa đạt',
  share: 'Tỷ lệ',
  unit: 'Đơn vị',
  position: 'Chức vụ, chức danh',
  otherPosition: 'Chức danh khác',
  name: 'Họ và tên',
  has: 'Hiện có',
  lacks: 'Còn thiếu',
  whole: 'Cộng',
  allUnits: 'Mọi đơn vị',
  allPositions: 'Mọi chức vụ',
  allStandards: 'Mọi tiêu chuẩn',
  nobody: 'Không có ai còn thiếu',
  nobodyText: 'Mọi người trong phạm vi lọc đều đạt.',
  sheets: { units: 'Theo đơn vị', standards: 'Theo tiêu chuẩn', people: 'Danh sách' },
  from: 'Từ ngày',
  to: 'Đến ngày',
  number: 'STT',
};
