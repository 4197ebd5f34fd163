import type { Obstacle } from '#domain/proposal/tally.ts';
import type { WhatIf } from '#domain/proposal/what-if.ts';
import type { PROPOSAL_STATES } from '#domain/ranking/states.ts';

const states: Record<(typeof PROPOSAL_STATES)[number], string> = {
  running: 'Đang tính',
  optimal: 'Đã chứng minh tốt nhất',
  feasible: 'Chưa chứng minh tốt nhất',
  infeasible: 'Không có phương án',
  stopped: 'Đã dừng, có kết quả',
  failed: 'Không tính được',
};

const obstacles: Record<Obstacle['code'], string> = {
  class_full: 'lớp đủ chỉ tiêu',
  unit_places: 'đơn vị hết chỗ được phân bổ',
  clash: 'trùng thời gian học',
  group_seat: 'đã có chỗ ở lớp cùng nội dung',
  max_classes: 'đã đủ số lớp mỗi người',
  away: 'đơn vị có quá nhiều người đi học cùng tuần',
  class_not_open: 'lớp chưa đủ người để mở',
};

const whatIfs: Record<WhatIf, string> = {
  one_place: 'Thêm một chỗ',
  week_earlier: 'Học sớm một tuần',
  week_later: 'Học muộn một tuần',
};

