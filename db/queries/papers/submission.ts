import { eq, inArray } from 'drizzle-orm';
import type { FrozenPaper } from '#domain/papers/form.ts';
import { dayOf, type Instant } from '#domain/time/day.ts';
import type { Viewer } from '#domain/viewer.ts';
import { line, orgUnit, person, plan } from '../../schema.ts';
import { read } from '../../store.ts';
import { readVersion } from '../../versions.ts';
import { conditionNames } from '../condition-names.ts';
import { submissionDetail } from '../submissions.ts';
import { PLAN_COLUMNS, paperGround } from './ground.ts';
import { type Tally, tallyOf } from './tally.ts';

/**
 * What the submission's paper is made of: the version that went up, and before that what stands in it, just as on its
 * page. Undefined for whoever does not see the submission.
 */
export async function submissionForPaper(viewer: Viewer, id: string, now: Instant) {
  const found = await submissionDetail(viewer, id);
  if (!found) return undefined;
  const db = read();
  const version = found.seal && (await readVersion<{ tally?: Tally; paper?: FrozenPaper }>(db, 'submission', id));
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
    names: await conditionNames(lines.flatMap(({ findings }) => findings.map(({ detail }) => detail))),
    replaced: await replacedNames(lines.flatMap(({ replaces }) => replaces ?? [])),
  };
}
export type SubmissionForPaper = NonNullable<Awaited<ReturnType<typeof submissionForPaper>>>;

/** Whom a line replaces, by that line's id. */
async function replacedNames(lineIds: readonly string[]): Promise<Map<string, string>> {
  if (lineIds.length === 0) return new Map();
  const rows = await read()
    .select({ id: line.id, name: person.name })
    .from(line)
    .innerJoin(person, eq(person.id, line.personId))
    .where(inArray(line.id, [...lineIds]));
  return new Map(rows.map((row) => [row.id, row.name]));
}
