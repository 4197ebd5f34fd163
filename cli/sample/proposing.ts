import { startProposal } from '#db/commands/proposals/start.ts';
import { proposalClasses } from '#db/queries/proposals.ts';
import { isFirstChoice } from '#domain/proposal/contested.ts';
import { DEFAULT_SETTINGS } from '#domain/proposal/settings.ts';
import { computeProposal } from '#server/proposal/runner.ts';
import type { Cast } from './accounts.ts';
import { actor } from './actor.ts';
import type { Ground } from './found.ts';
import { by } from './moment.ts';

/** A proposal over the classes with more names than places or with clashing dates, which nobody has taken yet. */
export async function proposeClasses({ planId }: Ground, cast: Cast): Promise<void> {
  const ctx = by(actor(cast, 'chuyenvien'), '05-11', '16:30');
  const classes = await proposalClasses(ctx.viewer, planId, ctx.now);
  // The page's first choice, and what the city organises itself: there the dates clash.
  const chosen = classes.filter((row) => isFirstChoice(row, row.intakeMode) || row.intakeMode === 'CITY_ORGANISED');
  const { maxClassesPerPerson, maxAwayShare } = DEFAULT_SETTINGS;
  const { id } = await startProposal(ctx, {
    planId,
    classIds: chosen.map((row) => row.id),
    settings: { maxClassesPerPerson, maxAwayShare },
    minSize: {},
    machineNow: Date.now(),
  });
  await computeProposal(id, () => ctx.now);
}
