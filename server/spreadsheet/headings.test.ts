import { describe, expect, test } from 'vitest';
import { type Field, fieldOf, fieldOfPath } from './headings.ts';

/** Wordings that offices use, by meaning; null for what a list does not need, which is shown as not known. */
const WORDINGS: [Field | null, string[]][] = [
  ['number', ['STT', 'TT', 'Số TT', 'Số thứ tự', 'stt.', 'S TT']],
  [
    'name',
    [
      'Họ và tên',
      'HỌ VÀ TÊN',
      'Họ tên',
      'Họ & tên',
      'Họ  và\ntên',
      'Họ và tên CBCC',
      'Họ, chữ đệm và tên',
      'Họ tên người được cử',
      'Tên cán bộ, công chức, viên chức',
      'Họ và tên học viên',
      'Ho va ten',
      'Họ và tên (ghi chữ in hoa)',
    ],
  ],
  ['familyName', ['Họ đệm', 'Họ và tên đệm', 'Họ', 'Họ lót']],
  ['givenName', ['Tên']],
  [
    'birth',
    [
      'Năm sinh',
      'Ngày sinh',
      'Ngày/tháng/năm sinh',
      'Sinh năm',
      'Ngày, tháng, năm sinh',
      'Nam sinh',
      'NĂM SINH (dd/mm/yyyy)',
    ],
  ],
  ['birthMale', ['Năm sinh nam', 'Năm sinh (Nam)', 'Nam (năm sinh)', 'NĂM SINH NAM', 'Nam sinh năm']],
  ['birthFemale', ['Năm sinh nữ', 'Năm sinh (Nữ)', 'Nữ (năm sinh)', 'Nữ sinh năm']],
  ['gender', ['Giới tính', 'Nam/Nữ', 'Nam, nữ', 'Phái', 'Giới tính (Nữ ghi x)']],
  ['ethnicity', ['Dân tộc', 'Thành phần dân tộc']],
  [
    'citizenId',
    ['Số CCCD', 'CMND/CCCD', 'Số định danh cá nhân', 'Căn cước công dân', 'Số căn cước', 'Mã định danh', 'Số CMTND'],
  ],
  ['party', ['Đảng viên', 'Đảng viên (x)', 'Là đảng viên']],
  ['partyJoinedOn', ['Ngày vào Đảng', 'Ngày, tháng, năm vào Đảng CSVN', 'Ngày kết nạp Đảng', 'Năm vào Đảng']],
  ['partyOfficialOn', ['Ngày chính thức', 'Ngày vào Đảng chính thức']],
  [
    'position',
    [
      'Chức vụ',
      'Chức danh',
      'Chức vụ, chức danh',
      'Chức vụ/Chức danh',
      'Chức vụ đang đảm nhiệm',
      'Vị trí việc làm',
      'Chức vụ, đơn vị công tác',
      'Công việc đảm nhiệm',
      'CHUC VU',
      'Chức vụ, chức danh nghề nghiệp',
    ],
  ],
  ['planned', ['Chức danh quy hoạch', 'Quy hoạch chức danh', 'Quy hoạch']],
  ['unit', ['Đơn vị', 'Đơn vị công tác', 'Cơ quan, đơn vị', 'Nơi công tác', 'Đơn vị đăng ký', 'Xã/phường']],
  ['kind', ['Loại', 'Đối tượng', 'Nhóm đối tượng', 'Đối tượng (CB/CC)', 'Phân loại']],
  ['rank', ['Mã ngạch', 'Ngạch', 'Ngạch công chức', 'Mã số ngạch', 'Hạng CDNN', 'Chức danh nghề nghiệp']],
  ['qualification', ['Trình độ chuyên môn', 'Trình độ', 'Chuyên môn', 'Trình độ CM', 'Trình độ đào tạo', 'Bằng cấp']],
  ['schooling', ['Trình độ văn hóa', 'Giáo dục phổ thông', 'Học vấn', 'Văn hóa']],
  ['major', ['Chuyên ngành', 'Ngành đào tạo', 'Chuyên ngành đào tạo']],
  ['politicalTheory', ['Lý luận chính trị', 'LLCT', 'Trình độ LLCT', 'Trình độ lí luận chính trị', 'Chính trị']],
  ['stateManagement', ['QLNN', 'Quản lý nhà nước', 'Trình độ QLNN', 'Quản lí nhà nước']],
  ['foreignLanguage', ['Ngoại ngữ', 'Trình độ ngoại ngữ', 'Tiếng Anh']],
  ['informatics', ['Tin học', 'CNTT', 'Trình độ tin học']],
  [
    'course',
    [
      'Nội dung đăng ký (tên lớp)',
      'Nội dung đăng ký',
      'Lớp đăng ký',
      'Tên lớp',
      'Đăng ký lớp',
      'Đăng kí lớp',
      'Lớp',
      'Lớp/khóa bồi dưỡng',
      'Khoá đào tạo, bồi dưỡng',
      'Khóa học',
      'Chương trình bồi dưỡng',
      'Nội dung đào tạo, bồi dưỡng',
      'Nhu cầu đào tạo',
      'Đề nghị cử đi học lớp',
      'Mã lớp',
      'Các lớp đăng ký tham dự',
      'Nguyện vọng',
      'Chuyên đề',
      'Đăng ký tham gia',
      'Lớp đăng ký 2',
    ],
  ],
  ['studyMode', ['Hình thức', 'Hình thức học', 'Hình thức đào tạo', 'Hệ đào tạo']],
  ['period', ['Thời gian', 'Thời gian học', 'Từ ngày']],
  ['provider', ['Cơ sở đào tạo', 'Nơi đào tạo', 'Đơn vị tổ chức']],
  ['funding', ['Nguồn kinh phí', 'Kinh phí']],
  ['recruitedOn', ['Ngày tuyển dụng', 'Năm tuyển dụng', 'Thời gian tuyển dụng', 'Ngày vào ngành']],
  ['rating', ['Xếp loại 2021', 'Đánh giá năm 2020', 'Kết quả xếp loại chất lượng']],
  ['phone', ['Điện thoại', 'Số điện thoại', 'SĐT', 'Di động', 'Số ĐT']],
  ['email', ['Email', 'E-mail', 'Thư điện tử']],
  ['note', ['Ghi chú', 'Ghi chú (lý do)', 'Lưu ý', 'Ghi  chú ']],
  ['errors', ['Lỗi', 'Errors']],
  [
    null,
    ['Quê quán', 'Bậc lương', 'Hệ số', 'Nơi sinh', 'Ngày đăng ký', 'Cỡ áo', 'Sinh hoạt phí', '', '(1)', 'Số hiệu'],
  ],
];

