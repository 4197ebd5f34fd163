import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emptyStore, freshStore } from '#db/testing.ts';
import { CLOSED, openUpward } from '#db/testing-upward.ts';
import { foundWorld } from '#db/testing-world.ts';
import { CannotDo, Usage } from './failure.ts';
import { paperCommand } from './paper.ts';

freshStore();

let id = '';
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'so-dao-tao-cli-paper-'));
  await emptyStore();
  const up = await openUpward(await foundWorld());
  ({ decisionId: id } = await up.approved(up.pair('chairman', 'SKILL')));
});
afterAll(() => rm(folder, { recursive: true }));

const run = (...args: string[]) => paperCommand.run(args, { now: CLOSED });

describe('manage paper', () => {
  it.each([
    ['to-print.pdf', '%PDF-1.7'],
    ['to-write.docx', 'PK\u0003\u0004'],
    ['IN CAPITALS.PDF', '%PDF-1.7'],
  ])('writes %s in the format of its ending', async (name, begins) => {
    const out = join(folder, name);
    const { value } = await run('decision', '--id', id, '--out', out);
    const bytes = await readFile(out);
    expect(bytes.toString('latin1')).toMatch(new RegExp(`^${begins}`));
    expect(value).toEqual({ kind: 'decision', id, out, bytes: bytes.length });
  });

  it('says how it is called, and what is not there', async () => {
    const out = join(folder, 'x.pdf');
    for (const args of [
      [],
      ['decision', '--id', id],
      ['decision', '--out', out],
      ['decision', '--id', id, '--out', 'x.txt'],
      ['plan', '--id', id, '--out', out],
      ['decision', 'more', '--id', id, '--out', out],
    ])
      await expect(run(...args)).rejects.toThrow(Usage);
    await expect(run('decision', '--id', 'nothing', '--out', out)).rejects.toThrow(CannotDo);
    await expect(run('decision', '--id', id, '--out', join(folder, 'no', 'x.pdf'))).rejects.toThrow('ENOENT');
  });
});
