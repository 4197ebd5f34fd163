import type { decisions as vi } from '../vi/decisions.ts';

export const decisions: typeof vi = {
  title: 'Decisions',
};