describe('a heading', () => {
  test.each(WORDINGS)('means %s', (field, headings) => {
    expect(headings.map((heading) => [heading, fieldOf(heading)])).toEqual(headings.map((heading) => [heading, field]));
    const nfd = headings.map((heading) => heading.normalize('NFD'));
    expect(nfd.map(fieldOf)).toEqual(headings.map(() => field));
  });

  test.each<[string[], Field | null]>([
    [['Năm sinh', 'Nam'], 'birthMale'],
    [['Năm sinh', 'Nữ'], 'birthFemale'],
    [['Ngày sinh', 'Năm'], 'birth'],
    [['Giới tính', 'Nữ'], 'birthFemale'],
    [['Nam'], 'birthMale'],
    [['NỮ'], 'birthFemale'],
    [['Trình độ', 'Chuyên môn'], 'qualification'],
    [['Trình độ', 'LLCT'], 'politicalTheory'],
    [['Trình độ', 'Văn hóa'], 'schooling'],
    [['Đảng viên', 'Ngày vào'], 'partyJoinedOn'],
    [['Đảng viên', 'Chính thức'], 'partyOfficialOn'],
    [['Xếp loại', '2021'], 'rating'],
    [['Nội dung đăng ký', 'Nấu ăn'], 'course'],
    [['Thông tin cá nhân', 'Họ và tên'], 'name'],
    [['Khác', 'Cỡ áo'], null],
  ])('of several rows: %j means %s', (path, field) => {
    expect(fieldOfPath(path)).toBe(field);
  });
});
