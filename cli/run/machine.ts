import { spawnSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';

/** What the tests use besides npm's packages: Debian's package, and whether its program is there. */
const PROGRAMS = [
  { debian: 'chromium', present: () => existsSync('/usr/bin/chromium') },
  { debian: 'postgresql', present: () => globSync('/usr/lib/postgresql/*/bin/initdb').length > 0 },
  { debian: 'poppler-utils', present: () => existsSync('/usr/bin/pdftotext') },
  { debian: 'libreoffice-writer-nogui', present: () => existsSync('/usr/bin/soffice') },
];

/** Installs the browser, the database server and the readers of papers where they are missing; else says what to do. */
export function installPrograms(): boolean {
  const missing = PROGRAMS.filter(({ present }) => !present()).map(({ debian }) => debian);
  if (missing.length === 0) return true;
  console.log(`Installing ${missing.join(', ')} …`);
  apt('update');
  apt('install', '--yes', '--no-install-recommends', ...missing);
  const lacking = PROGRAMS.filter(({ present }) => !present()).map(({ debian }) => debian);
  if (lacking.length > 0) console.error(`Please run as root: apt-get install ${lacking.join(' ')}`);
  return lacking.length === 0;
}

function apt(...args: string[]): void {
  const asRoot = process.getuid?.() === 0 ? ['apt-get'] : ['sudo', '-n', 'apt-get'];
  spawnSync(asRoot[0] as string, [...asRoot.slice(1), '-qq', ...args], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

/** Keeps this process and its children to two processor cores, wherever it runs. Without `taskset` it changes nothing. */
export function keepToTwoCores(): void {
  const shown = spawnSync('taskset', ['-cp', String(process.pid)], { encoding: 'utf8' }).stdout ?? '';
  const allowed = shown.split(': ')[1]?.trim().split(',').flatMap(coresOf) ?? [];
  if (allowed.length > 2) spawnSync('taskset', ['-acp', allowed.slice(0, 2).join(','), String(process.pid)]);
}

/** `4` is one core, `0-3` are four. */
function coresOf(range: string): number[] {
  const [first = 0, last = first] = range.split('-').map(Number);
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}
