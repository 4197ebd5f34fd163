import { inArray } from 'drizzle-orm';
import type { RuleDetail } from '#domain/eligibility/outcome.ts';
import { courseClass, position } from '../schema.ts';
import { type Db, read } from '../store.ts';

/**
 * The names that conditions speak of by code: posts that a class is for, classes that clash. Catalogue and plan are
 * open to every reader of a finding, so no scope is asked. At most two statements.
 */
export async function conditionNames(details: readonly RuleDetail[], db: Db = read()) {
  const posts = new Set(details.flatMap((d) => (d.kind === 'target' ? d.required.positions : [])));
  const clashing = new Set(details.flatMap((d) => (d.kind === 'timeClash' ? d.with.map((w) => w.classCode) : [])));
  const positions = posts.size
    ? await db
        .select({ code: position.code, name: position.name })
        .from(position)
        .where(inArray(position.code, [...posts]))
    : [];
  const classes = clashing.size
    ? await db
        .select({ code: courseClass.code, name: courseClass.name })
        .from(courseClass)
        .where(inArray(courseClass.code, [...clashing]))
    : [];
  return {
    positions: new Map(positions.map((row) => [row.code, row.name])),
    classes: new Map(classes.map((row) => [row.code, row.name])),
  };
}
