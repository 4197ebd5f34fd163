import { eq, sql } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { formDraft } from './schema.ts';
import { read, rows, type Tx, write, writeAside } from './store.ts';
import { emptyStore, freshStore } from './testing.ts';

freshStore({ connections: 8 });
beforeEach(emptyStore);

const draft = (formKey: string) => ({ accountId: 'a', formKey, values: { n: 0 }, at: 1 });
const keys = async () => (await read().select({ key: formDraft.formKey }).from(formDraft)).map((row) => row.key);

/** A door that opens once as many have come as it was made for. */
function door(expected: number): () => Promise<void> {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  let come = 0;
  return () => {
    come += 1;
    if (come === expected) open();
    return opened;
  };
}

test('the pool really has several connections at work', async () => {
  const everybodyHere = door(4);
  const backend = async (tx: Tx) => {
    const [row] = await rows<{ pid: number }>(tx, sql`select pg_backend_pid() as pid`);
    await everybodyHere();
    return row?.pid;
  };
  const backends = await Promise.all(Array.from({ length: 4 }, () => writeAside(backend)));
  expect(new Set(backends).size).toBe(4);
});

test('an outside reader does not see what is not committed', async () => {
  const mayRead = door(2);
  // Started outside of the write, so it is somebody else's read.
  const outside = mayRead().then(keys);
  await write(async (tx) => {
    await tx.insert(formDraft).values(draft('one'));
    await mayRead();
    await outside;
  });
  expect(await outside).toEqual([]);
  expect(await keys()).toEqual(['one']);
});

test('forty at once that read, think and write back lose nothing', async () => {
  await write((tx) => tx.insert(formDraft).values(draft('counter')));
  const increment = () =>
    write(async (tx) => {
      const [row] = await tx.select().from(formDraft);
      await new Promise((resume) => setImmediate(resume));
      await tx.update(formDraft).set({ values: { n: Number(row?.values.n) + 1 } });
    });
  await Promise.all(Array.from({ length: 40 }, increment));
  expect(await read().select({ values: formDraft.values }).from(formDraft)).toEqual([{ values: { n: 40 } }]);
});

test('without the queue they would: the positive control', async () => {
  await write((tx) => tx.insert(formDraft).values(draft('counter')));
  const everybodyHasRead = door(4);
  const increment = () =>
    writeAside(async (tx) => {
      const [row] = await tx.select().from(formDraft);
      await everybodyHasRead();
      await tx.update(formDraft).set({ values: { n: Number(row?.values.n) + 1 } });
    });
  await Promise.all(Array.from({ length: 4 }, increment));
  expect(await read().select({ values: formDraft.values }).from(formDraft)).toEqual([{ values: { n: 1 } }]);
});

test('two that wait for each other are run again until both are done', async () => {
  await write((tx) => tx.insert(formDraft).values([draft('one'), draft('two')]));
  const bothHoldOne = door(2);
  let runs = 0;
  const touch = (first: string, second: string) =>
    writeAside(async (tx) => {
      runs += 1;
      const add = (key: string) =>
        tx
          .update(formDraft)
          .set({ at: sql`${formDraft.at} + 1` })
          .where(eq(formDraft.formKey, key));
      await add(first);
      await bothHoldOne();
      await add(second);
    });
  await Promise.all([touch('one', 'two'), touch('two', 'one')]);
  expect(runs).toBe(3);
  expect((await read().select({ at: formDraft.at }).from(formDraft)).map((row) => row.at)).toEqual([3, 3]);
});

test('a serialization failure that never ends is given up after six runs', async () => {
  let runs = 0;
  const failing = write(async () => {
    runs += 1;
    throw Object.assign(new Error('could not serialize access'), { code: '40001' });
  });
  await expect(failing).rejects.toThrow('could not serialize');
  expect(runs).toBe(6);
});

test('a broken reference is not tried again', async () => {
  let runs = 0;
  const failing = write(async () => {
    runs += 1;
    throw Object.assign(new Error('no such row'), { code: '23503' });
  });
  await expect(failing).rejects.toThrow('no such row');
  expect(runs).toBe(1);
});
