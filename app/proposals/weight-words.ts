import { CRITERIA } from '#domain/ranking/criteria.ts';
import type { Messages } from '#messages/messages.ts';

/** All weights in one line, in the criteria's order. */
export function weightWords(weights: Readonly<Record<string, number>>, m: Messages): string {
  return CRITERIA.map((code) => `${m.ranking.shorts[code]} ${weights[code] ?? 0}`).join(' · ');
}
