import type { BoardUnit } from '#db/queries/board.ts';

export const SHOWS = ['all', 'silent', 'questioned', 'received'] as const;
export type Show = (typeof SHOWS)[number];

/** Which units an address asks for; all of them where it asks for nothing that there is. */
export function showFrom(asked: string | string[] | undefined): Show {
  return SHOWS.find((show) => show === asked) ?? 'all';
}

/** `received`: those that wait to be received by the office. */
export function isShown(unit: Pick<BoardUnit, 'answer' | 'questioned' | 'dossier'>, show: Show): boolean {
  if (show === 'silent') return unit.answer === 'silent' || unit.answer === 'drafting';
  if (show === 'questioned') return unit.questioned > 0;
  if (show === 'received') return unit.dossier?.state === 'submitted';
  return true;
}
