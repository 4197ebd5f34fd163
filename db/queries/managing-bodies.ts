import { isNotNull } from 'drizzle-orm';
import { permits } from '#domain/permissions.ts';
import { matchKey } from '#domain/text/match-key.ts';
import type { Viewer } from '#domain/viewer.ts';
import { assignment, opinionRule } from '../schema.ts';
import { type Db, read } from '../store.ts';

/** The bodies that manage posts, as they are written in posts and rules: what a form offers to choose from. */
export async function managingBodies(viewer: Viewer): Promise<string[]> {
  if (!permits(viewer, 'opinion.read')) return [];
  return knownBodies(read());
}

/** The body in the spelling that the register has already, so that a rule finds the posts that it is about. */
export async function bodyAsKnown(db: Db, written: string): Promise<string> {
  const key = matchKey(written);
  return (await knownBodies(db)).find((body) => matchKey(body) === key) ?? written;
}

async function knownBodies(db: Db): Promise<string[]> {
  const posts = await db
    .selectDistinct({ body: assignment.managedBy })
    .from(assignment)
    .where(isNotNull(assignment.managedBy));
  const rules = await db
    .selectDistinct({ body: opinionRule.managedBy })
    .from(opinionRule)
    .where(isNotNull(opinionRule.managedBy));
  const bodies = [...posts, ...rules].flatMap(({ body }) => body ?? []);
  return [...new Set(bodies)].sort((a, b) => a.localeCompare(b, 'vi'));
}
