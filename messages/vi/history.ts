export const history = {
  title: 'Lịch sử',
};
