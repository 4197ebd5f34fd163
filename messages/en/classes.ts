import type { classes as vi } from '../vi/classes.ts';

export const classes: typeof vi = {
  title: 'Classes',
};
