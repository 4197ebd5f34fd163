import type { Binding, Standard } from '#domain/eligibility/standards.ts';

type Asks = Record<Standard['requirement']['field'], (p: { level: string }) => string>;

const asks: Asks = {
  qualification: ({ level }) => `Trình độ chuyên môn từ ${lower(level)} trở lên`,
  politicalTheory: ({ level }) => `Từ ${lower(level)} trở lên`,
  stateManagement: ({ level }) => `Đã qua ${lower(level)} trở lên`,
};

const needs: Record<Standard['requirement']['field'], string> = {
  qualification: 'Chuyên môn',
  politicalTheory: 'Lý luận chính trị',
  stateManagement: 'Quản lý nhà nước',
};

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

export const gap = {
  title: 'Chuẩn hóa đội ngũ',
  link: 'Chuẩn hóa đội ngũ',
  sub: (p: { day: string }) => `Ai còn thiếu gì so với tiêu chuẩn của chức vụ, chức danh, tính đến ngày ${p.day}.`,
  asks,
  needs,
  bindings,
  below,
  reasons,
  apart:
    'Tiêu chuẩn là điều văn bản hoặc thông lệ yêu cầu ở người giữ chức vụ. Thuộc đối tượng đào tạo mà chưa học thì chưa phải là chưa đạt chuẩn. Mục tiêu do sổ đặt ra, không phải quy định. Ba số này không cộng với nhau.',
  turnsHint: 'Một người thiếu cả chuyên môn và lý luận chính trị là một người, hai lượt người.',
  levelsOnly: 'Sổ đối chiếu bậc trình độ; chưa đối chiếu ngành đào tạo có phù hợp với chức danh hay không.',
  need: (p: { asks: string; has: string | null }) => (p.has ? `${p.asks}; hiện ${lower(p.has)}` : p.asks),
  mayLackUntil: (p: { day: string }) => `được hoàn thiện đến hết ngày ${p.day}`,
  mayLackUnknown: (p: { day: string }) =>
    `nếu tuyển dụng trước khi có quy định thì được hoàn thiện đến hết ngày ${p.day}`,
  summary: 'Theo tài liệu tóm tắt, cần đối chiếu văn bản gốc',
  recruitedFrom: (p: { whom: string; day: string }) => `${p.whom}, tuyển dụng từ ngày ${p.day}`,
  peopleHead: (p: { what: string }) => `${p.what} (người)`,
  turnsHead: (p: { what: string }) => `${p.what} (lượt người)`,
  of: (p: { n: string }) => `/ ${p.n}`,
  goalFact: (p: { asks: string }) => `Chưa đạt mục tiêu: ${lower(p.asks)}`,
  unknown: 'Chưa đủ thông tin',
  byStandard: 'Theo tiêu chuẩn',
  byUnit: 'Theo đơn vị',
  byPosition: 'Theo chức vụ, chức danh',
  list: 'Danh sách theo tên',
  standard: 'Tiêu chuẩn',
  concerns: 'Áp dụng với',
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
  lacks: 'Còn thiếu',
  whole: 'Cộng',
  allUnits: 'Mọi đơn vị',
  allPositions: 'Mọi chức vụ',
  allStandards: 'Mọi tiêu chuẩn',
  nobody: 'Không có ai còn thiếu',
  nobodyText: 'Mọi người trong phạm vi lọc đều đạt.',
  file: 'chuan-hoa.xlsx',
  sheets: { units: 'Theo đơn vị', standards: 'Theo tiêu chuẩn', people: 'Danh sách' },
  from: 'Từ ngày',
  to: 'Đến ngày',
  number: 'STT',
};
