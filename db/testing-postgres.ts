import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { chown, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import postgres from 'postgres';

const PACKAGES = '/usr/lib/postgresql';

/**
 * Vitest's global set-up for tests on a real PostgreSQL: makes a cluster from Debian's package in a folder of its own,
 * on a free port of this machine, and takes it away afterwards. Set TEST_POSTGRES_URL to use another server.
 *
 * @throws Error when PostgreSQL is not installed: those tests must not be passed over in silence
 */
export default async function setup(): Promise<() => Promise<void>> {
  if (process.env.TEST_POSTGRES_URL) return async () => undefined;
  const bin = newestPackage();
  const owner = unprivileged();
  const folder = await mkdtemp(join(tmpdir(), 'so-dao-tao-pg-'));
  const password = randomBytes(12).toString('hex');
  await writeFile(join(folder, 'password'), password);
  if (owner) for (const path of [folder, join(folder, 'password')]) await chown(path, owner.uid, owner.gid);
  const data = join(folder, 'data');
  const initdb = ['-D', data, '-U', 'test', '-A', 'scram-sha-256', '--pwfile', join(folder, 'password')];
  const options = { ...owner, cwd: folder, stdio: 'ignore' as const };
  execFileSync(join(bin, 'initdb'), [...initdb, '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'], options);

  const port = await freePort();
  // What is tested is how writers meet, not what the disk keeps: fsync is off.
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    fsync: 'off',
    deadlock_timeout: '100ms',
    max_connections: 60,
  };
  const server = spawn(
    join(bin, 'postgres'),
    ['-D', data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    options,
  );
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const stop = async () => {
    // SIGINT is PostgreSQL's fast shutdown.
    server.kill('SIGINT');
    await ended;
    await rm(folder, { recursive: true });
  };
  const url = `postgres://test:${password}@127.0.0.1:${port}/postgres`;
  try {
    await answering(url, () => server.exitCode !== null);
  } catch (error) {
    await stop();
    throw error;
  }
  process.env.TEST_POSTGRES_URL = url;
  return async () => {
    delete process.env.TEST_POSTGRES_URL;
    await stop();
  };
}

function newestPackage(): string {
  const versions = existsSync(PACKAGES) ? readdirSync(PACKAGES).map(Number) : [];
  const newest = Math.max(...versions.filter((version) => version >= 15));
  const bin = join(PACKAGES, String(newest), 'bin');
  if (!existsSync(join(bin, 'initdb'))) throw new Error('PostgreSQL 15 is missing: apt-get install postgresql');
  return bin;
}

/** PostgreSQL does not run as root: there the package's own account takes over. */
function unprivileged(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (!address || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

async function answering(url: string, hasEnded: () => boolean): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    if (hasEnded()) break;
    const client = postgres(url, { max: 1, connect_timeout: 2 });
    try {
      await client`select 1`;
      return;
    } catch {
      await setTimeout(100);
    } finally {
      await client.end();
    }
  }
  throw new Error('PostgreSQL did not start');
}
