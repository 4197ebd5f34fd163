import { beforeEach, expect, test } from 'vitest';
import { sha256 } from './canonical.ts';
import { version } from './schema.ts';
import { connection, read, write } from './store.ts';
import { emptyStore, freshStore, someCtx } from './testing.ts';
import { readVersion, saveVersion } from './versions.ts';

freshStore();
beforeEach(emptyStore);

const ctx = someCtx({ accountId: 'head', now: 7000 });
const sent = { name: 'Nguyễn Thị Hoà', lines: [{ class: 'A' }] };

test('versions of a subject are numbered from one, apart from other kinds and subjects', async () => {
  const numbers = await write(async (tx) => [
    (await saveVersion(tx, ctx, 'dossier', 'd', sent)).number,
    (await saveVersion(tx, ctx, 'dossier', 'd', sent)).number,
    (await saveVersion(tx, ctx, 'dossier', 'e', sent)).number,
    (await saveVersion(tx, ctx, 'decision', 'd', sent)).number,
  ]);
  expect(numbers).toEqual([1, 2, 1, 1]);
});

test('a version is read back as it was kept, by number or the newest', async () => {
  const kept = await write(async (tx) => {
    const first = await saveVersion(tx, ctx, 'dossier', 'd', sent);
    await saveVersion(tx, ctx, 'dossier', 'd', { ...sent, name: 'Trần Văn An' });
    return first;
  });
  expect(await readVersion(read(), 'dossier', 'd', 1)).toEqual({
    id: kept.id,
    number: 1,
    at: 7000,
    byId: 'head',
    sha256: sha256('{"lines":[{"class":"A"}],"name":"Nguyễn Thị Hoà"}'),
    value: sent,
  });
  expect(await readVersion(read(), 'dossier', 'd')).toMatchObject({ number: 2, value: { name: 'Trần Văn An' } });
  expect(await readVersion(read(), 'dossier', 'other')).toBeUndefined();
});

test('a version that was changed is not shown as what was decided', async () => {
  await write((tx) => saveVersion(tx, ctx, 'decision', 'q', sent));
  await connection().migration((run) => run(`update version set canonical = '{"name":"somebody else"}'`));
  await expect(readVersion(read(), 'decision', 'q')).rejects.toThrow('not what was kept');
});

test('two versions under one number are refused by the database', async () => {
  const row = { kind: 'dossier', subjectId: 'd', number: 1, at: 1, canonical: '{}', sha256: 'x' } as const;
  await write((tx) => tx.insert(version).values(row));
  await expect(write((tx) => tx.insert(version).values(row))).rejects.toThrow();
});
