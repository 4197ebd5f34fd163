import { asc, desc } from 'drizzle-orm';
import { permits } from '#domain/permissions.ts';
import type { Viewer } from '#domain/viewer.ts';
import { classRoute, eligibilityRule, orgUnitType, position, staffCategory } from '../schema.ts';
import { read } from '../store.ts';

/** The register's shared, dated data, for whoever keeps it; undefined for everybody else. Five statements. */
export async function catalogues(viewer: Viewer) {
  if (!permits(viewer, 'catalogue.manage')) return undefined;
  const db = read();
  return {
    routes: await db
      .select()
      .from(classRoute)
      .orderBy(asc(classRoute.intakeMode), asc(classRoute.categoryCode), desc(classRoute.validFrom)),
    rules: await db
      .select()
      .from(eligibilityRule)
      .orderBy(asc(eligibilityRule.code), desc(eligibilityRule.effectiveFrom)),
    positions: await db.select().from(position).orderBy(asc(position.protocolOrder), asc(position.code)),
    categories: await db.select().from(staffCategory).orderBy(asc(staffCategory.code)),
    types: await db.select().from(orgUnitType).orderBy(asc(orgUnitType.code)),
  };
}
export type Catalogues = NonNullable<Awaited<ReturnType<typeof catalogues>>>;
