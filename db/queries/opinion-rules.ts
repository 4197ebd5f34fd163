import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import { WAITING_LINE_STATES } from '#domain/line/machine.ts';
import { permits } from '#domain/permissions.ts';
import { dayOf } from '#domain/time/day.ts';
import type { Viewer } from '#domain/viewer.ts';
import { assignment, auditEvent, auditPayload, auditSubject, courseClass, line, opinionRule } from '../schema.ts';
import { read } from '../store.ts';
import { withNames } from './history.ts';
import { needsOpinion, ruleConcerns } from './opinion-need.ts';
import { within } from './scope.ts';

/** Lines that were sent and not yet decided on: those before which a rule can still stand. */
const OPEN = [...WAITING_LINE_STATES, 'in_submission'] as const;

/** At most so many changes are told. */
const CHANGES = 100;

/** How many turns and how many people; `lacking`: turns without an opinion so far. */
export interface Concerned {
  lines: number;
  people: number;
  lacking: number;
}

const NOBODY: Concerned = { lines: 0, people: 0, lacking: 0 };

/** Where a rule stands on a day. */
export type RuleStanding = 'in_force' | 'to_come' | 'ended';

/**
 * The rules about whose opinion is needed, those in force first, each with whom it concerns now among the lines that
 * the viewer reaches, and who changed what. Undefined for whoever reads no opinions.
 */
export async function opinionRulesPage(viewer: Viewer, now: number) {
  if (!permits(viewer, 'opinion.read')) return undefined;
  const db = read();
  const today = dayOf(now);
  const rows = await db.select().from(opinionRule).orderBy(desc(opinionRule.validFrom), desc(opinionRule.id));
  const scope = and(inArray(line.state, [...OPEN]), within(viewer, 'opinion.read', line.unitId));
  const counts = {
    lines: sql<number>`count(*)`.mapWith(Number),
    people: sql<number>`count(distinct ${line.personId})`.mapWith(Number),
    lacking: sql<number>`count(case when ${line.partyReference} is null then 1 end)`.mapWith(Number),
  };
  const each = await db
    .select({ id: opinionRule.id, ...counts })
    .from(line)
    .innerJoin(courseClass, eq(courseClass.id, line.classId))
    .innerJoin(assignment, eq(assignment.id, line.assignmentId))
    .innerJoin(opinionRule, ruleConcerns(today))
    .where(scope)
    .groupBy(opinionRule.id);
  const [all] = await db
    .select(counts)
    .from(line)
    .innerJoin(courseClass, eq(courseClass.id, line.classId))
    .innerJoin(assignment, eq(assignment.id, line.assignmentId))
    .where(and(scope, needsOpinion(today)));
  const byRule = new Map(each.map(({ id, ...of }) => [id, of]));
  const standing = ({ validFrom, validTo }: (typeof rows)[number]): RuleStanding =>
    validFrom > today ? 'to_come' : validTo !== null && validTo < today ? 'ended' : 'in_force';
  const rules = rows.map((rule) => ({ ...rule, standing: standing(rule), concerns: byRule.get(rule.id) ?? NOBODY }));
  const of = (which: RuleStanding) => rules.filter((rule) => rule.standing === which);
  return {
    rules: [...of('in_force'), ...of('to_come'), ...of('ended')],
    /** Everybody whom some rule in force concerns, each once. */
    all: all ?? NOBODY,
    changes: await ruleChanges(),
    may: { change: permits(viewer, 'opinion.rules') },
  };
}
export type OpinionRuleRow = NonNullable<Awaited<ReturnType<typeof opinionRulesPage>>>['rules'][number];

/** Who added, ended and took back rules, the last first. */
async function ruleChanges() {
  const db = read();
  const rows = await db
    .select({
      ...{ seq: auditEvent.seq, at: auditEvent.at, action: auditEvent.action, payload: auditPayload.payload },
      ...{ actorKind: auditEvent.actorKind, actorId: auditEvent.actorId, onBehalfOfId: auditEvent.onBehalfOfId },
      ...{ subjectKind: auditEvent.subjectKind, subjectId: auditEvent.subjectId },
    })
    .from(auditSubject)
    .innerJoin(auditEvent, eq(auditEvent.seq, auditSubject.seq))
    .leftJoin(auditPayload, eq(auditPayload.seq, auditSubject.seq))
    .where(eq(auditSubject.kind, 'opinion_rule'))
    .orderBy(desc(auditSubject.seq))
    .limit(CHANGES);
  return withNames(
    db,
    // What retention has erased is told as that.
    rows.map((row) => ({ ...row, payload: row.payload === null ? null : JSON.parse(row.payload) })),
  );
}
