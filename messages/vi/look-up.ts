export const lookUp = {
  title: 'Tra cứu quyết định',
  lead: 'Thông tin về một quyết định đã phát hành, theo mã trên bản tra cứu. Trang này không có dữ liệu cá nhân.',
  facts: { number: 'Số', day: 'Ngày', subject: 'Về việc', amends: 'Điều chỉnh' },
  decision: (p: { number: string; day: string }) => `Quyết định số ${p.number} ngày ${p.day}`,
  subject: (p: { kind: string; name: string }) => `${p.kind}: ${p.name}`,
  states: { published: 'Còn hiệu lực', amended: 'Đã được điều chỉnh', revoked: 'Đã bị hủy bỏ' },
  changedBy: (p: { number: string; day: string }) => `Theo quyết định số ${p.number} ngày ${p.day}.`,
  check: 'Kiểm tra tệp PDF',
  checkLead:
    'Chọn hoặc kéo tệp vào đây để so với bản đã lưu. Tệp không rời khỏi máy này: mã kiểm tra được tính ngay trong trình duyệt.',
  file: 'Tệp PDF của quyết định',
  reading: 'Đang tính mã kiểm tra…',
  matches: 'Trùng với bản đã lưu:',
  differs: 'Không trùng với bản nào đã lưu. Tệp có thể đã bị sửa, quét lại hoặc là văn bản khác.',
  cannot: 'Trình duyệt này không tính được mã kiểm tra trên kết nối hiện tại.',
  noScript: 'Cần bật JavaScript để kiểm tra tệp tại đây; có thể tự so mã SHA-256 của tệp với các mã dưới đây.',
  known: {
    scan: 'Bản quét đã ký',
    copy: (p: { at: string }) => `Bản tra cứu cấp ngày ${p.at}`,
    oldCopy: (p: { at: string; number: string; day: string }) =>
      `Bản tra cứu cấp ngày ${p.at}, ghi số cũ ${p.number} ngày ${p.day} (đã sửa)`,
  },
  hashes: 'Mã SHA-256 đã lưu',
  tooMany: (p: { minutes: number }) =>
    `Có quá nhiều lượt tra cứu từ địa chỉ này. Vui lòng thử lại sau ${p.minutes} phút.`,
  download: 'Tải bản tra cứu',
};
