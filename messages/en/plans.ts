import type { plans as vi } from '../vi/plans.ts';

export const plans: typeof vi = {
  title: 'Plans and classes',
};
