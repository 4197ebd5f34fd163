import { DIALECT } from './dialect.ts';
import { pgKit } from './kit-pg.ts';
import { sqliteKit } from './kit-sqlite.ts';
import { connection } from './store.ts';

const k = DIALECT === 'sqlite' ? sqliteKit : pgKit;

/** A table of the tests' own with what a moving record has, so that they stand apart from the business tables. */
export const moving = k.table('moving', {
  id: k.id(),
  state: k.text('state').notNull(),
  version: k.integer('version').notNull(),
  note: k.text('note'),
});

export async function makeMoving(): Promise<void> {
  await connection().migration((run) =>
    run('create table if not exists moving (id text primary key, state text, version integer, note text)'),
  );
}
