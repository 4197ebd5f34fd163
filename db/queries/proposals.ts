import { and, asc, desc, eq, getTableColumns, inArray } from 'drizzle-orm';
import { unitTitle } from '#domain/organisation/unit-name.ts';
import { type ClassLoad, classLoads } from '#domain/proposal/contested.ts';
import type { ProposalInput } from '#domain/proposal/input.ts';
import type { ProposalProgress, ProposalResult } from '#domain/proposal/result.ts';
import type { ProposalSettingsFile } from '#domain/proposal/settings.ts';
import type { Viewer } from '#domain/viewer.ts';
import { account, courseClass, dossier, line, orgUnit, orgUnitType, plan, proposal } from '../schema.ts';
import { read } from '../store.ts';
import { lineRows } from './line-rows.ts';
import { proposalInput } from './proposal-input.ts';
import { proposalWorld } from './proposal-world.ts';
import { issuedWithin, one, within } from './scope.ts';

/** The proposals of the viewer's plans, the newest first, without what they were computed from. */
export async function listProposals(viewer: Viewer) {
  const { input: _, ...columns } = getTableColumns(proposal);
  const rows = await read()
    .select({ ...columns, planNumber: plan.number, by: account.name })
    .from(proposal)
    .innerJoin(plan, eq(plan.id, proposal.planId))
    .leftJoin(account, eq(account.id, proposal.byId))
    .where(issuedWithin(viewer, 'proposal.read', plan.issuerId))
    .orderBy(desc(proposal.at), desc(proposal.id))
    .limit(200);
  return rows.map(({ result, progress, ...row }) => ({ ...row, ...told({ result, progress }) }));
}

function told(row: { result: unknown; progress: unknown }) {
  return {
    result: row.result as ProposalResult | null,
    progress: (row.progress ?? { beat: 0 }) as ProposalProgress,
  };
}

export type ProposalDetail = NonNullable<Awaited<ReturnType<typeof proposalById>>>;

/** One proposal with what it was computed from, and its plan's classes by code. */
export async function proposalById(viewer: Viewer, id: string) {
  const db = read();
  const [found] = await db
    .select({ proposal, planNumber: plan.number, by: account.name })
    .from(proposal)
    .innerJoin(plan, eq(plan.id, proposal.planId))
    .leftJoin(account, eq(account.id, proposal.byId))
    .where(one(proposal.id, id, issuedWithin(viewer, 'proposal.read', plan.issuerId)));
  if (!found) return undefined;
  const { proposal: row, ...more } = found;
  const classes = await db
    .select({ id: courseClass.id, code: courseClass.code, name: courseClass.name })
    .from(courseClass)
    .where(eq(courseClass.planId, row.planId))
    .orderBy(asc(courseClass.displayOrder));
  return {
    ...row,
    ...more,
    ...told(row),
    asking: row.settings as unknown as { settings: ProposalSettingsFile; courses: string[] },
    content: JSON.parse(row.input) as ProposalInput,
    classes: new Map(classes.map((klass) => [klass.code, klass])),
  };
}

/** What the same question would be computed from now, for saying what has moved since. */
export function inputNow(viewer: Viewer, { planId, at, asking }: ProposalDetail): Promise<ProposalInput | undefined> {
  return proposalInput(viewer, { planId, now: at, ...asking }, read());
}

/** Lines as a proposal's lists name them: the person, the unit, where it stands now. */
export function proposalLines(viewer: Viewer, lineIds: readonly string[]) {
  return lineIds.length === 0 ? [] : lineRows(read(), viewer, inArray(line.id, [...lineIds]));
}

/** Dossiers that nobody has received yet and that lines of these stand in: none of them can be taken before. */
export async function unreceivedDossiers(viewer: Viewer, { content }: ProposalDetail, course?: string) {
  const asked = content.world.candidates.filter((each) => course === undefined || each.course === course);
  const lineIds = new Set(asked.map(({ lineId }) => lineId));
  const rows = await read()
    .select({ id: dossier.id, lineId: line.id, type: orgUnitType.name, name: orgUnit.name })
    .from(line)
    .innerJoin(dossier, eq(dossier.id, line.dossierId))
    .innerJoin(orgUnit, eq(orgUnit.id, dossier.unitId))
    .innerJoin(orgUnitType, eq(orgUnitType.code, orgUnit.typeCode))
    .where(
      and(eq(dossier.state, 'submitted'), eq(line.state, 'submitted'), within(viewer, 'dossier.read', dossier.unitId)),
    )
    .orderBy(asc(orgUnit.displayOrder));
  const own = rows.filter(({ lineId }) => lineIds.has(lineId));
  return [...Map.groupBy(own, ({ id }) => id)].map(([id, lines]) => ({
    id,
    unit: unitTitle(lines[0]!),
    lines: lines.length,
  }));
}

/** The plans for which the viewer may make a proposal, the newest first. */
export function proposalPlans(viewer: Viewer) {
  return read()
    .select({ id: plan.id, number: plan.number, title: plan.title })
    .from(plan)
    .where(and(issuedWithin(viewer, 'proposal.write', plan.issuerId), inArray(plan.state, ['issued', 'in_progress'])))
    .orderBy(desc(plan.year), desc(plan.issuedOn), asc(plan.id));
}

/** A plan's classes that have candidates, with how full each is and from how many it opens. */
export async function proposalClasses(viewer: Viewer, planId: string, now: number) {
  const db = read();
  const world = await proposalWorld(viewer, { planId, now }, db);
  if (!world) return [];
  const loads = new Map<string, ClassLoad>(classLoads(world).map((load) => [load.code, load]));
  const rows = await db
    .select()
    .from(courseClass)
    .where(eq(courseClass.planId, planId))
    .orderBy(asc(courseClass.displayOrder));
  return rows.flatMap(({ id, code, name, intakeMode, minSize }) => {
    const load = loads.get(code);
    return load && load.candidates > 0 ? [{ ...load, id, name, intakeMode, minSize }] : [];
  });
}
