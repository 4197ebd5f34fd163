export const people = {
  title: 'Cán bộ, công chức',
};
