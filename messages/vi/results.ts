export const results = {
  title: 'Kết quả đào tạo, bồi dưỡng',
};
