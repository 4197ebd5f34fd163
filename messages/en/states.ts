import type { states as vi } from '../vi/states.ts';

export const states: typeof vi = {
  title: 'State',
};
