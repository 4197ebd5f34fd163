import type { Refused } from '#domain/machine.ts';
import type { Viewer } from '#domain/viewer.ts';

/** In whose name and at which instant a command runs, and by which press. */
export interface Ctx {
  viewer: Viewer;
  /** UTC milliseconds, taken once when the request arrived: it is judged and recorded. */
  now: number;
  /** The press's idempotency key. */
  key?: string;
}

/** Who was first, where that is the reason; the name is looked up when it is shown. */
export interface RefusalDetail {
  actorKind: 'account' | 'operator' | 'system';
  actorId: string | null;
  at: number;
}

/**
 * A command does not do what it was asked, for reasons with closed codes. Thrown inside a write it undoes all that the
 * write did: a refusal leaves no row, no event and no letter.
 */
export class Refusal extends Error {
  override name = 'Refusal';
  readonly reasons: readonly Refused<string>[];
  readonly detail: RefusalDetail | undefined;

  /** @param reasons codes, or what `decide` returned */
  constructor(reasons: string | readonly Refused<string>[], detail?: RefusalDetail) {
    const list = typeof reasons === 'string' ? [{ code: reasons }] : reasons;
    super(`refused: ${list.map((reason) => reason.code).join(', ')}`);
    this.reasons = list;
    this.detail = detail;
  }
}
