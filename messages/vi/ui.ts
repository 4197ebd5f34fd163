/** Words of the shell and of the shared components; a page's own words live in its area. */
export const ui = {
  product: 'Sổ Đào Tạo',
  save: 'Lưu',
  cancel: 'Hủy',
  search: 'Tìm',
};
