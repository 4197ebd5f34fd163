import type { Actor, Role } from '#domain/roles.ts';

export interface RoleWords {
  /** Who took a step, or may take it. A role is named by its work, never by this city's offices. */
  names: Record<Actor, string>;
  /** One sentence on what the role is for: shown where rights are given and listed. */
  duties: Record<Role, string>;
}

export const roles: RoleWords = {
  names: {
    unit_clerk: 'Chuyên viên đơn vị',
    unit_head: 'Thủ trưởng đơn vị',
    consolidator: 'Chuyên viên tổng hợp',
    consolidator_head: 'Lãnh đạo cơ quan tổng hợp',
    leader: 'Lãnh đạo có thẩm quyền',
    records_clerk: 'Văn thư',
    inspector: 'Thanh tra, kiểm tra',
    administrator: 'Quản trị hệ thống',
    forwarding_clerk: 'Chuyên viên đơn vị đầu mối',
    forwarding_head: 'Thủ trưởng đơn vị đầu mối',
    operator: 'Người vận hành hệ thống',
  },
  duties: {
    unit_clerk: 'Cập nhật danh sách người của đơn vị, lập và bổ sung hồ sơ đăng ký.',
    unit_head: 'Ký, gửi hồ sơ đăng ký của đơn vị; rút hoặc thay người.',
    consolidator: 'Quản lý kế hoạch và lớp; tiếp nhận, thẩm định, tổng hợp, lập tờ trình.',
    consolidator_head: 'Kiểm tra, ký tờ trình; quyết định các trường hợp xem xét đặc biệt.',
    leader: 'Đồng ý, yêu cầu sửa hoặc không đồng ý việc cử đi học.',
    records_clerk: 'Kiểm tra thể thức, cấp số, ngày, phát hành quyết định.',
    inspector: 'Đọc toàn bộ hồ sơ và lịch sử; không thay đổi dữ liệu.',
    administrator: 'Quản lý đơn vị, tài khoản, quyền và danh mục; không phê duyệt.',
  },
};
