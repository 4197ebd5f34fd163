import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';

/**
 * Vitest's global set-up for tests on PGlite: makes an empty cluster once and keeps its image, which each test file
 * loads in a fifth of the time that making one takes.
 */
export default async function setup(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'so-dao-tao-pglite-'));
  const image = join(folder, 'image.tar');
  const cluster = await PGlite.create();
  await writeFile(image, await (await cluster.dumpDataDir('none')).bytes());
  await cluster.close();
  process.env.TEST_PGLITE_IMAGE = image;
  return async () => {
    delete process.env.TEST_PGLITE_IMAGE;
    await rm(folder, { recursive: true });
  };
}