export const proposals = {
  title: 'Đề xuất chọn người',
  sub: 'Chọn người cho nhiều lớp cùng lúc khi số người nhiều hơn số chỗ hoặc các lớp trùng thời gian.',
  states,
  obstacles,
  whatIfs,
  create: 'Lập đề xuất',
  crumb: 'Đề xuất chọn người',
  none: 'Chưa có đề xuất nào',
  noneText:
    'Lớp đủ chỗ không cần đề xuất: chấp nhận các lượt đăng ký rồi lập tờ trình. Lập đề xuất cho các lớp đông hơn chỉ tiêu.',
  columns: {
    at: 'Lập lúc',
    by: 'Người lập',
    plan: 'Kế hoạch',
    state: 'Kết quả',
    chosen: 'Được chọn',
    taken: 'Đã áp dụng',
  },
  at: (p: { at: string }) => `Đề xuất lúc ${p.at}`,
  byPlan: (p: { by: string; plan: string }) => `${p.by} lập, ${p.plan}`,
  plan: (p: { number: string }) => `Kế hoạch số ${p.number}`,

  newTitle: 'Lập đề xuất chọn người',
  newSub:
    'Hệ thống tìm cách chọn có tổng điểm cao nhất mà vẫn giữ các giới hạn dưới đây. Đề xuất không tự quyết định: đồng chí xem rồi mới áp dụng.',
  noPlan: 'Chưa có kế hoạch đang thực hiện',
  noPlanText: 'Đề xuất được lập cho các lớp của một kế hoạch đã ban hành.',
  otherPlan: 'Kế hoạch khác:',
  classes: 'Các lớp đưa vào đề xuất',
  classesHint:
    'Lớp có nhiều người hơn số chỗ còn lại được chọn sẵn. Lớp triệu tập và lớp tự túc kinh phí không chọn sẵn.',
  noCandidates: 'Chưa có lượt đăng ký nào để chọn',
  noCandidatesText: 'Chỉ những lượt đã gửi, không còn vướng mắc ngoài trùng thời gian, mới được đưa vào đề xuất.',
  class: 'Lớp',
  quota: 'Chỉ tiêu',
  places: 'Còn chỗ',
  waiting: 'Người chờ chọn',
  minSize: 'Tối thiểu để mở lớp',
  minSizeOf: (p: { name: string }) => `Số người tối thiểu để mở lớp ${p.name}`,
  contested: 'đông hơn số chỗ',
  maxClasses: 'Mỗi người học tối đa',
  maxClassesHint: 'Số lớp trong một kế hoạch.',
  away: 'Đi học cùng một tuần tối đa',
  awayHint: 'Phần trăm số người đang công tác của đơn vị, chỉ tính lớp tập trung; làm tròn lên.',
  compute: 'Tính đề xuất',

  running: 'Đang tính đề xuất',
  runningText: 'Trang tự cập nhật. Đồng chí có thể làm việc khác rồi quay lại.',
  progress: (p: { seconds: string }) => `Đã tính ${p.seconds} giây.`,
  progressFound: (p: { objective: string; bound: string }) =>
    `Tổng điểm tốt nhất đến nay: ${p.objective}; không thể vượt ${p.bound}.`,
  look: 'Xem tiến độ',
  stop: 'Dừng, lấy kết quả tốt nhất đến nay',
  stopping: 'Đã yêu cầu dừng.',
  interrupted: 'Bị ngắt giữa chừng',
  gone: 'Việc tính đã bị ngắt giữa chừng',
  goneText: 'Máy chủ đã khởi động lại hoặc ngừng khi đang tính. Đầu vào vẫn còn nguyên; có thể tính lại.',
  failed: 'Không tính được đề xuất',
  failedText: 'Đầu vào vẫn còn nguyên; có thể tính lại. Nếu lặp lại, báo người vận hành hệ thống.',
  again: 'Tính lại',

  proven: 'Đã chứng minh: không có cách chọn nào khác giữ các giới hạn này mà có tổng điểm cao hơn.',
  unproven: (p: { gap: string }) =>
    `Chưa chứng minh là tốt nhất: một cách chọn khác có thể hơn nhiều nhất ${p.gap} tổng điểm.`,
  impossible: 'Không có cách chọn nào giữ được đồng thời mọi giới hạn. Nới một giới hạn rồi lập đề xuất mới.',
  contradictions: 'Giới hạn mâu thuẫn',
  least_over_quota: (p: { name: string; minSize: number; quota: number }) =>
    `Lớp ${p.name} cần ít nhất ${p.minSize} người nhưng chỉ tiêu là ${p.quota}.`,
  least_over_candidates: (p: { name: string; minSize: number; candidates: number }) =>
    `Lớp ${p.name} cần ít nhất ${p.minSize} người nhưng chỉ có ${p.candidates} người đủ điều kiện.`,
  least_over_unit_places: (p: { name: string; minSize: number; places: number }) =>
    `Lớp ${p.name} cần ít nhất ${p.minSize} người nhưng các đơn vị chỉ được phân bổ ${p.places} chỗ.`,
  nobody_classes: 'Mỗi người học tối đa 0 lớp nên không chọn được ai.',
  nobody_away: 'Tỷ lệ đi học cùng tuần là 0% nên không chọn được ai cho lớp tập trung.',
  decided_below_least: (p: { name: string; minSize: number; reachable: number; obstacles: string }) =>
    `Lớp ${p.name} đã có người giữ chỗ và cần ít nhất ${p.minSize} người, nhưng nhiều nhất chỉ có thể là ${p.reachable}${p.obstacles ? ` (${p.obstacles})` : ''}.`,
  decided_below_least_together: (p: { names: string }) =>
    `Các lớp ${p.names} đã có người giữ chỗ nhưng không thể cùng đạt số người tối thiểu.`,

  facts: {
    chosen: 'Được chọn',
    notChosen: 'Chưa được chọn',
    seated: 'Đã giữ chỗ từ trước',
    objective: 'Tổng điểm',
    taken: 'Đã áp dụng',
  },
  turns: (p: { turns: string }) => `/ ${p.turns}`,
  settings: 'Giới hạn đã đặt',
  setMaxClasses: (p: { n: number }) => `Mỗi người học tối đa ${p.n} lớp trong kế hoạch.`,
  setAway: (p: { share: string }) =>
    `Mỗi tuần, mỗi đơn vị có tối đa ${p.share} số người đang công tác đi học lớp tập trung (làm tròn lên).`,
  setMinSize: (p: { name: string; n: number }) => `Lớp ${p.name} chỉ mở khi có ít nhất ${p.n} người.`,
  setUnitPlaces: (p: { name: string }) => `Lớp ${p.name} theo phân bổ chỉ tiêu cho từng đơn vị.`,
  setAlways: 'Không lớp nào vượt chỉ tiêu; không ai học hai lớp tập trung trùng ngày hoặc hai lớp cùng nội dung.',
  setWeights: 'Hệ số của các tiêu chí',
  inputHash: (p: { hash: string }) => `Mã đầu vào: ${p.hash}. Tính lại từ đầu vào này cho cùng kết quả.`,
  byClass: 'Kết quả theo lớp',
  seatedBefore: 'Đã giữ chỗ',
  chosen: 'Được chọn',
  notChosen: 'Chưa được chọn',
  taken: 'Đã áp dụng',
  takenOf: (p: { n: string; of: string }) => `${p.n} / ${p.of}`,
  notOpen: 'không mở',
  sameSettings: 'Lập đề xuất mới với các giới hạn này',
  takeTitle: 'Áp dụng',
  takeHint:
    'Người được chọn được chấp nhận; người chưa được chọn thành dự bị theo thứ tự điểm. Có thể áp dụng toàn bộ ở đây, hoặc mở từng lớp để áp dụng cho lớp ấy hay chỉ những người được đánh dấu.',
  takeWhole: (p: { chosen: string; reserves: string }) => `Áp dụng toàn bộ: chấp nhận ${p.chosen}, dự bị ${p.reserves}`,
  takeClass: (p: { chosen: string; reserves: string }) => `Áp dụng cho lớp: chấp nhận ${p.chosen}, dự bị ${p.reserves}`,
  takeLines: 'Chỉ chấp nhận những người được đánh dấu',
  takeClassHint: 'Đánh dấu ở danh sách bên dưới nếu chỉ chấp nhận một số người; khi đó người khác giữ nguyên.',
  unreceived: 'Hồ sơ cần tiếp nhận trước khi áp dụng',
  unreceivedOf: (p: { unit: string; n: string }) => `${p.unit}: ${p.n}`,
  moved: 'Có thay đổi từ khi tính đề xuất',
  movedText: (p: { n: string; classes: string }) =>
    `${p.n} thay đổi, liên quan đến: ${p.classes}. Phần không liên quan vẫn áp dụng được; phần còn lại cần lập đề xuất mới.`,
  movedRegister: 'đơn vị hoặc giới hạn chung',

  classTitle: 'Đề xuất cho lớp',
  toClass: 'Trang của lớp',
  chosenList: (p: { n: string }) => `Được chọn: ${p.n}`,
  notChosenList: (p: { n: string }) => `Chưa được chọn: ${p.n}`,
  who: 'Họ và tên',
  state: 'Trạng thái hiện nay',
  points: 'Điểm',
  parts: 'Gồm',
  why: 'Vì sao chưa được chọn',
  nobody: 'Không ai được chọn cho lớp này',
  nobodyText: 'Xem lý do ở danh sách chưa được chọn.',
  everybody: 'Mọi người đều được chọn',
  everybodyText: 'Không có ai phải chờ ở lớp này.',
  noReason: 'Cách chọn này chưa được chứng minh là tốt nhất.',
  full: (p: { quota: number; ahead: string; lowest: string }) =>
    `Lớp đủ ${p.quota} chỗ; ${p.ahead} được chọn có điểm bằng hoặc cao hơn (thấp nhất ${p.lowest}).`,
  fullSeated: (p: { quota: number }) => `Lớp đủ ${p.quota} chỗ.`,
  unitPlaces: (p: { places: number }) => `Đơn vị đã dùng hết ${p.places} chỗ được phân bổ cho lớp này.`,
  clash: (p: { name: string }) => `Đã có chỗ ở lớp ${p.name}, trùng thời gian học.`,
  groupSeat: (p: { name: string }) => `Đã có chỗ ở lớp ${p.name} cùng nội dung.`,
  maxReached: (p: { limit: number }) => `Đã được chọn đủ ${p.limit} lớp.`,
  awayWeeks: (p: { weeks: string; limit: string; active: string }) =>
    `Tuần từ ${p.weeks}: đơn vị đã có ${p.limit} đi học, mức tối đa với ${p.active} đang công tác.`,
  classNotOpen: (p: { minSize: number; chosen: number }) =>
    `Lớp chỉ mở khi có ít nhất ${p.minSize} người; chỉ chọn được ${p.chosen}.`,

  ifTitle: 'Nếu khác đi thì sao',
  ifHint: 'Tính lại với một thay đổi của lớp này, không lưu và không thay đổi gì.',
  ifNothing: 'Không có gì thay đổi.',
  ifGain: (p: { more: string }) => `Tổng điểm tăng ${p.more}.`,
  ifLoss: (p: { less: string }) => `Tổng điểm giảm ${p.less}.`,
  ifSame: 'Tổng điểm không đổi.',
  ifAdded: 'Được chọn thêm',
  ifDropped: 'Không còn được chọn',
  ifIn: (p: { name: string; unit: string; course: string }) => `${p.name} (${p.unit}), lớp ${p.course}`,
  ifMore: (p: { n: string }) => `và ${p.n} khác`,
  ifUnproven: 'Kết quả tính nhanh, chưa chứng minh là tốt nhất.',
  ifImpossible: 'Khi đó không có cách chọn nào giữ được mọi giới hạn.',
  ifBusy: 'Hệ thống đang trả lời nhiều câu hỏi khác. Vui lòng thử lại sau ít phút.',

  done: {
    begun: 'Đã bắt đầu tính.',
    stopped: 'Đã yêu cầu dừng.',
    again: 'Đã bắt đầu tính lại.',
    taken: 'Đã áp dụng. Các lớp liên quan có thể lập tờ trình.',
    taken_partly: 'Đã áp dụng. Các lượt đang chờ đơn vị chỉnh sửa hoặc chờ cấp ủy được giữ nguyên.',
  },
  fields: { maxClassesPerPerson: 'Mỗi người học tối đa', awayPercent: 'Đi học cùng một tuần tối đa' },
  errors: {
    choose_classes: 'Chọn ít nhất một lớp.',
    choose_lines: 'Đánh dấu ít nhất một người được chọn.',
    number_shape: 'Ghi bằng số nguyên.',
    percent_shape: 'Ghi phần trăm từ 0 đến 100, ví dụ 30.',
  },
};
