import { and, eq, inArray, type SQL } from 'drizzle-orm';
import { type Compensation, compensationOf, EXEMPTIONS } from '#domain/commitment/compensation.ts';
import { asksPromise, leastPromise } from '#domain/commitment/forms.ts';
import type { Permission } from '#domain/permissions.ts';
import type { Day } from '#domain/time/day.ts';
import type { Viewer } from '#domain/viewer.ts';
import { assignment, courseClass, line, result, staffCategory, studyCommitment } from '../schema.ts';
import { read } from '../store.ts';
import { accountNames } from './account-names.ts';
import { within } from './scope.ts';

type Kept = typeof studyCommitment.$inferSelect;

/** A study's commitment, or what one would have to be: what is owed by it on a day. */
export interface StudyCommitment {
  lineId: string;
  /** A promise is asked for studies of this kind, also where none is recorded. */
  asked: boolean;
  /** The least months, and the class's own cost for one person. */
  least: number | null;
  costPerPerson: number | null;
  kept: (Kept & { by: string | null; compensation: Compensation }) | null;
}

/** The commitment of one line; undefined where the viewer may read no results of it. */
export async function commitmentOf(viewer: Viewer, lineId: string, day: Day): Promise<StudyCommitment | undefined> {
  const [found] = await commitments(viewer, eq(line.id, lineId), day);
  return found;
}

/** What is owed by those of a class for whom a commitment is recorded, by line. */
export async function commitmentsOf(viewer: Viewer, lineIds: readonly string[], day: Day) {
  if (lineIds.length === 0) return new Map<string, Compensation>();
  const found = await commitments(viewer, inArray(line.id, [...lineIds]), day);
  return new Map(found.flatMap(({ lineId, kept }) => (kept ? [[lineId, kept.compensation] as const] : [])));
}

const READS: Permission = 'result.read';

async function commitments(viewer: Viewer, which: SQL, day: Day): Promise<StudyCommitment[]> {
  const db = read();
  const rows = await db
    .select({
      lineId: line.id,
      state: line.state,
      category: courseClass.category,
      startsOn: courseClass.startsOn,
      endsOn: courseClass.endsOn,
      costPerPerson: courseClass.costPerPerson,
      kind: staffCategory.kind,
      issuedOn: result.issuedOn,
      kept: studyCommitment,
    })
    .from(line)
    .innerJoin(courseClass, eq(courseClass.id, line.classId))
    .innerJoin(assignment, eq(assignment.id, line.assignmentId))
    .innerJoin(staffCategory, eq(staffCategory.code, assignment.categoryCode))
    .leftJoin(result, eq(result.lineId, line.id))
    .leftJoin(studyCommitment, eq(studyCommitment.lineId, line.id))
    .where(and(which, within(viewer, READS, line.unitId)));
  const names = await accountNames(
    db,
    rows.map((row) => row.kept?.byId ?? null),
  );
  return rows.map(({ kept, ...row }) => {
    const exemption = EXEMPTIONS.find((one) => one === kept?.exemption) ?? null;
    // A degree is dated; without one the class's own last day ends the study.
    const studiedUntil = row.issuedOn ?? row.endsOn;
    return {
      lineId: row.lineId,
      asked: asksPromise(row),
      least: leastPromise(row, row.kind),
      costPerPerson: row.costPerPerson,
      kept: kept && {
        ...kept,
        by: names.get(kept.byId ?? '') ?? null,
        compensation: compensationOf({ ...kept, state: row.state, studiedUntil, exemption }, day),
      },
    };
  });
}
