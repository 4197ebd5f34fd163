export const home = {
  title: 'Việc cần làm',
};
