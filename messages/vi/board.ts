export const board = {
  title: 'Bảng theo dõi',
};
