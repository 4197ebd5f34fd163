import { eq } from 'drizzle-orm';
import type { FrozenPaper } from '#domain/papers/form.ts';
import { dayOf, type Instant } from '#domain/time/day.ts';
import type { Viewer } from '#domain/viewer.ts';
import { orgUnit, plan } from '../../schema.ts';
import { read } from '../../store.ts';
import { readVersion } from '../../versions.ts';
import { submissionDetail } from '../submissions.ts';
import { PLAN_COLUMNS, paperGround } from './ground.ts';
import { type KeptNames, namesToKeep } from './names.ts';
import { type Tally, tallyOf } from './tally.ts';

/**
 * What the submission's paper is made of: the version that went up, and before that what stands in it, just as on its
 * page. Undefined for whoever does not see the submission.
 */
export async function submissionForPaper(viewer: Viewer, id: string, now: Instant) {
  const found = await submissionDetail(viewer, id);
  if (!found) return undefined;
  const db = read();
  const version =
    found.seal && (await readVersion<{ tally?: Tally; names?: KeptNames; paper?: FrozenPaper }>(db, 'submission', id));
  const [of] = await db
    .select({ plan: PLAN_COLUMNS, issuerName: orgUnit.name })
    .from(plan)
    .innerJoin(orgUnit, eq(orgUnit.id, plan.issuerId))
    .where(eq(plan.id, found.planId));
  const lines = found.classes.flatMap((klass) => klass.lines);
  const on = found.day ?? dayOf(version?.at ?? now);
  const tally =
    version?.value.tally ??
    (await tallyOf(
      db,
      found.classes.map((klass) => klass.id),
      lines.map((one) => one.id),
    ));
  // Versions of earlier programs kept no names: these are told as they are today.
  const names = version?.value.names ?? (await namesToKeep(db, lines));
  return {
    ...(await paperGround(db, { kind: 'submission', ...of!, on, kept: version?.value.paper })),
    title: found.title,
    note: found.note,
    number: found.number,
    day: found.day,
    year: on.slice(0, 4),
    at: version?.at ?? found.preparedAt,
    tally,
    classes: found.classes,
    names: { positions: new Map(names.positions), classes: new Map(names.classes) },
    replaced: new Map(names.replaced),
  };
}
export type SubmissionForPaper = NonNullable<Awaited<ReturnType<typeof submissionForPaper>>>;
