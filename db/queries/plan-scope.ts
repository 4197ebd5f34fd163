import { and, exists, inArray, ne, or, type SQL, sql } from 'drizzle-orm';
import { type Permission, reachOf } from '#domain/permissions.ts';
import type { Viewer } from '#domain/viewer.ts';
import { orgUnitAncestor, plan } from '../schema.ts';
import type { Db } from '../store.ts';
import { issuedWithin } from './scope.ts';

/** A query over plans sees those of the viewer's office, and, once issued, those of an issuer above his own unit. */
export function planWithin(db: Db, viewer: Viewer, permission: Permission): SQL {
  const office = issuedWithin(viewer, permission, plan.issuerId);
  const own = reachOf(viewer, permission)?.own ?? [];
  if (own.length === 0) return office;
  const above = db
    .select({ one: sql`1` })
    .from(orgUnitAncestor)
    .where(and(sql`${orgUnitAncestor.ancestorId} = ${plan.issuerId}`, inArray(orgUnitAncestor.descendantId, own)));
  return or(office, and(ne(plan.state, 'draft'), exists(above))) ?? office;
}
