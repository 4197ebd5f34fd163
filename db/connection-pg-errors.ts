import { DrizzleQueryError } from 'drizzle-orm/errors';

/** A statement that PostgreSQL refused: its text, the code, and the constraint's name, but none of its values. */
class StatementError extends Error {
  override name = 'StatementError';
  readonly code: string;

  constructor(text: string, refused: { code: string; constraint?: string }) {
    super(`${[refused.code, refused.constraint].filter(Boolean).join(' ')} in: ${text}`);
    this.code = refused.code;
  }
}

interface PreparedQuery {
  execute(values?: Record<string, unknown>): Promise<unknown>;
}
interface Session {
  prepareQuery(...query: unknown[]): PreparedQuery;
}

/**
 * Keeps people's data out of errors, which end in logs: Drizzle writes a failed query's parameters into the message,
 * and PostgreSQL quotes a row's values. Every query of a handle is prepared by its session, so it is done there.
 */
export function withoutValues<Handle extends { _: { session: unknown } }>(handle: Handle): Handle {
  const session = handle._.session as Session;
  const prepareQuery = session.prepareQuery.bind(session);
  session.prepareQuery = (...query) => {
    const prepared = prepareQuery(...query);
    const execute = prepared.execute.bind(prepared);
    prepared.execute = (values) =>
      execute(values).catch((error: unknown) => {
        throw error instanceof DrizzleQueryError ? stripped(error) : error;
      });
    return prepared;
  };
  return handle;
}

function stripped({ query, cause }: DrizzleQueryError): unknown {
  if (!cause || !('code' in cause) || typeof cause.code !== 'string') return cause ?? new Error(`failed: ${query}`);
  const { code } = cause;
  // postgres.js and PGlite name the constraint differently.
  const names = cause as { constraint_name?: string; constraint?: string };
  return new StatementError(query, { code, constraint: names.constraint_name ?? names.constraint });
}
