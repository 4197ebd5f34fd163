export const admin = {
  title: 'Quản trị',
};
