import { and, asc, count, eq, exists, inArray, type SQL, sql } from 'drizzle-orm';
import type { LeaveReason, StaffKind } from '#domain/codes.ts';
import { type Gap, lacksStandard } from '#domain/eligibility/standards.ts';
import { unitTitle } from '#domain/organisation/unit-name.ts';
import type { PersonValues } from '#domain/people/fields.ts';
import { dayOf } from '#domain/time/day.ts';
import type { Viewer } from '#domain/viewer.ts';
import { logAccess } from '../access-log.ts';
import { assignment, orgUnit, orgUnitType, person, personChange, position, staffCategory } from '../schema.ts';
import { type Db, read } from '../store.ts';
import { loadRecords } from './people-records.ts';
import { exactFirst, matching } from './people-search.ts';
import { inPost, standing } from './people-standing.ts';
import { factsOf } from './person-facts.ts';
import { within } from './scope.ts';
import { requiredStandards } from './standards.ts';

/** A page of the list holds this many people. */
const PEOPLE_PER_PAGE = 100;

export interface PeopleFilter {
  q?: string;
  unitId?: string;
  category?: string;
  position?: string;
  /** In post (the default), or left. */
  show?: 'in_post' | 'left';
  /** Only whom a standard of their post is missing, or cannot be told. */
  lacking?: boolean;
  /** Only who has a change that waits. */
  pending?: boolean;
  /** By unit and rank of post, as official lists stand (the default), or by name. */
  order?: 'protocol' | 'name';
  /** From 1. */
  page?: number;
}

export interface PersonRow {
  id: string;
  /** The last four digits of the identity number. */
  citizenTail: string | null;
  unitId: string;
  unit: string;
  /** The post's own title, or its position's. */
  post: string;
  category: string;
  staffKind: StaffKind;
  values: Omit<PersonValues, 'citizenId'>;
  gaps: Gap[];
  /** Changes that wait for confirmation. */
  pending: number;
  /** The last day in post, where there is one. */
  leftOn: string | null;
  leaveReason: LeaveReason | null;
}

export interface PeopleList {
  rows: PersonRow[];
  /** People that the filter lets through, on all pages. */
  people: number;
  female: number;
  page: number;
  pages: number;
}

/**
 * The people whom the viewer reaches, filtered and in order. A fixed number of statements, however many people.
 */
export async function listPeople(
  viewer: Viewer,
  filter: PeopleFilter,
  on: string,
  perPage = PEOPLE_PER_PAGE,
): Promise<PeopleList> {
  const db = read();
  const found = await find(db, viewer, filter, on);
  const kept = filter.lacking ? await lackingOnly(db, found, on) : found;
  const pages = Math.max(1, Math.ceil(kept.length / perPage));
  const page = Math.min(Math.max(1, filter.page ?? 1), pages);
  const shown = perPage === Infinity ? kept : kept.slice((page - 1) * perPage, page * perPage);
  return {
    rows: await describe(db, shown, on),
    people: kept.length,
    female: kept.filter((one) => one.gender === 'F').length,
    page,
    pages,
  };
}

/** The whole filtered list, to be taken away: everybody on it counts as read. */
export async function exportPeople(viewer: Viewer, filter: PeopleFilter, now: number): Promise<PeopleList> {
  const list = await listPeople(viewer, filter, dayOf(now), Infinity);
  logAccess(
    viewer,
    'person',
    list.rows.map((row) => row.id),
    now,
  );
  return list;
}

type Found = Awaited<ReturnType<typeof find>>[number];

function find(db: Db, viewer: Viewer, filter: PeopleFilter, on: string) {
  const hasPending = db
    .select({ one: sql`1` })
    .from(personChange)
    .where(and(eq(personChange.personId, person.id), eq(personChange.state, 'pending')));
  const byName = [asc(person.sortKey), asc(person.id)];
  const order =
    filter.order === 'name'
      ? byName
      : [asc(orgUnit.displayOrder), asc(orgUnit.id), asc(sql`coalesce(${position.protocolOrder}, 9999)`), ...byName];
  const near = filter.q ? exactFirst(filter.q) : undefined;
  return db
    .select({
      id: person.id,
      gender: person.gender,
      unitId: orgUnit.id,
      unitType: orgUnitType.name,
      unitName: orgUnit.name,
      position: position.name,
      category: viewer.locale === 'en' ? staffCategory.nameEn : staffCategory.name,
    })
    .from(person)
    .innerJoin(assignment, eq(assignment.personId, person.id))
    .innerJoin(staffCategory, eq(staffCategory.code, assignment.categoryCode))
    .innerJoin(orgUnit, eq(orgUnit.id, assignment.unitId))
    .innerJoin(orgUnitType, eq(orgUnitType.code, orgUnit.typeCode))
    .leftJoin(position, eq(position.code, assignment.positionCode))
    .where(
      and(
        standing(on),
        within(viewer, 'people.read', assignment.unitId),
        filter.show === 'left' ? sql`not ${inPost(on)}` : inPost(on),
        equals(assignment.unitId, filter.unitId),
        equals(assignment.categoryCode, filter.category),
        equals(assignment.positionCode, filter.position),
        filter.pending ? exists(hasPending) : undefined,
        filter.q ? matching(filter.q) : undefined,
      ),
    )
    .orderBy(...(near ? [asc(near)] : []), ...order);
}

type Text = typeof assignment.unitId | typeof assignment.categoryCode | typeof assignment.positionCode;

function equals(column: Text, value: string | undefined): SQL | undefined {
  return value ? eq(column, value) : undefined;
}

async function lackingOnly(db: Db, found: readonly Found[], on: string): Promise<Found[]> {
  const records = await loadRecords(
    db,
    found.map(({ id }) => id),
    on,
  );
  const standards = await requiredStandards(db);
  return found.filter(({ id }) => lacksStandard(factsOf(records.get(id)!, on), standards, on).length > 0);
}

async function describe(db: Db, found: readonly Found[], on: string): Promise<PersonRow[]> {
  const ids = found.map(({ id }) => id);
  if (ids.length === 0) return [];
  const records = await loadRecords(db, ids, on);
  const waiting = await db
    .select({ personId: personChange.personId, n: count() })
    .from(personChange)
    .where(and(inArray(personChange.personId, ids), eq(personChange.state, 'pending')))
    .groupBy(personChange.personId);
  const standards = await requiredStandards(db);
  const pending = new Map(waiting.map(({ personId, n }) => [personId, n]));
  return found.map((one) => {
    const record = records.get(one.id)!;
    const { citizenId, ...values } = record.values;
    return {
      id: one.id,
      citizenTail: citizenId?.slice(-4) ?? null,
      unitId: one.unitId,
      unit: unitTitle({ type: one.unitType, name: one.unitName }),
      post: values.title ?? one.position ?? '',
      category: one.category,
      staffKind: record.staffKind,
      values,
      gaps: lacksStandard(factsOf(record, on), standards, on),
      pending: pending.get(one.id) ?? 0,
      leftOn: record.post.validTo,
      leaveReason: record.post.leaveReason,
    };
  });
}
