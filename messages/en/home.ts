import type { home as vi } from '../vi/home.ts';

export const home: typeof vi = {
  title: 'To do',
};
