import { createHash } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import { test as base } from '../fixtures.ts';
import { foundOfficesElsewhere, type Player, signedIn } from './cast.ts';
import { foundPapers } from './examples.ts';

interface Scene {
  /** The server's own database, beside the server. */
  database: DatabaseSync;
  players: Player[];
  /** What stands in the register now; sessions aside, which note when they were last seen. */
  fingerprint: () => string;
}

/** The sample world with every role in it twice, all signed in. */
export const test = base.extend<object, { scene: Scene }>({
  scene: [
    async ({ server }, use) => {
      const database = new DatabaseSync(server.database);
      foundOfficesElsewhere(database);
      foundPapers(database);
      await use({ database, players: await signedIn(server.url), fingerprint: () => fingerprintOf(database) });
      database.close();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});

function fingerprintOf(database: DatabaseSync): string {
  const hash = createHash('sha256');
  const tables = database.prepare(`select name from sqlite_master where type = 'table' and name <> 'session'`).all();
  for (const { name } of tables)
    for (const row of database.prepare(`select * from "${name}"`).iterate())
      hash.update(JSON.stringify(row, (_key, value) => (value instanceof Uint8Array ? value.length : value)));
  return hash.digest('hex');
}
