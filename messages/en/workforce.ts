import type { workforce as vi } from '../vi/workforce.ts';

export const workforce: typeof vi = {
  title: 'Workforce',
};
