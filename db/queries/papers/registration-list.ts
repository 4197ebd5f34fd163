import { and, asc, eq, inArray, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { StaffKind } from '#domain/codes.ts';
import type { DossierState } from '#domain/dossier/machine.ts';
import { LIVE_LINE_STATES } from '#domain/line/machine.ts';
import { unitTitle } from '#domain/organisation/unit-name.ts';
import type { FrozenPaper } from '#domain/papers/form.ts';
import { dayOf, type Instant } from '#domain/time/day.ts';
import type { Viewer } from '#domain/viewer.ts';
import { logAccess } from '../../access-log.ts';
import type { DossierVersion } from '../../commands/dossiers/version.ts';
import {
  type ClassSnapshot,
  type LineSnapshot,
  snapshotClasses,
  snapshotLines,
} from '../../commands/lines/snapshot.ts';
import {
  classNoNeed,
  courseClass,
  dossier,
  line,
  orgUnit,
  orgUnitType,
  plan,
  round,
  staffCategory,
} from '../../schema.ts';
import { type Db, read } from '../../store.ts';
import { readVersion } from '../../versions.ts';
import { one, within } from '../scope.ts';
import { PLAN_COLUMNS, paperGround } from './ground.ts';
import { type ListColumns, listColumns } from './list-columns.ts';

/** A unit works on its list: what is printed is what its head is to sign, not what was sent before. */
const EDITED: readonly DossierState[] = ['draft', 'awaiting_signature', 'returned'];

/**
 * What a unit's covering letter and its list are made of: from what it sent, and from what stands in the dossier while
 * the unit works on it. It is given out with telephone numbers, which is noted. Undefined where the viewer does not
 * reach the dossier, and while it says nothing.
 */
export async function registrationListForPaper(viewer: Viewer, id: string, now: Instant) {
  const db = read();
  const issuer = alias(orgUnit, 'issuer');
  const [seen] = await db
    .select({
      dossier,
      unit: { id: orgUnit.id, name: orgUnit.name, type: orgUnitType.name },
      round: { id: round.id, name: round.name },
      plan: PLAN_COLUMNS,
      issuerName: issuer.name,
    })
    .from(dossier)
    .innerJoin(orgUnit, eq(orgUnit.id, dossier.unitId))
    .innerJoin(orgUnitType, eq(orgUnitType.code, orgUnit.typeCode))
    .innerJoin(round, eq(round.id, dossier.roundId))
    .innerJoin(plan, eq(plan.id, round.planId))
    .innerJoin(issuer, eq(issuer.id, plan.issuerId))
    .where(one(dossier.id, id, within(viewer, 'dossier.read', dossier.unitId)));
  if (!seen) return undefined;
  const { dossier: d, unit, plan: of, issuerName } = seen;
  const version = EDITED.includes(d.state) ? undefined : await readVersion<DossierVersion>(db, 'dossier', id);
  const { paper, ...content } = version ? await sentContent(db, of.id, version.value) : await liveContent(db, id, now);
  if (content.lines.length === 0 && d.state !== 'no_need') return undefined;
  const on = d.letterDay ?? dayOf(version?.at ?? now);
  logAccess(
    viewer,
    'person',
    content.lines.map((row) => row.personId),
    now,
  );
  return {
    ...(await paperGround(db, {
      ...{ kind: 'registration-list', plan: of, issuerName, unitId: unit.id, on },
      kept: paper,
    })),
    unit: { name: unit.name, title: content.unitName ?? unitTitle(unit) },
    round: seen.round,
    number: version ? d.letterNumber : null,
    day: version ? d.letterDay : null,
    year: on.slice(0, 4),
    at: version?.at ?? d.openedAt,
    ...content,
  };
}
export type RegistrationListForPaper = NonNullable<Awaited<ReturnType<typeof registrationListForPaper>>>;

interface Content {
  unitName: string | null;
  classes: ClassSnapshot[];
  /** Names of the classes for which the unit reports no need. */
  noNeed: string[];
  lines: ReturnType<typeof rowOf>[];
  paper: FrozenPaper | null;
}

async function sentContent(db: Db, planId: string, version: DossierVersion): Promise<Content> {
  const { unit, classes, noNeed, lines, paper } = version;
  const kinds = await db.select({ code: staffCategory.code, kind: staffCategory.kind }).from(staffCategory);
  const kindOf = new Map(kinds.map((row) => [row.code, row.kind]));
  return {
    unitName: unit.name,
    classes,
    noNeed: await namesOfClasses(db, and(eq(courseClass.planId, planId), inArray(courseClass.code, noNeed))),
    lines: lines.map((row) => rowOf(row, row.columns, kindOf.get(row.person.categoryCode))),
    paper: paper ?? null,
  };
}

async function liveContent(db: Db, dossierId: string, now: Instant): Promise<Content> {
  const ids = await db
    .select({ id: line.id, classId: line.classId })
    .from(line)
    .where(and(eq(line.dossierId, dossierId), inArray(line.state, [...LIVE_LINE_STATES])));
  const lines = await snapshotLines(
    db,
    ids.map((row) => row.id),
  );
  const people = lines.map((row) => row.person.personId);
  const columns = await listColumns(db, people, dayOf(now));
  const none = db.select({ id: classNoNeed.classId }).from(classNoNeed).where(eq(classNoNeed.dossierId, dossierId));
  return {
    unitName: null,
    classes: await snapshotClasses(db, [...new Set(ids.map((row) => row.classId))]),
    noNeed: await namesOfClasses(db, inArray(courseClass.id, none)),
    lines: lines.map((row) => rowOf(row, columns.get(row.person.personId))),
    paper: null,
  };
}

async function namesOfClasses(db: Db, where: SQL | undefined): Promise<string[]> {
  const rows = await db
    .select({ name: courseClass.name })
    .from(courseClass)
    .where(where)
    .orderBy(asc(courseClass.displayOrder));
  return rows.map((row) => row.name);
}

/** A row of the list: who, with what, for which class. No identity number and no finding is on a paper. */
function rowOf(row: LineSnapshot, columns?: ListColumns | null, kind?: StaffKind) {
  const { person, class: classCode, note, replaces } = row;
  const { personId, name, gender, birth, ethnicity, position, rankCode } = person;
  return {
    ...{ personId, name, gender, birth, ethnicity, position, rankCode, classCode, note },
    staffKind: columns?.staffKind ?? kind ?? null,
    protocolOrder: columns?.protocolOrder ?? null,
    qualification: person.qualification ?? null,
    major: columns?.major ?? null,
    politicalTheory: person.politicalTheory ?? null,
    stateManagement: person.stateManagement ?? null,
    party: columns?.party ?? (person.party ? { status: person.party, joinedOn: null } : null),
    language: columns?.language ?? null,
    informatics: columns?.informatics ?? null,
    phone: columns?.phone ?? null,
    isReplacement: replaces !== null,
  };
}
