export const decisions = {
  title: 'Quyết định',
};
