import { and, type Column, eq, inArray, or, type SQL, sql } from 'drizzle-orm';
import { type Permission, reachOf } from '#domain/permissions.ts';
import type { Viewer } from '#domain/viewer.ts';
import { orgUnit, orgUnitAncestor } from '../schema.ts';

const NOTHING = sql`1 = 0`;
const EVERYTHING = sql`1 = 1`;

/**
 * The where-clause that every query carries: the unit in `column` is one that this viewer's permission reaches (his
 * own, one that sends through his own, or any below where he holds an office). What it does not reach does not exist
 * for him; a permission that he lacks reaches nothing.
 */
export function within(viewer: Viewer, permission: Permission, column: Column): SQL {
  const reach = reachOf(viewer, permission);
  if (reach === null) return EVERYTHING;
  const parts: SQL[] = [];
  if (reach.own.length > 0) {
    parts.push(inArray(column, reach.own));
    parts.push(
      sql`${column} in (select ${orgUnit.id} from ${orgUnit} where ${inArray(orgUnit.forwarderId, reach.own)})`,
    );
  }
  if (reach.below.length > 0)
    parts.push(
      sql`${column} in (select ${orgUnitAncestor.descendantId} from ${orgUnitAncestor} where ${inArray(orgUnitAncestor.ancestorId, reach.below)})`,
    );
  return or(...parts) ?? NOTHING;
}

/** As `within`, for records of a plan and so of its issuing unit: for offices only, never for registering units. */
export function issuedWithin(viewer: Viewer, permission: Permission, issuerColumn: Column): SQL {
  const reach = reachOf(viewer, permission);
  if (reach === null) return EVERYTHING;
  return reach.below.length === 0 ? NOTHING : inArray(issuerColumn, reach.below);
}

/** One record, seen through the viewer: the id and the scope together, so that a foreign id finds nothing. */
export function one(idColumn: Column, id: string, scope: SQL): SQL {
  return and(eq(idColumn, id), scope) ?? NOTHING;
}
