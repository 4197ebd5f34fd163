/** Lists of a class's people: for the school, for attendance, and Form D. Vietnamese only, see form.ts. */
export const learnersWords = {
  list: {
    file: (p: { name: string }) => `Danh sách học viên ${p.name}`,
    title: 'DANH SÁCH HỌC VIÊN',
    restricted: '(Danh sách có thông tin cá nhân, chỉ dùng để tổ chức lớp học; không phổ biến)',
    phone: 'Số điện thoại',
  },
  attendance: {
    file: (p: { name: string }) => `Danh sách điểm danh ${p.name}`,
    title: 'DANH SÁCH ĐIỂM DANH',
    week: (p: { from: string; to: string }) => `(Từ ngày ${p.from} đến ngày ${p.to})`,
    blankWeek: '(Từ ngày ……/……/……… đến ngày ……/……/………)',
    morning: 'Sáng',
    afternoon: 'Chiều',
    weekdays: ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'],
    day: (p: { weekday: string; day: string }) => `${p.weekday.replace(' ', '\u00a0')} ${p.day}`,
    count: (p: { n: string }) => `Tổng số: ${p.n} học viên.`,
    teacher: 'GIẢNG VIÊN',
  },
  results: {
    file: (p: { name: string }) => `Danh sách kết quả ${p.name}`,
    title: 'DANH SÁCH KẾT QUẢ HỌC TẬP',
    columns: { missed: 'Số buổi vắng', grade: 'Xếp loại', certificate: 'Số hiệu chứng chỉ', issuedOn: 'Ngày cấp' },
    states: { attending: 'Đang học', completed: 'Hoàn thành', failed: 'Không đạt', dropped_out: 'Bỏ học' },
    total: (p: { n: string; women: string; ends: string }) =>
      `Tổng số: ${p.n} người (trong đó nữ: ${p.women} người); ${p.ends}.`,
    end: (p: { state: string; n: string }) => `${p.state.toLowerCase()}: ${p.n}`,
  },
  /** What class, held when and where, under a list's title. */
  when: (p: { when: string; where: string }) => `(Thời gian: ${p.when}; cơ sở đào tạo: ${p.where})`,
};
