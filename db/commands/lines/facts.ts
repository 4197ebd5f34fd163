import { and, eq, inArray, isNull, notExists, sql } from 'drizzle-orm';
import type { Route } from '#domain/codes.ts';
import type { LineNeed } from '#domain/line/machine.ts';
import { closesAt } from '#domain/time/closing.ts';
import { dayOf } from '#domain/time/day.ts';
import { actorsFor, identitiesOf, type Viewer } from '#domain/viewer.ts';
import { judgeGroups } from '../../queries/group-seats.ts';
import { managedByOn } from '../../queries/opinion-need.ts';
import { judgePlaces } from '../../queries/places-held.ts';
import {
  account,
  assignment,
  classRoute,
  courseClass,
  decision,
  dossier,
  extension,
  line,
  lineFinding,
  lineOverride,
  orgUnit,
  plan,
  round,
  roundClass,
  submission,
  submissionFlag,
} from '../../schema.ts';
import type { Db } from '../../store.ts';
import { opinionRulesOn } from '../opinions/rules.ts';

/** A line with everything that the deciding table asks about it, as the database has it now. */
export type LineRecord = Awaited<ReturnType<typeof loadLines>>[number];

/** What a page or a command knows beyond the rows: which stage its submission will have, whose choice it is. */
export type KnownFacts = Partial<Record<LineNeed, boolean>>;

/**
 * The lines with the facts for `decide`, in the order of the ids. Ids that do not exist are left out; who may see them
 * is the caller's to have asked, `actors` says in which capacities the viewer stands to each.
 */
export async function loadLines(db: Db, viewer: Viewer, now: number, ids: readonly string[]) {
  const unique = [...new Set(ids)];
  if (unique.length === 0) return [];
  const rows = await db
    .select({
      line,
      class: courseClass,
      issuerId: plan.issuerId,
      forwarderId: orgUnit.forwarderId,
      categoryCode: assignment.categoryCode,
      managedBy: managedByOn(dayOf(now)),
      roundId: round.id,
      roundClosesAt: round.closesAt,
      classClosesAt: roundClass.closesAt,
      submissionState: submission.state,
      preparedById: submission.preparedById,
      preparedForId: submission.preparedForId,
      sentUpById: submission.sentUpById,
      sentUpForId: submission.sentUpForId,
      decisionState: decision.state,
    })
    .from(line)
    .innerJoin(dossier, eq(dossier.id, line.dossierId))
    .innerJoin(round, eq(round.id, dossier.roundId))
    .innerJoin(courseClass, eq(courseClass.id, line.classId))
    .innerJoin(plan, eq(plan.id, courseClass.planId))
    .innerJoin(orgUnit, eq(orgUnit.id, line.unitId))
    .innerJoin(assignment, eq(assignment.id, line.assignmentId))
    .leftJoin(roundClass, and(eq(roundClass.roundId, round.id), eq(roundClass.classId, line.classId)))
    .leftJoin(submission, eq(submission.id, line.submissionId))
    .leftJoin(decision, eq(decision.id, line.decisionId))
    .where(inArray(line.id, unique));

  const blocked = new Set((await blockedLines(db, unique)).map((row) => row.lineId));
  const routes = await routesOn(db, dayOf(now));
  const extensions = await grantedExtensions(db, [...new Set(rows.map((row) => row.line.unitId))]);
  const identities = identitiesOf(viewer);
  const ownPersons = await personsBehind(db, identities);
  const asked = await askedOff(db, unique);
  const today = dayOf(now);
  const opinionRules = await opinionRulesOn(db, today);

  const hasPlace = await judgePlaces(
    db,
    rows.map((row) => row.line.classId),
  );

  const hasOneSeat = await judgeGroups(db, rows);

  const order = new Map(unique.map((id, index) => [id, index]));
  return rows
    .map((row) => {
      const { line: l, class: c } = row;
      const route = routeOf(routes, c.intakeMode, row.categoryCode);
      const closing = closesAt({
        classClosesAt: row.classClosesAt,
        roundClosesAt: row.roundClosesAt,
        extensions: extensions.filter((e) => e.roundId === row.roundId),
        unitId: l.unitId,
        classId: l.classId,
      });
      const asking = opinionRules.filter((rule) => rule.asks(c.category, row.managedBy));
      const isExternal = route === 'convened' || route === 'other_body';
      const own =
        ownPersons.has(l.personId) ||
        [row.preparedById, row.preparedForId, row.sentUpById, row.sentUpForId, l.submittedById].some(
          (id) => id !== null && identities.includes(id),
        );
      const holds: Record<LineNeed, boolean> = {
        no_open_block: !blocked.has(l.id),
        within_unit_places: hasPlace(l, 'accepted'),
        seat_within_unit_places: hasPlace(l, 'seated'),
        one_seat_in_group: hasOneSeat(l),
        route_city: !isExternal,
        route_external: isExternal,
        route_admits: route === 'city_nominates',
        route_no_admission: route !== 'city_nominates',
        registration_closed: closing !== null && now >= closing,
        submission_allows: false,
        decision_published: row.decisionState === 'published' || row.decisionState === 'amended',
        class_begun: c.startsOn !== null && c.startsOn <= today,
        class_ended: c.endsOn !== null && c.endsOn <= today,
        postponement_asked: l.postponementReason !== null,
        postponement_not_asked: l.postponementReason === null,
        withdrawal_asked: asked.has(l.id),
        withdrawal_not_asked: !asked.has(l.id),
        party_opinion_given: l.partyReference !== null || asking.length === 0,
        class_cancelled: c.cancelledAt !== null,
        stands_twice: false,
        // A line that waits with a decision waits for an amending one to be published.
        not_held: l.state !== 'validated' || l.decisionId === null,
        not_own_line: !own,
      };
      const place = { unitId: l.unitId, forwarderId: row.forwarderId, issuerId: row.issuerId };
      return {
        ...row,
        asking,
        route,
        closesAt: closing,
        holds,
        hasPlace,
        hasOneSeat,
        place,
        actors: actorsFor(viewer, place),
      };
    })
    .sort((a, b) => (order.get(a.line.id) ?? 0) - (order.get(b.line.id) ?? 0));
}

