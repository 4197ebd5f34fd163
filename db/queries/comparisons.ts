import { and, asc, eq, inArray } from 'drizzle-orm';
import { type Compared, compareClasses, compareLines } from '#domain/versions/compare.ts';
import type { Viewer } from '#domain/viewer.ts';
import type { ClassSnapshot, LineSnapshot } from '../commands/lines/snapshot.ts';
import { dossier, line, plan, submission, version } from '../schema.ts';
import { type Db, read } from '../store.ts';
import { readVersion, type VersionKind } from '../versions.ts';
import { issuedWithin, one, within } from './scope.ts';
import { upTo } from './submissions.ts';

interface Kept {
  lines: LineSnapshot[];
  classes: ClassSnapshot[];
}

/** Which versions are asked for; without them the last two. */
export interface Asked {
  from?: number;
  to?: number;
}

/** Two sendings of a dossier; undefined where the viewer does not reach it or there are no two. */
export async function dossierComparison(viewer: Viewer, id: string, asked: Asked) {
  const db = read();
  const [seen] = await db
    .select({ id: dossier.id })
    .from(dossier)
    .where(one(dossier.id, id, within(viewer, 'dossier.read', dossier.unitId)));
  return seen && compared(db, 'dossier', id, asked);
}

/** Two versions of a submission, as it went up each time. */
export async function submissionComparison(viewer: Viewer, id: string, asked: Asked) {
  const db = read();
  const [seen] = await db
    .select({ title: submission.title })
    .from(submission)
    .innerJoin(plan, eq(plan.id, submission.planId))
    .where(and(one(submission.id, id, issuedWithin(viewer, 'submission.read', plan.issuerId)), upTo(viewer)));
  const found = seen && (await compared(db, 'submission', id, asked));
  return found && { ...found, title: seen.title };
}

/** The numbers under which versions of a record are kept. */
async function versionNumbers(db: Db, kind: VersionKind, id: string): Promise<number[]> {
  const rows = await db
    .select({ number: version.number })
    .from(version)
    .where(and(eq(version.kind, kind), eq(version.subjectId, id)))
    .orderBy(asc(version.number));
  return rows.map((row) => row.number);
}

async function compared(db: Db, kind: VersionKind, id: string, asked: Asked) {
  const numbers = await versionNumbers(db, kind, id);
  const to = asked.to ?? numbers.at(-1);
  const from = asked.from ?? numbers.filter((number) => number !== to).at(-1);
  if (to === undefined || from === undefined || !numbers.includes(from) || !numbers.includes(to)) return undefined;
  const before = await readVersion<Kept>(db, kind, id, from);
  const after = await readVersion<Kept>(db, kind, id, to);
  if (!before || !after) return undefined;
  const lines = compareLines(before.value.lines, after.value.lines);
  return {
    numbers,
    before: { ...before, value: undefined, count: before.value.lines.length },
    after: { ...after, value: undefined, count: after.value.lines.length },
    lines,
    classes: compareClasses(before.value.classes, after.value.classes),
    why: await reasonsOf(db, lines),
    names: new Map([...before.value.classes, ...after.value.classes].map(({ code, name }) => [code, name])),
  };
}

/** Why lines went: what the register says of them now. */
async function reasonsOf(db: Db, { removed, replaced }: Compared<LineSnapshot>) {
  const ids = [...removed, ...replaced.map((pair) => pair.before)].map((each) => each.id);
  if (ids.length === 0) return new Map<string, never>();
  const rows = await db
    .select({ id: line.id, state: line.state, reasonCode: line.reasonCode, comment: line.comment })
    .from(line)
    .where(inArray(line.id, ids));
  return new Map(rows.map((row) => [row.id, row]));
}
