import { type Column, inArray, type SQL, sql } from 'drizzle-orm';
import type { Role } from '#domain/roles.ts';
import { unitsWith, type Viewer } from '#domain/viewer.ts';
import { line } from '../schema.ts';

/** Who reads what the office keeps to itself. */
const INSIDE: readonly Role[] = ['consolidator', 'consolidator_head', 'inspector'];

/**
 * The note kept inside the office, as a column for a query over lines: for everybody else it is not selected at all.
 *
 * @param issuerId the issuing unit of the line's plan in that query
 */
export function internalNote(viewer: Viewer, issuerId: Column): SQL<string | null> {
  if (viewer.kind === 'operator') return sql<string | null>`${line.internalNote}`;
  const offices = unitsWith(viewer, INSIDE);
  if (offices.length === 0) return sql<string | null>`null`;
  return sql<string | null>`case when ${inArray(issuerId, offices)} then ${line.internalNote} end`;
}
