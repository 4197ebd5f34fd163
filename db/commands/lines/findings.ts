import { and, asc, eq, inArray, or, type SQL } from 'drizzle-orm';
import { referenceDay } from '#domain/eligibility/evaluate.ts';
import { codeOf } from '#domain/eligibility/findings.ts';
import { type JudgeableLine, judgeList } from '#domain/eligibility/judge-list.ts';
import type { RuleOutcome } from '#domain/eligibility/outcome.ts';
import { LIVE_LINE_STATES, type LineState, WAITING_LINE_STATES } from '#domain/line/machine.ts';
import { dayOf } from '#domain/time/day.ts';
import { inBatches } from '../../batches.ts';
import { canonicalJson } from '../../canonical.ts';
import { classFacts, eligibilityRules } from '../../queries/class-facts.ts';
import { personFacts } from '../../queries/person-facts.ts';
import { postsOf, standingIn } from '../../queries/standing.ts';
import { courseClass, line, lineFinding } from '../../schema.ts';
import type { Db, Tx } from '../../store.ts';

/** Lines that are still judged; what was decided on keeps the findings with which it was decided. */
const JUDGED_STATES: readonly LineState[] = ['draft', ...WAITING_LINE_STATES, 'in_submission'];

type Finding = typeof lineFinding.$inferInsert;

/** What changed: people, classes, dossiers or single lines. */
export interface Affected {
  personIds?: readonly string[];
  classIds?: readonly string[];
  dossierIds?: readonly string[];
  lineIds?: readonly string[];
}

/**
 * Judges again all open lines of everybody who is affected, and keeps what is in their way. To be called in the same
 * transaction by whatever changes a person's facts, a class or lines, after the change. A person's lines of all units
 * are judged together, so that a clash is found wherever its other half stands. The number of statements does not
 * depend on the number of lines.
 */
export async function refreshFindings(tx: Tx, now: number, affected: Affected): Promise<void> {
  const personIds = await affectedPeople(tx, affected);
  if (personIds.length === 0) return;
  const lines = await judgeableLines(tx, personIds, now);
  const judged = lines.filter((row) => JUDGED_STATES.includes(row.state));
  if (judged.length === 0) return;
  const today = dayOf(now);
  const sentOn = new Map(lines.map((row) => [row.lineId, row.submittedAt === null ? null : dayOf(row.submittedAt)]));
  const outcomes = judgeList(lines, await eligibilityRules(tx), (row) =>
    referenceDay(sentOn.get(row.lineId) ?? null, row.klass, today),
  );
  const found = new Map(judged.map((row) => [row.lineId, toFindings(row.lineId, outcomes.get(row.lineId) ?? [])]));
  await replaceChanged(tx, found);
}

async function affectedPeople(tx: Tx, affected: Affected): Promise<string[]> {
  const { personIds = [], classIds = [], dossierIds = [], lineIds = [] } = affected;
  const parts: SQL[] = [];
  if (classIds.length > 0) parts.push(inArray(line.classId, [...classIds]));
  if (dossierIds.length > 0) parts.push(inArray(line.dossierId, [...dossierIds]));
  if (lineIds.length > 0) parts.push(inArray(line.id, [...lineIds]));
  if (parts.length === 0) return [...new Set(personIds)];
  const rows = await tx
    .selectDistinct({ personId: line.personId })
    .from(line)
    .where(or(...parts));
  return [...new Set([...personIds, ...rows.map((row) => row.personId)])];
}

export type LiveLine = JudgeableLine & { classId: string; state: LineState; submittedAt: number | null };

/** All live lines of these people, each with the person as he stands at that line's unit. */
export async function judgeableLines(db: Db, personIds: readonly string[], now: number): Promise<LiveLine[]> {
  const rows = await db
    .select({ line, klass: courseClass })
    .from(line)
    .innerJoin(courseClass, eq(courseClass.id, line.classId))
    .where(and(inArray(line.personId, [...personIds]), inArray(line.state, [...LIVE_LINE_STATES])))
    .orderBy(asc(line.createdAt), asc(line.id));
  if (rows.length === 0) return [];
  const today = dayOf(now);
  const people = await personFacts(db, personIds, today);
  const posts = await postsOf(db, personIds);
  return rows.flatMap(({ line: l, klass }) => {
    const person = people.get(l.personId);
    if (!person) return [];
    const { post, active } = standingIn(posts.get(l.personId) ?? [], l, today);
    const standing = post ? { positionCode: post.positionCode, staffKind: post.staffKind, active } : { active };
    return [
      {
        lineId: l.id,
        personId: l.personId,
        classId: l.classId,
        klass: classFacts(klass),
        person: { ...person, ...standing },
        state: l.state,
        submittedAt: l.submittedAt,
      },
    ];
  });
}

/** What a line keeps of its outcomes: those that are not met or not known, also what only informs. */
function toFindings(lineId: string, outcomes: readonly RuleOutcome[]): Finding[] {
  return outcomes
    .filter(({ outcome }) => outcome !== 'PASS')
    .map((raised) => ({
      lineId,
      code: codeOf(raised),
      ruleCode: raised.ruleId,
      ruleVersion: raised.version,
      ruleEffectiveFrom: raised.effectiveFrom,
      citation: raised.citation,
      outcome: raised.outcome,
      severity: raised.severity,
      missing: raised.missing,
      detail: raised.detail,
    }));
}

/** Writes only where something is different, so that what did not change keeps its rows. */
async function replaceChanged(tx: Tx, found: ReadonlyMap<string, Finding[]>): Promise<void> {
  const lineIds = [...found.keys()];
  const kept = Map.groupBy(
    await tx.select().from(lineFinding).where(inArray(lineFinding.lineId, lineIds)),
    (row) => row.lineId,
  );
  const changed = lineIds.filter((id) => signature(kept.get(id) ?? []) !== signature(found.get(id) ?? []));
  const stale = changed.filter((id) => kept.has(id));
  for (const batch of inBatches(stale)) await tx.delete(lineFinding).where(inArray(lineFinding.lineId, batch));
  const fresh = changed.flatMap((id) => found.get(id) ?? []);
  for (const batch of inBatches(fresh)) await tx.insert(lineFinding).values(batch);
}

function signature(findings: readonly Finding[]): string {
  const texts = findings.map(({ id: _, ...finding }) => canonicalJson(finding));
  return texts.sort().join('\n');
}
