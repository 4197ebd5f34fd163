export const vacancies = {
  title: 'Chỗ trống chờ giải quyết',
  count: (p: { n: string }) => `Lớp có ${p.n} chỗ vừa trống.`,
  hint: (p: { days: number; source: string }) =>
    `Đơn vị được cử người khác trong ${p.days} ngày làm việc (${p.source.toLowerCase()}); hết hạn thì người dự bị đầu tiên lên thay.`,
  left: (p: { name: string; unit: string }) => `${p.name}, ${p.unit}, không còn tham gia`,
  named: (p: { name: string }) => `Đơn vị cử ${p.name}`,
  waits: (p: { day: string }) => `Chờ đơn vị cử người đến hết ngày ${p.day}`,
  over: (p: { day: string }) => `Đơn vị không cử người, hết hạn ngày ${p.day}`,
  fillNamed: (p: { name: string }) => `Xác nhận ${p.name} vào chỗ này`,
  fillReserve: 'Đưa người dự bị đầu tiên lên',
  giveUp: 'Để trống chỗ này',
  reason: 'Lý do',
  mayName: (p: { day: string }) => `Chỗ này còn trống. Đơn vị được cử người khác đến hết ngày ${p.day}.`,
  name: 'Cử người khác',
  done: { filled: 'Đã xác nhận người vào chỗ trống.', given_up: 'Đã để trống chỗ.' },
};
