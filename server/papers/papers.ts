import { decisionForPaper } from '#db/queries/papers/decision.ts';
import type { PaperKind } from '#domain/papers/kinds.ts';
import type { Permission } from '#domain/permissions.ts';
import { dayOf, type Instant } from '#domain/time/day.ts';
import type { Viewer } from '#domain/viewer.ts';
import { decisionPaper } from './compose/decision.ts';
import { frozenPaper } from './frozen.ts';
import type { Paper } from './model.ts';

/** Makes a paper of one record; undefined where it does not exist, or not for this viewer. */
export type MakesPaper = (viewer: Viewer, id: string, now: Instant) => Promise<Paper | undefined>;

/** Every paper that the register makes, by its kind. */
export const PAPERS: Partial<Record<PaperKind, MakesPaper>> = {
  async decision(viewer, id, now) {
    const found = await decisionForPaper(viewer, id);
    if (!found) return undefined;
    const on = found.day ?? dayOf(now);
    const frozen = await frozenPaper({ kind: 'decision', issuer: found.issuer, on, kept: found.frozen });
    return decisionPaper(found, frozen, on.slice(0, 4));
  },
};

/** What somebody must be allowed to read before a paper of a kind exists for him at all. */
export const PAPER_PERMISSIONS: Partial<Record<PaperKind, Permission>> = { decision: 'decision.read' };