/** Lines with a blocking condition that is not met and that nobody entitled has waived. */
function blockedLines(db: Db, ids: readonly string[]) {
  const waived = db
    .select({ one: sql`1` })
    .from(lineOverride)
    .where(and(eq(lineOverride.lineId, lineFinding.lineId), eq(lineOverride.ruleCode, lineFinding.ruleCode)));
  return db
    .selectDistinct({ lineId: lineFinding.lineId })
    .from(lineFinding)
    .where(
      and(
        inArray(lineFinding.lineId, [...ids]),
        eq(lineFinding.severity, 'block'),
        eq(lineFinding.outcome, 'FAIL'),
        notExists(waived),
      ),
    );
}

/** Lines of which a unit's wish to take them off, after they had gone up, is not answered yet. */
async function askedOff(db: Db, ids: readonly string[]): Promise<Set<string>> {
  const rows = await db
    .selectDistinct({ lineId: submissionFlag.lineId })
    .from(submissionFlag)
    .where(and(inArray(submissionFlag.lineId, [...ids]), isNull(submissionFlag.closedAt)));
  return new Set(rows.map((row) => row.lineId));
}

async function routesOn(db: Db, day: string) {
  const rows = await db.select().from(classRoute);
  return rows.filter((row) => row.validFrom <= day && day <= (row.validTo ?? day));
}

/** The route of a class for a staff category; a rule for the category comes before the one for all others. */
function routeOf(
  routes: readonly { intakeMode: string; categoryCode: string | null; route: Route }[],
  intakeMode: string,
  categoryCode: string,
): Route {
  const ofMode = routes.filter((row) => row.intakeMode === intakeMode);
  const found =
    ofMode.find((row) => row.categoryCode === categoryCode) ?? ofMode.find((row) => row.categoryCode === null);
  // Without a rule the most guarded way is taken: the city's own decision.
  return found?.route ?? 'city_decides';
}

async function grantedExtensions(db: Db, unitIds: string[]) {
  if (unitIds.length === 0) return [];
  const rows = await db
    .select()
    .from(extension)
    .where(and(inArray(extension.unitId, unitIds), eq(extension.state, 'granted')));
  return rows.flatMap((row) => (row.until === null ? [] : [{ ...row, until: row.until }]));
}

async function personsBehind(db: Db, identities: readonly string[]): Promise<Set<string>> {
  if (identities.length === 0) return new Set();
  const rows = await db
    .select({ personId: account.personId })
    .from(account)
    .where(and(inArray(account.id, [...identities]), isNull(account.disabledAt)));
  return new Set(rows.flatMap((row) => (row.personId ? [row.personId] : [])));
}
