export const dossier = {
  title: 'Hồ sơ đăng ký',
};
