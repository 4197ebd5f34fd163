export const submissions = {
  title: 'Tờ trình',
};
