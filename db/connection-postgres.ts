import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { asTx, type Connection, type Gate, openGate, type RunSql, TransactionGate } from './connection.ts';
import { withoutValues } from './connection-pg-errors.ts';

type Client = Pick<postgres.Sql, 'unsafe'>;

/** What Drizzle takes for a postgres.js client, with each statement going through the gate. */
function gatedClient(client: Client, gate: Gate, settings: unknown): postgres.Sql {
  const unsafe = (text: string, values: never[], options?: postgres.UnsafeQueryOptions) => {
    // A query of postgres.js starts when it is awaited, once; as a real promise it can be timed.
    const rows = (asArrays: boolean) =>
      gate.run(text, async () => {
        const query = client.unsafe(text, values, options);
        return asArrays ? await query.values() : await query;
      });
    // biome-ignore lint/suspicious/noThenProperty: it stands in for a postgres.js query, which is such an object
    return { values: () => rows(true), then: (done: never, failed: never) => rows(false).then(done, failed) };
  };
  return { options: settings, unsafe } as unknown as postgres.Sql;
}

const runOn =
  (client: Client, gate: Gate): RunSql =>
  async (text, parameters = []) => [
    ...(await gate.run(text, async () => await client.unsafe(text, parameters as never[]))),
  ];

/**
 * PostgreSQL through a pool. Transactions are READ COMMITTED: writers queue at the audit head's row (db/store.ts), and
 * each statement after the wait must see what the one before has committed; a snapshot taken earlier would not.
 */
export function openPostgres(url: string, options: { connections?: number } = {}): Connection {
  const client = postgres(url, {
    max: options.connections ?? 10,
    onnotice: () => undefined,
    connection: { application_name: 'so-dao-tao', TimeZone: 'UTC', idle_in_transaction_session_timeout: 60_000 },
    // Every whole number of the register is below 2^53: count(*) and instants come as numbers in raw rows too.
    types: { bigint: { to: 20, from: [20], parse: Number, serialize: String } },
  });

  const handle = (session: Client, gate: Gate) =>
    asTx(withoutValues(drizzle({ client: gatedClient(session, gate, client.options) })));

  const within = async <Result>(work: (session: Client, gate: Gate) => Promise<Result>): Promise<Result> => {
    const done = await client.begin('isolation level read committed', async (session) => {
      const gate = new TransactionGate();
      return { value: await gate.through(() => work(session, gate)) };
    });
    return done.value;
  };

  return {
    url,
    dialect: 'pg',
    read: handle(client, openGate),
    transaction: (work) => within((session, gate) => work(handle(session, gate), runOn(session, gate))),
    migration: (work) => within((session, gate) => work(runOn(session, gate))),
    close: () => client.end({ timeout: 5 }),
  };
}
