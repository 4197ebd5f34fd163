export const auth = {
  title: 'Đăng nhập',
};
