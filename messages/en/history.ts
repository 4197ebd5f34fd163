import type { history as vi } from '../vi/history.ts';

export const history: typeof vi = {
  title: 'History',
};
