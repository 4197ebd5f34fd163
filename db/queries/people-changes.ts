import { and, asc, count, eq, inArray, isNull, notInArray, or, type SQL } from 'drizzle-orm';
import { unitTitle } from '#domain/organisation/unit-name.ts';
import type { ConfirmedField, ConfirmedValues } from '#domain/people/fields.ts';
import type { Permission } from '#domain/permissions.ts';
import { identitiesOf, type Viewer } from '#domain/viewer.ts';
import { account, assignment, orgUnit, orgUnitType, person, personChange, position, staffCategory } from '../schema.ts';
import { type Db, read } from '../store.ts';
import { standing } from './people-standing.ts';
import { within } from './scope.ts';

/** A change that waits, with the value in force when it was told. Codes are named for those who read them. */
export interface WaitingChange {
  id: string;
  version: number;
  personId: string;
  name: string;
  birth: string | null;
  unitId: string;
  unit: string;
  field: ConfirmedField;
  before: ConfirmedValues[ConfirmedField] | null;
  after: ConfirmedValues[ConfirmedField];
  reason: string;
  by: string | null;
  /** The viewer told it, or somebody for whom the viewer acts. */
  own: boolean;
  at: number;
}

/** The changes that wait among the people whom a permission of the viewer reaches, by unit, person and time. */
export function waitingChanges(
  viewer: Viewer,
  permission: Extract<Permission, `people.${string}`>,
  on: string,
  filter: { unitId?: string; personId?: string } = {},
): Promise<WaitingChange[]> {
  return waiting(
    read(),
    viewer,
    and(
      standing(on),
      within(viewer, permission, assignment.unitId),
      filter.unitId ? eq(assignment.unitId, filter.unitId) : undefined,
      filter.personId ? eq(person.id, filter.personId) : undefined,
    ),
  );
}

/** How many changes wait for this viewer's confirmation; their own are not among them. */
export async function countWaitingChanges(viewer: Viewer, on: string): Promise<number> {
  const own = identitiesOf(viewer);
  const [row] = await read()
    .select({ n: count() })
    .from(personChange)
    .innerJoin(assignment, eq(assignment.personId, personChange.personId))
    .where(
      and(
        eq(personChange.state, 'pending'),
        standing(on),
        within(viewer, 'people.confirm', assignment.unitId),
        own.length > 0 ? or(isNull(personChange.byId), notInArray(personChange.byId, own)) : undefined,
      ),
    );
  return row?.n ?? 0;
}

async function waiting(db: Db, viewer: Viewer, scope: SQL | undefined): Promise<WaitingChange[]> {
  const rows = await db
    .select({
      change: personChange,
      name: person.name,
      birth: person.birth,
      unitId: orgUnit.id,
      unitType: orgUnitType.name,
      unitName: orgUnit.name,
      by: account.name,
    })
    .from(personChange)
    .innerJoin(person, eq(person.id, personChange.personId))
    .innerJoin(assignment, eq(assignment.personId, person.id))
    .innerJoin(orgUnit, eq(orgUnit.id, assignment.unitId))
    .innerJoin(orgUnitType, eq(orgUnitType.code, orgUnit.typeCode))
    .leftJoin(account, eq(account.id, personChange.byId))
    .where(and(eq(personChange.state, 'pending'), scope))
    .orderBy(
      asc(orgUnit.displayOrder),
      asc(person.sortKey),
      asc(person.id),
      asc(personChange.at),
      asc(personChange.id),
    );
  const own = new Set<string | null>(identitiesOf(viewer));
  return rows.map(({ change, unitType, unitName, ...row }) => ({
    id: change.id,
    version: change.version,
    personId: change.personId,
    field: change.field,
    before: (change.oldValue?.value ?? null) as WaitingChange['before'],
    after: change.newValue.value as WaitingChange['after'],
    reason: change.reason,
    at: change.at,
    own: change.byId !== null && own.has(change.byId),
    unit: unitTitle({ type: unitType, name: unitName }),
    ...row,
  }));
}

/** The names of posts and categories, by code, for putting changes into words. */
export async function postNames(viewer: Viewer, codes: readonly string[]): Promise<Map<string, string>> {
  const unique = [...new Set(codes)];
  if (unique.length === 0) return new Map();
  const english = viewer.locale === 'en';
  const posts = await read().select().from(position).where(inArray(position.code, unique));
  const kinds = await read().select().from(staffCategory).where(inArray(staffCategory.code, unique));
  return new Map([...posts, ...kinds].map(({ code, name, nameEn }) => [code, english ? (nameEn ?? name) : name]));
}
