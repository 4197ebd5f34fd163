/** Which promise of the schema a refused statement would have broken. */
export type Violation = 'unique' | 'foreign_key' | 'check' | 'not_null';

const VIOLATIONS: Record<string, Violation> = {
  '23505': 'unique',
  '23503': 'foreign_key',
  '23514': 'check',
  '23502': 'not_null',
  SQLITE_CONSTRAINT_UNIQUE: 'unique',
  SQLITE_CONSTRAINT_PRIMARYKEY: 'unique',
  SQLITE_CONSTRAINT_FOREIGNKEY: 'foreign_key',
  SQLITE_CONSTRAINT_CHECK: 'check',
  SQLITE_CONSTRAINT_NOTNULL: 'not_null',
};

/** The database's own code of an error, looked for through the causes in which Drizzle wraps it. */
export function codeOf(error: unknown): string | undefined {
  for (let e = error; e instanceof Error; e = e.cause) if ('code' in e && typeof e.code === 'string') return e.code;
  return undefined;
}

/** The broken promise behind an error of either dialect; undefined when it is some other failure. */
export function violationOf(error: unknown): Violation | undefined {
  return VIOLATIONS[codeOf(error) ?? ''];
}

/** Whether the same transaction may succeed when it is run again: serialization failure, deadlock. */
export function isRetryable(error: unknown): boolean {
  return ['40001', '40P01'].includes(codeOf(error) ?? '');
}
