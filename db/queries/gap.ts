import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { PersonFacts } from '#domain/eligibility/facts.ts';
import { lacksAnything, type Measured } from '#domain/eligibility/standard-gap.ts';
import { type Binding, inForce, lacksStandard, type Standard, standardsFor } from '#domain/eligibility/standards.ts';
import { unitTitle } from '#domain/organisation/unit-name.ts';
import { dayOf } from '#domain/time/day.ts';
import type { Viewer } from '#domain/viewer.ts';
import { logAccess } from '../access-log.ts';
import { assignment, orgUnit, orgUnitType, person, position, staffCategory } from '../schema.ts';
import { type Db, read } from '../store.ts';
import { inPost, standing } from './people-standing.ts';
import { personFacts } from './person-facts.ts';
import { within } from './scope.ts';
import { positionStandards } from './standards.ts';

export interface GapFilter {
  unitId?: string;
  position?: string;
  /** Only what is asked in this way, and of whom. */
  binding?: Binding;
  /** Only whom this standard concerns, and only what it asks. */
  standard?: string;
}

export interface MeasuredPerson extends Measured {
  id: string;
  name: string;
  unit: string;
  /** The position's own name, under which people are counted together. */
  position: string;
  /** The post's own title, or its position's. */
  post: string;
  facts: PersonFacts;
}

export interface GapView {
  /** In force on the day, whether the filter shows them or not. */
  standards: Standard[];
  people: MeasuredPerson[];
}

/**
 * The cadres and civil servants of the commune level whom the viewer reaches, each measured by the standards of a day,
 * in the order of official lists. A fixed number of statements, however many people.
 */
export async function standardGap(viewer: Viewer, filter: GapFilter, on: string): Promise<GapView> {
  const db = read();
  const standards = (await positionStandards(db)).filter((standard) => inForce(standard, on));
  const shown = standards.filter(
    ({ id, binding }) => id === (filter.standard ?? id) && binding === (filter.binding ?? binding),
  );
  const narrowed = shown.length < standards.length;
  const people = await measured(db, viewer, filter, shown, on);
  return { standards, people: narrowed ? people.filter(({ asked }) => asked.length > 0) : people };
}

/** The same to be taken away, with those who lack something by name: everybody on that list counts as read. */
export async function exportGap(
  viewer: Viewer,
  filter: GapFilter,
  now: number,
): Promise<GapView & { lacking: MeasuredPerson[] }> {
  const view = await standardGap(viewer, filter, dayOf(now));
  const lacking = view.people.filter(lacksAnything);
  logAccess(
    viewer,
    'person',
    lacking.map(({ id }) => id),
    now,
  );
  return { ...view, lacking };
}

async function measured(
  db: Db,
  viewer: Viewer,
  filter: GapFilter,
  standards: readonly Standard[],
  on: string,
): Promise<MeasuredPerson[]> {
  const rows = await db
    .select({
      id: person.id,
      name: person.name,
      unitId: orgUnit.id,
      unitType: orgUnitType.name,
      unitName: orgUnit.name,
      positionCode: assignment.positionCode,
      position: viewer.locale === 'en' ? sql<string>`coalesce(${position.nameEn}, ${position.name})` : position.name,
      title: assignment.title,
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
        inPost(on),
        within(viewer, 'workforce.read', assignment.unitId),
        eq(orgUnitType.communeLevel, true),
        inArray(staffCategory.kind, ['cadre', 'civil_servant']),
        filter.unitId ? eq(assignment.unitId, filter.unitId) : undefined,
        filter.position ? eq(assignment.positionCode, filter.position) : undefined,
      ),
    )
    .orderBy(
      asc(orgUnit.displayOrder),
      asc(orgUnit.id),
      asc(sql`coalesce(${position.protocolOrder}, 9999)`),
      asc(person.sortKey),
      asc(person.id),
    );
  const facts = await personFacts(
    db,
    rows.map(({ id }) => id),
    on,
  );
  return rows.map(({ unitType, unitName, title, ...row }) => ({
    ...row,
    unit: unitTitle({ type: unitType, name: unitName }),
    position: row.position ?? '',
    post: title ?? row.position ?? '',
    facts: facts.get(row.id)!,
    asked: standardsFor(facts.get(row.id)!, standards, on),
    gaps: lacksStandard(facts.get(row.id)!, standards, on),
  }));
}
