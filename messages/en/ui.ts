import type { ui as vi } from '../vi/ui.ts';

export const ui: typeof vi = {
  product: 'Sổ Đào Tạo',
  save: 'Save',
  cancel: 'Cancel',
  search: 'Search',
};
