import type { auth as vi } from '../vi/auth.ts';

export const auth: typeof vi = {
  title: 'Sign in',
};
