import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** The secret of a demo on this machine: made at the first start and kept, so that a restart signs nobody out. */
export function keptSecret(path = 'data/demo-secret'): string {
  mkdirSync(dirname(path), { recursive: true });
  try {
    // Written only where there is none, so two starts at once agree on one.
    writeFileSync(path, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFileSync(path, 'utf8').trim();
}
