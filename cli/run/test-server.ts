// For e2e/: serves a copy of a database on a free port, prints the address, and ends with whoever started it.
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endWith, freePort, serve } from './serve.ts';

const [template] = process.argv.slice(2);
if (!template) throw new Error('which database?');
const folder = mkdtempSync(join(tmpdir(), 'so-dao-tao-server-'));
const database = join(folder, 'copy.db');
copyFileSync(template, database);
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
const server = await serve(await freePort(), { DATABASE_URL: `file:${database}` });
process.stdin.resume().once('end', server.stop);
endWith(server.stop);
console.log(JSON.stringify({ url: server.url, database }));
process.exitCode = await server.ended;
process.exit();
