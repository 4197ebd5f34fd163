import type { FrozenPaper } from '#domain/papers/form.ts';
import type { PaperKind } from '#domain/papers/kinds.ts';
import type { Day } from '#domain/time/day.ts';
import { decisionWords } from '#messages/papers/decision.ts';
import { letterheadWords } from '#messages/papers/form.ts';

export interface PaperIssuer {
  id: string;
  name: string;
  type: string;
  placeName: string | null;
}

interface Asked {
  kind: PaperKind;
  issuer: PaperIssuer;
  on: Day;
  /** What the version keeps: the paper then prints as it did. */
  kept: FrozenPaper | null;
}

/** How a paper is headed, what it is based on and who receives it: as its version keeps it, or as it is on a day. */
export async function frozenPaper({ issuer, kept }: Asked): Promise<FrozenPaper> {
  if (kept) return kept;
  const { type, name, placeName } = issuer;
  return {
    letterhead: {
      over: null,
      own: [letterheadWords.government, `${type} ${name}`.toUpperCase()],
      place: placeName ?? `${type} ${name}`,
    },
    form: decisionWords.form,
    signer: null,
  };
}
