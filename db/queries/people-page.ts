import { and, desc, eq } from 'drizzle-orm';
import type { LeaveReason, Rating } from '#domain/codes.ts';
import { type Gap, lacksStandard } from '#domain/eligibility/standards.ts';
import { unitTitle } from '#domain/organisation/unit-name.ts';
import { dayOf } from '#domain/time/day.ts';
import type { Viewer } from '#domain/viewer.ts';
import { logAccess } from '../access-log.ts';
import { historyOf } from '../audit/history.ts';
import { assignment, orgUnit, orgUnitType, position, rating, staffCategory } from '../schema.ts';
import { type Db, read } from '../store.ts';
import { type NamedEvent, withNames } from './history.ts';
import { loadRecords, type PersonRecord } from './people-records.ts';
import { standing } from './people-standing.ts';
import { factsOf } from './person-facts.ts';
import { within } from './scope.ts';
import { positionStandards } from './standards.ts';

export interface PostRow {
  id: string;
  unit: string;
  post: string;
  category: string;
  rankCode: string | null;
  managedBy: string | null;
  isPrimary: boolean;
  from: string;
  to: string | null;
  leaveReason: LeaveReason | null;
}

export interface PersonPage {
  record: PersonRecord;
  unit: string;
  post: string;
  category: string;
  /** All posts, the last first. */
  posts: PostRow[];
  ratings: { year: number; grade: Rating; source: string }[];
  gaps: Gap[];
  history: NamedEvent[];
  /** What the viewer may do here. */
  can: { write: boolean; confirm: boolean };
}

/**
 * One person's record, seen through the viewer; undefined for whoever the viewer does not reach. That it was read goes
 * to the access log.
 */
export async function personPage(viewer: Viewer, id: string, now: number): Promise<PersonPage | undefined> {
  const db = read();
  const on = dayOf(now);
  const person = eq(assignment.personId, id);
  const reach = async (permission: 'people.read' | 'people.write' | 'people.confirm') => {
    const scope = and(person, standing(on), within(viewer, permission, assignment.unitId));
    return (await db.select({ id: assignment.id }).from(assignment).where(scope)).length > 0;
  };
  if (!(await reach('people.read'))) return undefined;
  logAccess(viewer, 'person', id, now);
  const record = (await loadRecords(db, [id], on)).get(id)!;
  const posts = await postsOf(db, viewer, id);
  const current = posts.find((post) => post.id === record.post.id)!;
  const ratings = await db.select().from(rating).where(eq(rating.personId, id)).orderBy(desc(rating.year));
  return {
    record,
    unit: current.unit,
    post: current.post,
    category: current.category,
    posts,
    ratings: ratings.map(({ year, grade, source }) => ({ year, grade, source })),
    gaps: record.active ? lacksStandard(factsOf(record, on), await positionStandards(db), on) : [],
    history: await withNames(db, await historyOf(db, 'person', id, 100)),
    can: { write: await reach('people.write'), confirm: await reach('people.confirm') },
  };
}

async function postsOf(db: Db, viewer: Viewer, personId: string): Promise<PostRow[]> {
  const rows = await db
    .select({
      post: assignment,
      unit: { type: orgUnitType.name, name: orgUnit.name },
      position: viewer.locale === 'en' ? position.nameEn : position.name,
      positionVi: position.name,
      category: viewer.locale === 'en' ? staffCategory.nameEn : staffCategory.name,
    })
    .from(assignment)
    .innerJoin(orgUnit, eq(orgUnit.id, assignment.unitId))
    .innerJoin(orgUnitType, eq(orgUnitType.code, orgUnit.typeCode))
    .innerJoin(staffCategory, eq(staffCategory.code, assignment.categoryCode))
    .leftJoin(position, eq(position.code, assignment.positionCode))
    .where(eq(assignment.personId, personId))
    .orderBy(desc(assignment.validFrom), desc(assignment.isPrimary), desc(assignment.id));
  return rows.map(({ post, unit, position: name, positionVi, category }) => ({
    id: post.id,
    unit: unitTitle(unit),
    post: post.title ?? name ?? positionVi ?? '',
    category,
    rankCode: post.rankCode,
    managedBy: post.managedBy,
    isPrimary: post.isPrimary,
    from: post.validFrom,
    to: post.validTo,
    leaveReason: post.leaveReason,
  }));
}
