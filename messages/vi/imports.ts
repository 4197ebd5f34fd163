export const imports = {
  title: 'Nhập từ Excel',
};
