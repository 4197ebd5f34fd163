import { and, asc, desc, eq, exists, inArray, like, ne, not, or, type SQL, sql } from 'drizzle-orm';
import type { FindingCode } from '#domain/codes.ts';
import { LIVE_LINE_STATES, type LineState } from '#domain/line/machine.ts';
import { fold } from '#domain/text/fold.ts';
import type { Viewer } from '#domain/viewer.ts';
import { logAccess } from '../access-log.ts';
import { courseClass, line, lineFinding, orgUnit, person } from '../schema.ts';
import { read } from '../store.ts';
import { type LineRow, lineRows } from './line-rows.ts';
import { hasOpenFinding, isOpenFinding } from './open-findings.ts';
import { within } from './scope.ts';

/** The lines of a unit's dossier: by class in the plan's order, and in each class in the unit's order of preference. */
export function linesOfDossier(viewer: Viewer, dossierId: string): Promise<LineRow[]> {
  const scope = within(viewer, 'line.read', line.unitId);
  return lineRows(
    read(),
    viewer,
    and(eq(line.dossierId, dossierId), scope),
    asc(courseClass.displayOrder),
    asc(line.preference),
    asc(line.createdAt),
    asc(line.id),
  );
}

/** What a list of a class's lines is narrowed to. */
export interface LineFilters {
  unitId?: string;
  /** Left out: every line that was sent and stands for a seat. */
  states?: readonly LineState[];
  /** `clean`: nothing is in the way; `questioned`: something is, or the line is being mended. */
  only?: 'clean' | 'questioned';
  finding?: FindingCode;
  /** Part of a name, with or without accents. */
  search?: string;
}

/** The lines of a class over all units that the viewer reaches, in the units' official order. Drafts only if asked for. */
export function linesOfClass(viewer: Viewer, classId: string, filters: LineFilters = {}): Promise<LineRow[]> {
  const where = and(eq(line.classId, classId), within(viewer, 'line.read', line.unitId), ...narrowing(filters));
  return lineRows(
    read(),
    viewer,
    where,
    asc(orgUnit.displayOrder),
    asc(line.preference),
    asc(person.sortKey),
    asc(line.id),
  );
}

/** The same list, all of it, to be given out: notes that the viewer took these people's data with him. */
export async function exportLines(
  viewer: Viewer,
  classId: string,
  filters: LineFilters,
  now: number,
): Promise<LineRow[]> {
  const lines = await linesOfClass(viewer, classId, filters);
  const people = lines.map(({ person: { id } }) => id);
  logAccess(viewer, 'person', people, now);
  return lines;
}

/** All lines of a person that the viewer reaches, the newest class first. */
export function linesOfPerson(viewer: Viewer, personId: string): Promise<LineRow[]> {
  const where = and(eq(line.personId, personId), within(viewer, 'line.read', line.unitId));
  return lineRows(read(), viewer, where, desc(courseClass.startsOn), desc(line.createdAt), asc(line.id));
}

/** A line is in question while something is in its way or it is being mended, or a leader's question is open. */
export function isQuestioned(): SQL {
  const asked = and(sql`${line.question} is not null`, ne(line.state, 'in_submission'));
  return or(hasOpenFinding(read()), eq(line.state, 'needs_fix'), asked) ?? sql`1 = 0`;
}

function narrowing({ unitId, states, only, finding, search }: LineFilters): (SQL | undefined)[] {
  const db = read();
  const found = db
    .select({ one: sql`1` })
    .from(lineFinding)
    .where(and(eq(lineFinding.lineId, line.id), finding && eq(lineFinding.code, finding), isOpenFinding(db)));
  const words = search ? fold(search).replace(/[\\%_]/g, '') : '';
  return [
    unitId ? eq(line.unitId, unitId) : undefined,
    states
      ? inArray(line.state, [...states])
      : and(inArray(line.state, [...LIVE_LINE_STATES]), ne(line.state, 'draft')),
    only === 'questioned' ? isQuestioned() : undefined,
    only === 'clean' ? not(isQuestioned()) : undefined,
    finding ? exists(found) : undefined,
    words ? like(person.nameKey, `%${words}%`) : undefined,
  ];
}
