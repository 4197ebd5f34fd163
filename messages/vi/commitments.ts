import type { Exemption } from '#domain/commitment/compensation.ts';
import type { CommitmentNeed } from '#domain/commitment/forms.ts';

const refusals: Record<CommitmentNeed, string> = {
  not_studying: 'Chỉ ghi cam kết cho người đã được cử đi học.',
  promise_too_short: 'Thời gian cam kết ngắn hơn mức tối thiểu.',
  exemption_needs_leaving: 'Chỉ ghi trường hợp không phải đền bù khi bỏ học, không tốt nghiệp hoặc đã thôi việc.',
};

const exemptions: Record<Exemption, string> = {
  serious_illness: 'Ốm đau nặng, có xác nhận của cơ sở y tế',
  force_majeure: 'Thiên tai, sự kiện bất khả kháng',
  transferred: 'Điều động, luân chuyển theo quyết định của cấp có thẩm quyền',
};

/** Study that costs public money: what was promised for it, and what must be paid back. */
export const commitments = {
  title: 'Cam kết phục vụ sau đào tạo',
  cost: 'Chi phí đào tạo (đồng)',
  costHint: 'Học phí và các khoản chi khác cho một người; không tính lương, phụ cấp.',
  months: 'Thời gian cam kết (tháng)',
  monthsHint: (p: { n: number }) => `Ít nhất ${p.n} tháng sau khi học xong.`,
  monthsHintOpen: 'Ít nhất 2 lần thời gian học.',
  leftOn: 'Ngày làm việc cuối cùng',
  leftOnHint: 'Chỉ ghi khi người học bỏ việc, thôi việc trước khi hết thời gian cam kết.',
  exemption: 'Trường hợp không phải đền bù',
  noExemption: 'Không có',
  words: 'Căn cứ, lý do',
  wordsHint: 'Số, ngày văn bản xác nhận; bắt buộc khi không phải đền bù.',
  save: 'Lưu cam kết',
  none: 'Chưa ghi cam kết.',
  promised: (p: { cost: string; n: number }) => `Chi phí ${p.cost}, cam kết phục vụ ${p.n} tháng.`,
  by: (p: { by: string; at: string }) => `${p.by} ghi lúc ${p.at}`,
  source: 'Nghị định 101/2017/NĐ-CP, Điều 7 và Điều 8',
  owes: (p: { sum: string }) => `Phải đền bù ${p.sum}`,
  whole: 'Bỏ học, thôi việc khi đang học hoặc không tốt nghiệp: đền bù toàn bộ chi phí.',
  formula: (p: { cost: string; promised: number; served: number; sum: string }) =>
    `S = F / T1 × (T1 − T2) = ${p.cost} / ${p.promised} × (${p.promised} − ${p.served}) = ${p.sum}`,
  formulaWords: (p: { cost: string; promised: number; served: number }) =>
    `F: chi phí ${p.cost}. T1: ${p.promised} tháng cam kết. T2: ${p.served} tháng đã phục vụ, làm tròn.`,
  studying: 'Đang học. Bỏ học, thôi việc lúc này thì đền bù toàn bộ chi phí.',
  serving: (p: { served: number; missing: number; until: string }) =>
    `Đã phục vụ ${p.served} tháng, còn ${p.missing} tháng, đến hết ngày ${p.until}.`,
  ifLeft: (p: { sum: string }) => `Nếu thôi việc hôm nay, phải đền bù ${p.sum}.`,
  fulfilled: (p: { served: number }) => `Đã phục vụ ${p.served} tháng, đủ thời gian cam kết. Không phải đền bù.`,
  exempt: (p: { why: string; sum: string }) => `Không phải đền bù ${p.sum}: ${p.why.toLowerCase()}.`,
  unknown: 'Chưa có ngày học xong nên chưa tính được.',
  nothing: 'Không đi học nên không phải đền bù.',
  exemptions,
  fields: {
    cost: 'Chi phí đào tạo (đồng)',
    monthsPromised: 'Thời gian cam kết (tháng)',
    leftOn: 'Ngày làm việc cuối cùng',
    exemption: 'Trường hợp không phải đền bù',
    words: 'Căn cứ, lý do',
  },
  errors: {
    ...refusals,
    money: 'Ghi số tiền bằng chữ số, ví dụ 12.500.000.',
    months: 'Ghi số tháng, từ 1 đến 600.',
    words_needed: 'Ghi căn cứ không phải đền bù.',
  },
};
