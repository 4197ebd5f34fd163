import { PGlite, type Transaction } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { asTx, type Connection, type Gate, openGate, type RunSql, TransactionGate } from './connection.ts';
import { withoutValues } from './connection-pg-errors.ts';

type Client = Pick<Transaction, 'query'>;

/** What Drizzle takes for a PGlite client, with each statement going through the gate. */
const gatedClient = (client: Client, gate: Gate): PGlite => {
  const query: Client['query'] = (text, values, options) => gate.run(text, () => client.query(text, values, options));
  return { query } as PGlite;
};

const handle = (client: Client, gate: Gate) => asTx(withoutValues(drizzle({ client: gatedClient(client, gate) })));

const runOn =
  (client: Client, gate: Gate): RunSql =>
  async (text, parameters = []) =>
    (await gate.run(text, () => client.query<Record<string, unknown>>(text, parameters))).rows;

/**
 * PostgreSQL in this process and in memory, for tests: one connection, so it shows no race, retry or fork.
 *
 * @param image a dumped data directory to start from
 */
export async function openPglite(image?: Blob): Promise<Connection> {
  return pgliteConnection(await PGlite.create(image ? { loadDataDir: image } : {}));
}

/** The connection over a PGlite that is open. */
export function pgliteConnection(client: PGlite): Connection {
  const within = async <Result>(work: (session: Client, gate: Gate) => Promise<Result>): Promise<Result> =>
    await client.transaction(async (session) => {
      const gate = new TransactionGate();
      return await gate.through(() => work(session, gate));
    });

  return {
    url: 'pglite:',
    dialect: 'pg',
    read: handle(client, openGate),
    transaction: (work) => within((session, gate) => work(handle(session, gate), runOn(session, gate))),
    migration: (work) => within((session, gate) => work(runOn(session, gate))),
    close: () => client.close(),
  };
}
