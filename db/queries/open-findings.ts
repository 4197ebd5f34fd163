import { and, type Column, eq, exists, ne, notExists, type SQL, sql } from 'drizzle-orm';
import { line, lineFinding, lineOverride } from '../schema.ts';
import type { Db } from '../store.ts';

/** A row of `line_finding` that is in a line's way: what only informs is not, nor what was waived by name. */
export function isOpenFinding(db: Db): SQL {
  const waived = db
    .select({ one: sql`1` })
    .from(lineOverride)
    .where(and(eq(lineOverride.lineId, lineFinding.lineId), eq(lineOverride.ruleCode, lineFinding.ruleCode)));
  return sql`(${ne(lineFinding.severity, 'inform')} and ${notExists(waived)})`;
}

/** The line has an open finding; with an outcome, one of that outcome. */
export function hasOpenFinding(db: Db, outcome?: 'FAIL' | 'UNKNOWN', lineId: Column = line.id): SQL {
  const found = db
    .select({ one: sql`1` })
    .from(lineFinding)
    .where(and(eq(lineFinding.lineId, lineId), outcome && eq(lineFinding.outcome, outcome), isOpenFinding(db)));
  return exists(found);
}

/** A condition as 1 or 0, for sums and for results that are the same in both dialects. */
export function oneIf(condition: SQL): SQL<number> {
  return sql<number>`case when ${condition} then 1 else 0 end`.mapWith(Number);
}
