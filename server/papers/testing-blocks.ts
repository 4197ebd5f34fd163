import type { Paper } from './model.ts';

/** A ward's letter with its list: the blocks that a decision has not. Sample data. */
export function sampleEverything(): Paper {
  const letterhead = {
    over: 'UBND THÀNH PHỐ THÁI NGUYÊN',
    own: ['ỦY BAN NHÂN DÂN', 'PHƯỜNG HOÀNG VĂN THỤ'],
    place: 'Phường Hoàng Văn Thụ',
  };
  return {
    title: 'Công văn đăng ký',
    at: Date.UTC(2022, 2, 21, 5),
    sections: [
      {
        orientation: 'portrait',
        blocks: [
          {
            kind: 'head',
            letterhead,
            number: 'Số: 12/UBND-VP',
            subject: 'V/v đăng ký tham gia các lớp đào tạo, bồi dưỡng cán bộ, công chức, viên chức năm 2022',
            placeAndDay: 'Phường Hoàng Văn Thụ, ngày 21 tháng 12 năm 2022',
          },
          { kind: 'addressees', to: ['Ủy ban nhân dân thành phố', 'Phòng Nội vụ thành phố'] },
          { kind: 'paragraph', text: 'Thực hiện Kế hoạch số 67/KH-UBND, Ủy ban nhân dân phường đăng ký như sau:' },
          {
            kind: 'facts',
            facts: [
              { label: 'Tổng số', value: '12 lượt người' },
              {
                label: 'Trong đó nữ, người dân tộc thiểu số',
                value: '05 lượt người và 02 lượt người, ở các lớp có danh sách kèm theo',
              },
            ],
          },
          { kind: 'addressees', to: ['Chủ tịch Ủy ban nhân dân thành phố.'] },
          {
            kind: 'foot',
            recipients: ['Như trên', 'Lưu: VT'],
            signature: { capacity: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'], name: 'Nguyễn Thị Thu Hà' },
          },
          {
            kind: 'look-up',
            address: 'https://so-dao-tao.example.vn/look-up/0123456789abcdef0123456789abcdef',
            words: 'Bản tra cứu. Quét mã hoặc mở địa chỉ sau để xem hiệu lực của văn bản.',
          },
        ],
      },
      {
        orientation: 'landscape',
        blocks: [
          { kind: 'head', letterhead, number: null, placeAndDay: 'Phường Hoàng Văn Thụ, ngày 21 tháng 12 năm 2022' },
          { kind: 'title', title: 'DANH SÁCH ĐĂNG KÝ', about: ['Tham gia các lớp năm 2022'], rule: true },
          {
            kind: 'table',
            columns: [
              { heading: 'STT', weight: 14, align: 'center' },
              { heading: 'Họ và tên', weight: 50, align: 'left' },
              { heading: 'Nam', group: 'Năm sinh', weight: 15, align: 'center' },
              { heading: 'Nữ', group: 'Năm sinh', weight: 15, align: 'center' },
              { heading: 'Chuyên môn', group: 'Trình độ', weight: 30, align: 'left' },
              { heading: 'Lý luận chính trị', group: 'Trình độ', weight: 24, align: 'left' },
              { heading: 'Chức vụ', weight: 50, align: 'left' },
              { heading: 'Số tiền', weight: 30, align: 'right' },
            ],
            rows: [
              { over: 'I. Cán bộ' },
              { cells: ['1', 'Nguyễn Văn An', '1975', '', 'ĐH Luật', 'TC', 'Chủ tịch UBND', '2.100.000'] },
              { over: 'II. Công chức' },
              { cells: ['1', 'Trần Thị Bình', '', '1980', 'ĐH', '', 'Văn phòng - thống kê', '350.000'] },
              { cells: ['', 'Tổng số', '1', '1', '', '', '', '2.450.000'], bold: true },
            ],
          },
          { kind: 'paragraph', text: 'Tổng số: 02 người (trong đó nữ: 01)./.' },
          {
            kind: 'list-foot',
            left: { capacity: ['NGƯỜI LẬP BIỂU'], name: null },
            right: { capacity: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'], name: 'Lý A Sử' },
          },
        ],
      },
    ],
  };
}
