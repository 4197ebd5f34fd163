export const classes = {
  title: 'Lớp đào tạo, bồi dưỡng',
};
