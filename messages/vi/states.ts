export const states = {
  title: 'Trạng thái',
};
