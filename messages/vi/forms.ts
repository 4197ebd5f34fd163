import type { ProblemCode } from '#domain/form-problem.ts';

export interface FormWords {
  /** At the field; `limit` is the schema's own least or most, where it has one. */
  problems: Record<ProblemCode, (p: { limit?: string }) => string>;
  /** At a field whose name is known, which was left blank. */
  missing: (p: { label: string }) => string;
  /** A refusal for which we have no words. */
  refused: string;
  done: string;
  foreignOrigin: string;
  uploads: Record<'file_too_large' | 'upload_broken' | 'no_file' | 'other_capacity', string>;
  draft: string;
  /** A reason, and the people or classes that it concerns. */
  about: (p: { text: string; names: string; more: number }) => string;
  /** Somebody else was first. */
  first: (p: { name: string; at: string }) => string;
  operator: string;
  system: string;
}

export const forms: FormWords = {
  problems: {
    required: () => 'Nhập thông tin này.',
    too_short: ({ limit }) => (limit ? `Nhập ít nhất ${limit} ký tự.` : 'Nội dung quá ngắn.'),
    too_long: ({ limit }) => (limit ? `Nhập không quá ${limit} ký tự.` : 'Nội dung quá dài.'),
    too_small: ({ limit }) => (limit ? `Giá trị nhỏ nhất là ${limit}.` : 'Giá trị quá nhỏ.'),
    too_big: ({ limit }) => (limit ? `Giá trị lớn nhất là ${limit}.` : 'Giá trị quá lớn.'),
    not_a_number: () => 'Nhập một số.',
    not_a_day: () => 'Nhập ngày theo dạng ngày/tháng/năm, ví dụ 31/03/2022.',
    not_a_choice: () => 'Chọn một giá trị trong danh sách.',
    invalid: () => 'Nội dung chưa đúng.',
  },
  missing: ({ label }) => `Còn thiếu: ${label}.`,
  refused: 'Chưa thực hiện được thao tác này. Tải lại trang rồi thử lại.',
  done: 'Đã lưu.',
  foreignOrigin:
    'Yêu cầu không đến từ trang của hệ thống nên không được thực hiện. Tải lại trang rồi thực hiện lại; nếu vẫn gặp thông báo này, liên hệ quản trị hệ thống.',
  uploads: {
    file_too_large: 'Tệp quá lớn nên chưa được nhận. Chọn tệp nhỏ hơn.',
    upload_broken: 'Tệp chưa được gửi trọn vẹn, có thể do đường truyền. Gửi lại tệp.',
    no_file: 'Chọn tệp trước khi gửi.',
    other_capacity:
      'Trang này được mở khi đồng chí làm với tư cách khác (tên mình hoặc làm thay). Chưa có gì được ghi. Tải lại trang, kiểm tra tư cách ở đầu trang rồi gửi lại.',
  },
  draft: 'Nội dung đồng chí nhập trước khi phiên làm việc kết thúc đã được giữ lại. Kiểm tra rồi gửi lại.',
  about: ({ text, names, more }) =>
    `${text.replace(/\.$/, '')}: ${names}${more > 0 ? ` và ${more} trường hợp khác` : ''}.`,
  first: ({ name, at }) =>
    `${name} đã thực hiện thao tác trên hồ sơ này lúc ${at}. Tải lại trang để xem trạng thái mới.`,
  operator: 'Người vận hành hệ thống',
  system: 'Hệ thống',
};
