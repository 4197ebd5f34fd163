import type { Standard } from '#domain/eligibility/standards.ts';

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

const lower = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);

export const gap = {
  title: 'Chuẩn hóa đội ngũ',
  link: 'Chuẩn hóa đội ngũ',
  sub: (p: { day: string }) => `Ai còn thiếu gì so với tiêu chuẩn của chức vụ, chức danh, tính đến ngày ${p.day}.`,
  asks,
  needs,
  people: 'Người chưa đạt chuẩn hoặc mục tiêu',
  turns: 'Lượt người cần học',
  turnsHint: 'Một người thiếu cả chuyên môn và lý luận chính trị là một người, hai lượt.',
  of: (p: { n: string }) => `/ ${p.n}`,
  goalFact: (p: { asks: string }) => `Chưa đạt mục tiêu: ${lower(p.asks)}`,
  unknown: 'Chưa đủ thông tin',
  byStandard: 'Theo tiêu chuẩn',
  byUnit: 'Theo đơn vị',
  byPosition: 'Theo chức vụ, chức danh',
  list: 'Những người chưa đạt chuẩn hoặc mục tiêu',
  standard: 'Tiêu chuẩn',
  concerns: 'Áp dụng với',
  except: (p: { posts: string }) => `trừ ${p.posts}`,
  source: 'Căn cứ',
  goal: 'Mục tiêu chung',
  goalSource: 'Sổ tự đặt, không phải quy định',
  practice: 'Theo thông lệ',
  days: 'Hiệu lực',
  since: (p: { day: string }) => `Từ ${p.day}`,
  sinceTo: (p: { from: string; to: string }) => `Từ ${p.from} đến ${p.to}`,
  mendBy: (p: { day: string }) => `Người đang giữ chức vụ phải đạt trước hết ngày ${p.day}`,
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
  nobody: 'Không có ai chưa đạt chuẩn hoặc mục tiêu',
  nobodyText: 'Mọi người trong phạm vi lọc đều đạt tiêu chuẩn đang có hiệu lực.',
  file: 'chuan-hoa.xlsx',
  sheet: 'Chuẩn hóa',
  number: 'STT',
};
