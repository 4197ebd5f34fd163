import { and, count, countDistinct, eq, inArray, not, sql, sum } from 'drizzle-orm';
import { LINE_STATES, type LineState } from '#domain/line/machine.ts';
import { line, person } from '../../schema.ts';
import type { Db } from '../../store.ts';
import { oneIf } from '../open-findings.ts';

/** Lines that no longer ask for anything: not sent yet, taken back, or another stands instead. */
const GONE: readonly LineState[] = ['draft', 'withdrawn', 'superseded'];
const COUNTED = LINE_STATES.filter((state) => !GONE.includes(state));

/** What came of everything that units sent for some classes. */
export interface Tally {
  /** Units that sent them; versions of earlier programs did not keep it. */
  units?: number;
  /** Lines (lượt người) that were sent and not taken back. */
  registered: number;
  women: number;
  minority: number;
  /** Of these, those that do not go up now, by where they stand and why. */
  left: { state: LineState; reason: string | null; n: number }[];
}

/** How many were put forward for these classes, and what became of those that do not go up with this submission. */
export async function tallyOf(db: Db, classIds: readonly string[], upIds: readonly string[]): Promise<Tally> {
  const counted = and(inArray(line.classId, [...classIds]), inArray(line.state, COUNTED));
  const [all] = await db
    .select({
      units: countDistinct(line.unitId),
      registered: count(),
      women: sum(oneIf(eq(person.gender, 'F'))).mapWith(Number),
      minority: sum(oneIf(sql`${person.ethnicity} is not null and ${person.ethnicity} <> 'Kinh'`)).mapWith(Number),
    })
    .from(line)
    .innerJoin(person, eq(person.id, line.personId))
    .where(counted);
  const left = await db
    .select({ state: line.state, reason: line.reasonCode, n: count() })
    .from(line)
    .where(and(counted, upIds.length > 0 ? not(inArray(line.id, [...upIds])) : undefined))
    .groupBy(line.state, line.reasonCode);
  const rank = ({ state }: { state: LineState }) => LINE_STATES.indexOf(state);
  return {
    units: all?.units ?? 0,
    registered: all?.registered ?? 0,
    women: all?.women || 0,
    minority: all?.minority || 0,
    left: left.sort((a, b) => rank(a) - rank(b) || (a.reason ?? '').localeCompare(b.reason ?? '')),
  };
}
