import type { Gender } from '#domain/codes.ts';
import type { ListProblem, RowNoticeCode, RowProblemCode } from '#domain/list-rows.ts';
import type { WorkbookRefusal } from '#domain/workbook-refusal.ts';

/** Words about files: why one is not taken, what is wrong in it, and what stands in those that are given out. */
export interface WorkbookWords {
  /** What happened and what to do. */
  refusals: Record<WorkbookRefusal, string>;
  listProblems: Record<ListProblem, string>;
  rowProblems: Record<RowProblemCode | RowNoticeCode, string>;
  /** The heading of the column that says what is wrong with a row. */
  errors: string;
  /** The workbook that a unit fills in. */
  template: {
    title: string;
    underPlan: (plan: string) => string;
    hint: string;
    sheets: { form: string; classes: string };
    genders: Record<Gender, string>;
    headings: {
      number: string;
      name: string;
      gender: string;
      birth: string;
      citizenId: string;
      position: string;
      course: (n: number) => string;
      note: string;
      classCode: string;
      className: string;
      choice: string;
      closes: string;
    };
  };
}

export const workbook: WorkbookWords = {
  refusals: {
    empty_file: 'Tệp không có nội dung. Vui lòng chọn lại tệp.',
    file_too_large: 'Tệp quá lớn (tối đa 5 MB). Vui lòng bỏ hình ảnh, trang tính không cần thiết rồi gửi lại.',
    not_a_workbook: 'Đây không phải tệp Excel. Vui lòng gửi danh sách ở dạng tệp Excel (.xlsx).',
    other_spreadsheet:
      'Không đọc được định dạng này. Vui lòng mở tệp, chọn “Lưu thành” dạng Excel (.xlsx) rồi gửi lại.',
    password_protected: 'Tệp có đặt mật khẩu. Vui lòng bỏ mật khẩu rồi gửi lại.',
    broken_file: 'Tệp bị hỏng hoặc chưa tải lên hết. Vui lòng mở tệp bằng Excel, lưu lại dạng .xlsx rồi gửi lại.',
    too_many_parts: 'Tệp có quá nhiều thành phần. Vui lòng sao chép danh sách sang một tệp Excel mới rồi gửi lại.',
    parts_too_large: 'Nội dung tệp quá lớn. Vui lòng sao chép danh sách sang một tệp Excel mới rồi gửi lại.',
    macros: 'Tệp có chứa macro. Vui lòng lưu lại dạng .xlsx (không macro) rồi gửi lại.',
    external_links:
      'Tệp có liên kết tới tệp khác. Vui lòng sao chép danh sách, dán dạng giá trị sang tệp Excel mới rồi gửi lại.',
    embedded_objects: 'Tệp có nhúng đối tượng khác. Vui lòng sao chép danh sách sang một tệp Excel mới rồi gửi lại.',
    document_type: 'Cấu trúc tệp không hợp lệ. Vui lòng mở tệp bằng Excel, lưu lại dạng .xlsx rồi gửi lại.',
    too_many_sheets: 'Tệp có quá nhiều trang tính. Vui lòng chỉ giữ lại trang danh sách rồi gửi lại.',
    cells_out_of_range: 'Có ô dữ liệu nằm quá xa bảng danh sách. Vui lòng xóa các ô thừa rồi gửi lại.',
    too_many_cells: 'Tệp có quá nhiều ô dữ liệu. Vui lòng chỉ giữ lại bảng danh sách rồi gửi lại.',
    too_slow: 'Đọc tệp mất quá nhiều thời gian. Vui lòng sao chép danh sách sang một tệp Excel mới rồi gửi lại.',
    too_much_memory: 'Nội dung tệp quá lớn. Vui lòng sao chép danh sách sang một tệp Excel mới rồi gửi lại.',
  },
  listProblems: {
    NO_TABLE: 'Không tìm thấy bảng danh sách. Hàng tiêu đề cần có cột “Họ và tên”.',
    NO_ROWS: 'Danh sách chưa có người nào đăng ký.',
    TOO_MANY_ROWS:
      'Danh sách quá 1.000 hàng, nhiều hơn số người của một đơn vị. Vui lòng chỉ giữ lại danh sách của đơn vị rồi gửi lại.',
    UNIT_NOT_FOUND: 'Không xác định được đơn vị. Phần đầu danh sách cần ghi tên đơn vị.',
    UNIT_AMBIGUOUS: 'Tên đơn vị ở phần đầu danh sách có thể là nhiều đơn vị. Vui lòng ghi rõ loại và tên đơn vị.',
    SEVERAL_UNITS: 'Các trang tính ghi tên những đơn vị khác nhau. Vui lòng gửi riêng tệp của từng đơn vị.',
    NO_NEED_BUT_ROWS: 'Danh sách ghi không có nhu cầu nhưng vẫn có người đăng ký. Vui lòng kiểm tra lại.',
  },
  rowProblems: {
    NAME_MISSING: 'Thiếu họ và tên.',
    BIRTH_UNREADABLE: 'Không đọc được ngày, tháng, năm sinh.',
    BIRTH_IN_BOTH_COLUMNS: 'Năm sinh ghi ở cả hai cột Nam và Nữ.',
    CITIZEN_ID_UNREADABLE: 'Số định danh không đúng 12 chữ số.',
    COURSE_MISSING: 'Chưa ghi lớp đăng ký.',
    COURSE_UNKNOWN: 'Không có lớp này trong kế hoạch.',
    COURSE_AMBIGUOUS: 'Nội dung ghi có thể là nhiều lớp. Vui lòng ghi mã lớp.',
    POSITION_UNKNOWN: 'Chức vụ, chức danh không có trong danh mục.',
    POSITION_AMBIGUOUS: 'Chức vụ, chức danh ghi chưa rõ.',
    UNIT_UNKNOWN: 'Không có đơn vị này trong danh mục.',
    LEVEL_UNKNOWN: 'Không đọc được trình độ.',
    DAY_UNREADABLE: 'Không đọc được ngày, tháng, năm.',
    PHONE_UNREADABLE: 'Số điện thoại không đúng.',
    CITIZEN_ID_RESTORED: 'Số định danh thiếu số 0 ở đầu, đã thêm lại.',
    CITIZEN_ID_OLD: 'Số chứng minh nhân dân 9 số không dùng để đối chiếu.',
    CITIZEN_ID_REPEATED: 'Số định danh trùng với người khác trong danh sách.',
    COURSE_BY_PART: 'Lớp được hiểu theo một phần tên, đề nghị kiểm tra lại.',
    HIDDEN_ROW: 'Người này ở hàng đang ẩn trong tệp.',
  },
  errors: 'Lỗi',
  template: {
    title: 'DANH SÁCH ĐĂNG KÝ CỬ CÁN BỘ, CÔNG CHỨC, VIÊN CHỨC ĐI ĐÀO TẠO, BỒI DƯỠNG',
    underPlan: (plan) => `(Thực hiện Kế hoạch số ${plan})`,
    hint: 'Chọn lớp trong danh sách ở từng ô; người không đăng ký thì để trống. Mã lớp và hạn đăng ký ở trang “Danh mục lớp”.',
    sheets: { form: 'Đăng ký', classes: 'Danh mục lớp' },
    genders: { F: 'Nữ', M: 'Nam' },
    headings: {
      number: 'STT',
      name: 'Họ và tên',
      gender: 'Giới tính',
      birth: 'Ngày, tháng, năm sinh',
      citizenId: 'Số CCCD',
      position: 'Chức vụ, chức danh',
      course: (n) => `Lớp đăng ký ${n}`,
      note: 'Ghi chú',
      classCode: 'Mã lớp',
      className: 'Tên lớp',
      choice: 'Ghi ở cột lớp đăng ký',
      closes: 'Hạn đăng ký',
    },
  },
};
