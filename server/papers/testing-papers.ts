import type { Block, Paper, PaperTable } from './model.ts';

/** A decision with a list of so many people, as the sample's city would issue it. Sample data. */
export function sampleDecision(
  people: number,
  change: { signature?: readonly string[]; articles?: number } = {},
): Paper {
  const articles = Array.from(
    { length: change.articles ?? 3 },
    (_, i): Block => ({
      kind: 'paragraph',
      text: [
        { text: `Điều ${i + 1}.`, bold: true },
        {
          text: ` Cử ${people} cán bộ, công chức (có danh sách kèm theo) tham gia lớp Bồi dưỡng kiến thức quản lý nhà nước ngạch chuyên viên, từ ngày 18 tháng 7 năm 2022 đến ngày 12 tháng 8 năm 2022, tại Trung tâm Chính trị thành phố${i === (change.articles ?? 3) - 1 ? './.' : '.'}`,
        },
      ],
    }),
  );
  return {
    title: 'Quyết định về việc cử cán bộ, công chức tham gia lớp Bồi dưỡng',
    at: Date.UTC(2022, 4, 12, 2),
    sections: [
      {
        orientation: 'portrait',
        blocks: [
          {
            kind: 'head',
            letterhead: {
              over: null,
              own: ['ỦY BAN NHÂN DÂN', 'THÀNH PHỐ THÁI NGUYÊN'],
              place: 'Thành phố Thái Nguyên',
            },
            number: 'Số: 05/QĐ-UBND',
            placeAndDay: 'Thành phố Thái Nguyên, ngày 05 tháng 3 năm 2022',
          },
          {
            kind: 'title',
            title: 'QUYẾT ĐỊNH',
            about: [
              'Về việc cử cán bộ, công chức tham gia lớp Bồi dưỡng kiến thức quản lý nhà nước ngạch chuyên viên năm 2022',
            ],
            rule: true,
          },
          { kind: 'centred', text: 'CHỦ TỊCH ỦY BAN NHÂN DÂN THÀNH PHỐ THÁI NGUYÊN' },
          {
            kind: 'bases',
            bases: [
              'Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015',
              'Căn cứ Nghị định số 101/2017/NĐ-CP ngày 01 tháng 9 năm 2017 của Chính phủ về đào tạo, bồi dưỡng cán bộ, công chức, viên chức',
              'Theo đề nghị của Trưởng phòng Nội vụ tại Tờ trình số 12/TTr-PNV ngày 10 tháng 5 năm 2022',
            ],
          },
          { kind: 'centred', text: 'QUYẾT ĐỊNH:' },
          ...articles,
          {
            kind: 'foot',
            recipients: ['Như Điều 3', 'Trung tâm Chính trị thành phố', 'Lưu: VT, NV'],
            signature: { capacity: change.signature ?? ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'], name: 'Lê Quang Minh' },
          },
        ],
      },
      {
        orientation: 'landscape',
        blocks: [
          {
            kind: 'title',
            title: 'DANH SÁCH',
            about: ['Cán bộ, công chức tham gia lớp Bồi dưỡng kiến thức quản lý nhà nước ngạch chuyên viên'],
            note: '(Kèm theo Quyết định số 05/QĐ-UBND ngày 05 tháng 3 năm 2022 của Chủ tịch Ủy ban nhân dân thành phố)',
            rule: false,
          },
          sampleTable(people),
          { kind: 'paragraph', text: `Ấn định danh sách có ${people} người./.` },
        ],
      },
    ],
  };
}

function sampleTable(people: number): PaperTable {
  return {
    kind: 'table',
    columns: [
      { heading: 'STT', weight: 14, align: 'center' },
      { heading: 'Họ và tên', weight: 60, align: 'left' },
      { heading: 'Nam', group: 'Năm sinh', weight: 17, align: 'center' },
      { heading: 'Nữ', group: 'Năm sinh', weight: 17, align: 'center' },
      { heading: 'Chức vụ', weight: 64, align: 'left' },
      { heading: 'Đơn vị công tác', weight: 56, align: 'left' },
      { heading: 'Ghi chú', weight: 24, align: 'left' },
    ],
    rows: Array.from({ length: people }, (_, i) => ({
      cells: [
        String(i + 1),
        i % 7 === 3 ? 'Nguyễn Hoàng Thị Ánh Tuyết Nhung Phượng X' : `Nguyễn Văn ${String.fromCharCode(65 + (i % 26))}`,
        i % 2 ? '' : '1985',
        i % 2 ? '1990' : '',
        i % 5 === 2
          ? 'Công chức Văn hóa - xã hội kiêm Phó Chủ tịch Hội Liên hiệp Phụ nữ'
          : 'Công chức Văn phòng - thống kê',
        'Phường Hoàng Văn Thụ',
        '',
      ],
    })),
  };
}
