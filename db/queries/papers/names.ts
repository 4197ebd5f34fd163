import { eq, inArray } from 'drizzle-orm';
import type { RuleDetail } from '#domain/eligibility/outcome.ts';
import { line, person } from '../../schema.ts';
import type { Db } from '../../store.ts';
import { conditionNames } from '../condition-names.ts';

/** Lines as far as their names go: conditions name posts and classes by code, a replacement its predecessor by id. */
interface Naming {
  findings: readonly { detail: RuleDetail }[];
  replaces: string | null;
}

/** What a submission's paper calls by name besides the people on it; in pairs, so that a version can keep it. */
export interface KeptNames {
  positions: [code: string, name: string][];
  classes: [code: string, name: string][];
  /** Whom a line replaces, by that line's id. */
  replaced: [lineId: string, name: string][];
}

/** The names that these lines speak of, as they are today. */
export async function namesToKeep(db: Db, lines: readonly Naming[]): Promise<KeptNames> {
  const { positions, classes } = await conditionNames(
    lines.flatMap(({ findings }) => findings.map(({ detail }) => detail)),
    db,
  );
  const replaced = await replacedNames(
    db,
    lines.flatMap(({ replaces }) => replaces ?? []),
  );
  return { positions: [...positions], classes: [...classes], replaced };
}

async function replacedNames(db: Db, lineIds: readonly string[]): Promise<KeptNames['replaced']> {
  if (lineIds.length === 0) return [];
  const rows = await db
    .select({ id: line.id, name: person.name })
    .from(line)
    .innerJoin(person, eq(person.id, line.personId))
    .where(inArray(line.id, [...lineIds]));
  return rows.map(({ id, name }) => [id, name]);
}
