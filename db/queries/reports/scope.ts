import { and, asc, desc, eq, type SQL, sql } from 'drizzle-orm';
import type { Viewer } from '#domain/viewer.ts';
import { courseClass, dossier, line, orgUnit, plan, round, roundClass } from '../../schema.ts';
import { read } from '../../store.ts';
import { planWithin } from '../plan-scope.ts';
import { within } from '../scope.ts';

/** What a report counts: all plans of a year, one plan, or one round. */
export type ReportScope =
  | { kind: 'year'; year: number }
  | { kind: 'plan'; planId: string }
  | { kind: 'round'; roundId: string };

/** What a report is narrowed to. */
export interface ReportFilter {
  scope: ReportScope;
  unitId?: string;
}

/** A plan or a round to choose, with the words that name it. */
export interface ScopeChoices {
  /** The newest first. */
  plans: { id: string; number: string | null; title: string; year: number; issuedOn: string | null; issuer: string }[];
  rounds: { id: string; name: string; planId: string; planNumber: string | null }[];
}

/** The issued plans that the viewer reaches and their rounds: what a report can be asked about. Two statements. */
export async function reportScopes(viewer: Viewer): Promise<ScopeChoices> {
  const db = read();
  const reached = and(planWithin(db, viewer, 'report.read'), sql`${plan.state} <> 'draft'`);
  const plans = await db
    .select({
      id: plan.id,
      number: plan.number,
      title: plan.title,
      year: plan.year,
      issuedOn: plan.issuedOn,
      issuer: orgUnit.name,
    })
    .from(plan)
    .innerJoin(orgUnit, eq(orgUnit.id, plan.issuerId))
    .where(reached)
    .orderBy(desc(plan.year), desc(plan.issuedOn), asc(plan.number), asc(plan.id));
  const rounds = await db
    .select({ id: round.id, name: round.name, planId: plan.id, planNumber: plan.number })
    .from(round)
    .innerJoin(plan, eq(plan.id, round.planId))
    .where(reached)
    .orderBy(desc(round.opensAt), asc(round.id));
  return { plans, rounds };
}

/** The lines that a report counts, over `line`, `courseClass` and `plan`: of its scope, as far as the viewer reaches. */
export function linesWithin(viewer: Viewer, { scope, unitId }: ReportFilter): SQL {
  const parts = [
    within(viewer, 'report.read', line.unitId),
    planWithin(read(), viewer, 'report.read'),
    unitId ? eq(line.unitId, unitId) : undefined,
    scope.kind === 'year' ? eq(plan.year, scope.year) : undefined,
    scope.kind === 'plan' ? eq(plan.id, scope.planId) : undefined,
    scope.kind === 'round'
      ? sql`${line.dossierId} in (select ${dossier.id} from ${dossier} where ${eq(dossier.roundId, scope.roundId)})`
      : undefined,
  ];
  return and(...parts) ?? sql`1 = 0`;
}

/** The classes that a report is about, over `courseClass` and `plan`; whatever the unit. */
export function classesWithin(viewer: Viewer, { scope }: ReportFilter): SQL {
  const parts = [
    planWithin(read(), viewer, 'report.read'),
    sql`${plan.state} <> 'draft'`,
    scope.kind === 'year' ? eq(plan.year, scope.year) : undefined,
    scope.kind === 'plan' ? eq(plan.id, scope.planId) : undefined,
    scope.kind === 'round'
      ? sql`${courseClass.id} in (select ${roundClass.classId} from ${roundClass} where ${eq(roundClass.roundId, scope.roundId)})`
      : undefined,
  ];
  return and(...parts) ?? sql`1 = 0`;
}
