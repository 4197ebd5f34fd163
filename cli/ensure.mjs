// The first step of every entry script, in plain JavaScript for whatever Node the machine has (20 or later):
// before it there may be no node_modules, so neither TypeScript nor the Node that the product runs on.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const binaries = join(root, 'node_modules', '.bin');
const readJson = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));

/** Whether node_modules holds every package at the version the lock file asks for. Times of files tell nothing. */
function isInstalled() {
  if (!existsSync(join(binaries, 'node')) || !existsSync(join(root, 'node_modules/.package-lock.json'))) return false;
  const present = readJson('node_modules/.package-lock.json').packages;
  return Object.entries(readJson('package-lock.json').packages).every(
    ([path, wanted]) => path === '' || wanted.optional || present[path]?.version === wanted.version,
  );
}

function install() {
  if (isInstalled()) return;
  console.error('Installing packages (npm ci) …');
  // Standard output belongs to the program that follows: the installer speaks on standard error.
  const done = spawnSync('npm', ['ci', '--loglevel', 'error'], { cwd: root, stdio: ['ignore', 2, 2] });
  if (done.status === 0) return;
  console.error('npm ci failed: the packages of package-lock.json could not be installed.');
  process.exit(1);
}

/** Installs what is missing, then runs a TypeScript program of this folder on the pinned Node. */
export async function runOnPinnedNode(program) {
  install();
  process.chdir(root);
  process.env.PATH = binaries + delimiter + process.env.PATH;
  process.env.NEXT_TELEMETRY_DISABLED = '1';
  const path = join(root, 'cli', program);
  if (process.version === `v${readJson('package.json').devDependencies.node}`) {
    await import(pathToFileURL(path).href);
    return;
  }
  const child = spawn(join(binaries, 'node'), [path, ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code) => process.exit(code ?? 1));
}
