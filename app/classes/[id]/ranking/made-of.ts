import type { RankedLine } from '#db/queries/ranking.ts';
import { CRITERIA } from '#domain/ranking/criteria.ts';
import type { Messages } from '#messages/messages.ts';

/** What speaks for somebody, the weightiest first. */
export function madeOf({ parts }: RankedLine, m: Messages): string {
  return CRITERIA.filter((code) => (parts[code] ?? 0) > 0)
    .toSorted((a, b) => (parts[b] ?? 0) - (parts[a] ?? 0))
    .map((code) => `${m.ranking.shorts[code]} ${parts[code]}`)
    .join(' · ');
}
