import { and, asc, eq, isNull } from 'drizzle-orm';
import type { DossierNeed, DossierState } from '#domain/dossier/machine.ts';
import { LIVE_LINE_STATES, type LineState, WAITING_LINE_STATES } from '#domain/line/machine.ts';
import { actorsFor, identitiesOf, type Viewer } from '#domain/viewer.ts';
import { type Closings, closingsOf } from '../../queries/closings.ts';
import { hasOpenFinding, oneIf } from '../../queries/open-findings.ts';
import { one, within } from '../../queries/scope.ts';
import {
  attachment,
  classNoNeed,
  courseClass,
  dossier,
  line,
  orgUnit,
  orgUnitType,
  plan,
  round,
} from '../../schema.ts';
import type { Db } from '../../store.ts';

/** A dossier with everything that its deciding table asks about, as the database has it now. */
export type DossierRecord = NonNullable<Awaited<ReturnType<typeof loadDossier>>>;

/** The lines that keep a need from being met, so that a refusal and a task list can name them. */
export type LineNeeds = Record<'exceptions_explained' | 'papers_attached' | 'within_deadline', string[]>;

const LIVE: readonly LineState[] = LIVE_LINE_STATES;
const OPEN: readonly LineState[] = [...WAITING_LINE_STATES, 'in_submission'];

/**
 * The dossier with its lines and the facts for `decide`; undefined where the viewer reaches none with this id.
 *
 * @param now the instant that is judged against closing moments, UTC milliseconds
 */
export async function loadDossier(db: Db, viewer: Viewer, now: number, id: string) {
  const [found] = await db
    .select({
      dossier,
      unit: orgUnit,
      unitType: orgUnitType.name,
      round,
      plan: { id: plan.id, number: plan.number, title: plan.title, issuedOn: plan.issuedOn, issuerId: plan.issuerId },
    })
    .from(dossier)
    .innerJoin(orgUnit, eq(orgUnit.id, dossier.unitId))
    .innerJoin(orgUnitType, eq(orgUnitType.code, orgUnit.typeCode))
    .innerJoin(round, eq(round.id, dossier.roundId))
    .innerJoin(plan, eq(plan.id, round.planId))
    .where(one(dossier.id, id, within(viewer, 'dossier.read', dossier.unitId)));
  if (!found) return undefined;
  const lines = await linesOf(db, id);
  const closings = await closingsOf(db, found.round, [found.unit.id]);
  const noNeed = await db.select().from(classNoNeed).where(eq(classNoNeed.dossierId, id));

  const { unit } = found;
  const place = { unitId: unit.id, forwarderId: unit.forwarderId, issuerId: found.plan.issuerId };
  const drafts = lines.filter((row) => row.state === 'draft');
  const blockers: LineNeeds = {
    exceptions_explained: idsOf(drafts.filter((row) => row.unmet > 0 && !row.exceptionReason?.trim())),
    papers_attached: idsOf(drafts.filter((row) => row.papers.some((paper) => !row.attached.includes(paper)))),
    within_deadline: idsOf(drafts.filter((row) => !isOpen(closings, unit.id, row.classId, now))),
  };
  return {
    ...found,
    place,
    actors: actorsFor(viewer, place),
    lines,
    drafts,
    live: lines.filter((row) => LIVE.includes(row.state)),
    noNeedClassIds: noNeed.map((row) => row.classId),
    closings,
    blockers,
    holds: holdsOf(found, viewer, lines, blockers),
  };
}

/** Whether the unit may still register for the class; a class without a closing moment is open. */
export function isOpen(closings: Closings, unitId: string, classId: string, now: number): boolean {
  const closing = closings(unitId, classId);
  return closing === null || now < closing;
}

type Found = { dossier: typeof dossier.$inferSelect; unit: typeof orgUnit.$inferSelect };

/** Every need of the table. A need that is forgotten here would not compile. */
function holdsOf(
  { dossier: d, unit }: Found,
  viewer: Viewer,
  lines: readonly { state: LineState }[],
  blockers: LineNeeds,
): Record<DossierNeed, boolean> {
  const preparer = d.preparedById ?? d.handedOverById;
  return {
    has_drafts: lines.some((row) => row.state === 'draft'),
    has_no_lines: !lines.some((row) => LIVE.includes(row.state)),
    exceptions_explained: blockers.exceptions_explained.length === 0,
    papers_attached: blockers.papers_attached.length === 0,
    within_deadline: blockers.within_deadline.length === 0,
    letter_recorded: unit.coveringLetter !== 'required' || isLetter(d),
    another_prepared: unit.headMayPrepare || preparer === null || !identitiesOf(viewer).includes(preparer),
    forwarded: unit.forwarderId === null || d.forwardedAt !== null,
    not_forwarded: d.forwardedAt === null,
    sends_through_another: unit.forwarderId !== null,
    supplement_handed_over: d.supplementHandedOverAt !== null,
    supplement_not_handed_over: d.supplementHandedOverAt === null,
    all_lines_concluded: !lines.some((row) => OPEN.includes(row.state)),
  };
}

/** A covering letter is known by its number and day; the scan may follow. */
export function isLetter(letter: { letterNumber?: string | null; letterDay?: string | null }): boolean {
  return Boolean(letter.letterNumber?.trim() && letter.letterDay);
}

/** Whether the unit may add, change and remove drafts now: not while the list is with the head or on its way. */
export function isEditable(d: { state: DossierState; supplementHandedOverAt: number | null }): boolean {
  if (d.state === 'draft' || d.state === 'returned') return true;
  return (d.state === 'received' || d.state === 'settled') && d.supplementHandedOverAt === null;
}

/** The dossier's lines with what their readiness depends on, in the order in which they were put down. */
async function linesOf(db: Db, dossierId: string) {
  const rows = await db
    .select({
      id: line.id,
      classId: line.classId,
      personId: line.personId,
      state: line.state,
      version: line.version,
      preference: line.preference,
      exceptionReason: line.exceptionReason,
      papers: courseClass.papers,
      unmet: oneIf(hasOpenFinding(db, 'FAIL')),
    })
    .from(line)
    .innerJoin(courseClass, eq(courseClass.id, line.classId))
    .where(eq(line.dossierId, dossierId))
    .orderBy(asc(courseClass.displayOrder), asc(line.preference), asc(line.createdAt), asc(line.id));
  const papers = await db
    .select({ lineId: attachment.lineId, paper: attachment.paper })
    .from(attachment)
    .innerJoin(line, eq(line.id, attachment.lineId))
    .where(and(eq(line.dossierId, dossierId), isNull(attachment.removedAt)));
  const attached = Map.groupBy(papers, (row) => row.lineId);
  return rows.map((row) => ({ ...row, attached: (attached.get(row.id) ?? []).map((p) => p.paper) }));
}

const idsOf = (rows: readonly { id: string }[]) => rows.map((row) => row.id);
