export const plans = {
  title: 'Kế hoạch và lớp',
};
