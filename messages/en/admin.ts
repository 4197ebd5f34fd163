import type { admin as vi } from '../vi/admin.ts';

export const admin: typeof vi = {
  title: 'Administration',
};
