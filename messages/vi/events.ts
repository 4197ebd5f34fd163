export const events = {
  title: 'Thao tác',
};
