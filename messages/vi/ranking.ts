import type { Criterion } from '#domain/ranking/criteria.ts';

const criteria: Record<Criterion, string> = {
  lacks_standard: 'Thiếu chuẩn chức danh mà lớp cấp',
  leading_post: 'Giữ hoặc được xác nhận sẽ giữ chức danh lãnh đạo',
  woman: 'Nữ',
  ethnic_minority: 'Dân tộc thiểu số',
  waited_before: 'Đã phải chờ đợt trước',
  missing_periods: 'Thiếu số tiết bồi dưỡng trong năm',
  years_to_serve: 'Thời gian công tác còn lại',
  protocol_order: 'Thứ tự chức danh',
  unit_order: 'Thứ tự ưu tiên của đơn vị',
};

/** The same where there is little room: what a place is made of. */
const shorts: Record<Criterion, string> = {
  lacks_standard: 'thiếu chuẩn',
  leading_post: 'lãnh đạo',
  woman: 'nữ',
  ethnic_minority: 'dân tộc thiểu số',
  waited_before: 'đã chờ',
  missing_periods: 'thiếu tiết',
  years_to_serve: 'năm công tác',
  protocol_order: 'chức danh',
  unit_order: 'đơn vị xếp',
};

export const ranking = {
  title: 'Xếp thứ tự',
  criteria,
  shorts,
  open: 'Xếp thứ tự, cắt theo chỉ tiêu',
  toQuestioned: 'Lượt còn vướng mắc của lớp',
  quota: 'Chỉ tiêu',
  seated: 'Đã giữ chỗ',
  places: 'Còn lại',
  ranked: 'Được xếp thứ tự',
  reserves: 'Dự bị',
  list: 'Thứ tự của lớp',
  place: 'Thứ',
  who: 'Họ và tên',
  state: 'Trạng thái',
  priority: 'Điểm',
  parts: 'Gồm',
  above: (p: { n: string }) => `Đề nghị cử: ${p.n}`,
  below: (p: { n: string }) => `Dự bị, theo thứ tự: ${p.n}`,
  none: 'Chưa có ai để xếp thứ tự',
  noneText: 'Chỉ những lượt đã gửi và không còn vướng mắc, hoặc đã được xem xét đặc biệt, được xếp thứ tự.',
  how: 'Cách xếp thứ tự',
  howText:
    'Mỗi tiêu chí cho từ 0 đến 10 điểm, nhân với hệ số dưới đây; người có tổng điểm cao hơn đứng trước. Khi bằng điểm: theo thứ tự ưu tiên của đơn vị, rồi theo thời điểm gửi, rồi theo thứ tự đăng ký. Hệ số là lựa chọn của cơ quan tổng hợp.',
  weight: (p: { criterion: string; weight: number }) => `${p.criterion}: hệ số ${p.weight}`,
  takeTitle: 'Chốt theo chỉ tiêu',
  takeHint: 'Những người trên vạch được chấp nhận; những người còn lại thành dự bị theo đúng thứ tự này.',
  take: (p: { above: string; below: string }) => `Chấp nhận ${p.above}, xếp dự bị ${p.below}`,
  moves: 'Đã chuyển vị trí',
  moved: (p: { name: string; place: number }) => `${p.name}: lên vị trí thứ ${p.place}`,
  movedBy: (p: { by: string; at: string }) => `${p.by}, ${p.at}`,
  move: 'Chuyển vị trí',
  undo: 'Rút lại',
  newPlace: 'Vị trí mới',
  reason: 'Lý do',
  reasonHint: 'Lý do hiện ở đây và trong lịch sử của lượt đăng ký.',
  done: {
    moved: 'Đã chuyển vị trí.',
    undone: 'Đã rút lại.',
    cut: 'Đã chốt theo thứ tự. Lập tờ trình cho lớp.',
  },
  errors: {
    choose_person: 'Chọn người cần chuyển.',
    place_shape: 'Ghi vị trí bằng số, từ 1.',
  },
};
