export const workforce = {
  title: 'Đội ngũ cán bộ, công chức',
};
