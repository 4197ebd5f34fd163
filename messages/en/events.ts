import type { events as vi } from '../vi/events.ts';

export const events: typeof vi = {
  title: 'Step',
};
