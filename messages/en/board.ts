import type { board as vi } from '../vi/board.ts';

export const board: typeof vi = {
  title: 'Board',
};
