import { inspect } from 'node:util';
import { count, eq, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { DIALECT } from './dialect.ts';
import { violationOf } from './failure.ts';
import { accessLog, auditPayload, file, formDraft, outbox } from './schema.ts';
import { failingAt, InjectedFault, measured } from './statements.ts';
import { openStore, read, rows, type Tx, write, writeAside } from './store.ts';
import { emptyStore, freshStore } from './testing.ts';

freshStore();
beforeEach(emptyStore);

const draft = (formKey: string, n = 0) => ({ accountId: 'a', formKey, values: { n }, at: 1 });
const addDraft = (tx: Tx, formKey: string) => tx.insert(formDraft).values(draft(formKey));
const drafts = async () => (await read().select({ key: formDraft.formKey }).from(formDraft)).map((row) => row.key);

describe('write', () => {
  test('keeps all of it and returns the result', async () => {
    const kept = await write(async (tx) => {
      await addDraft(tx, 'one');
      return await tx.insert(formDraft).values(draft('two')).returning({ key: formDraft.formKey });
    });
    expect(kept).toEqual([{ key: 'two' }]);
    expect((await drafts()).sort()).toEqual(['one', 'two']);
  });

  test('keeps nothing when it throws after an await', async () => {
    const failing = write(async (tx) => {
      await addDraft(tx, 'one');
      await new Promise((resume) => setImmediate(resume));
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    expect(await drafts()).toEqual([]);
  });

  test('keeps nothing when a reference leads nowhere', async () => {
    const failing = write(async (tx) => {
      await addDraft(tx, 'one');
      await tx.insert(auditPayload).values({ seq: 99, salt: 's', payload: '{}' });
    });
    expect(violationOf(await failing.catch((error: unknown) => error))).toBe('foreign_key');
    expect(await drafts()).toEqual([]);
  });

  test('does not commit after a failed statement that somebody caught', async () => {
    const failing = write(async (tx) => {
      await addDraft(tx, 'one');
      await tx
        .insert(formDraft)
        .values(draft('one'))
        .catch(() => undefined);
    });
    await expect(failing).rejects.toThrow('was caught');
    expect(await drafts()).toEqual([]);
  });

  test('goes on after one that failed', async () => {
    const failing = write(async () => Promise.reject(new Error('no')));
    const next = write((tx) => addDraft(tx, 'next'));
    await expect(failing).rejects.toThrow('no');
    await next;
    expect(await drafts()).toEqual(['next']);
  });

  test('inside a write is refused, and so is a read past its tx', async () => {
    await expect(write(() => write(async () => 1))).rejects.toThrow('inside a write');
    await expect(write(() => writeAside(async () => 1))).rejects.toThrow('inside a write');
    await expect(write(async () => read())).rejects.toThrow('inside a write');
  });

  test('started by a write that has ended is a write of its own', async () => {
    let start: () => void = () => undefined;
    const started = new Promise<void>((resolve) => {
      start = resolve;
    });
    let later: Promise<unknown> = Promise.resolve();
    await write(async () => {
      later = started.then(() => write((tx) => addDraft(tx, 'later')));
    });
    start();
    await later;
    expect(await drafts()).toEqual(['later']);
  });

  test('refuses a statement after its end', async () => {
    const leaked = await write(async (tx) => ({ tx }));
    await expect(async () => await addDraft(leaked.tx, 'late')).rejects.toThrow(
      expect.toSatisfy((error: Error) => `${error.message} ${error.cause}`.includes('an await is missing')),
    );
    expect(await drafts()).toEqual([]);
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
});

if (DIALECT === 'sqlite')
  test('an outside reader does not see what is not committed', async () => {
    let seen: string[] = ['nothing asked'];
    let asked: () => void = () => undefined;
    const reading = new Promise<void>((resolve) => {
      asked = resolve;
    });
    // Started outside of the write, so it is somebody else's read.
    const outside = reading.then(async () => {
      seen = await drafts();
    });
    await write(async (tx) => {
      await addDraft(tx, 'one');
      asked();
      await outside;
    });
    expect(seen).toEqual([]);
    expect(await drafts()).toEqual(['one']);
  });

describe('a fault at the n-th statement', () => {
  const twoDrafts = () =>
    write(async (tx) => {
      await addDraft(tx, 'one');
      await addDraft(tx, 'two');
    });

  test('leaves nothing behind, for every n, the commit included', async () => {
    const { statements } = await measured(twoDrafts);
    await emptyStore();
    expect(statements.at(-1)?.text).toBe('commit');
    for (let n = 1; n <= statements.length; n += 1) {
      const error = await failingAt(n, twoDrafts).catch((thrown: unknown) => thrown as Error);
      expect([error, error instanceof Error && error.cause].some((e) => e instanceof InjectedFault)).toBe(true);
      expect(await drafts()).toEqual([]);
    }
    await failingAt(statements.length + 1, twoDrafts);
    expect(await drafts()).toHaveLength(2);
  });

  test('is counted for reads as well', async () => {
    const { statements, slowest } = await measured(async () => [await drafts(), await drafts()]);
    expect(statements).toHaveLength(2);
    expect(slowest?.ms).toBe(Math.max(...statements.map((statement) => statement.ms)));
  });
});

describe('what goes in comes out, in both dialects', () => {
  test('bytes, instants beyond 32 bits, JSON with its order, nulls', async () => {
    const content = Uint8Array.from({ length: 256 }, (_, i) => i);
    const at = Date.UTC(2026, 0, 1);
    const kept = { sha256: 'x', name: 'tờ trình.pdf', mediaType: 'application/pdf', size: 256, content, at };
    const letter = { at, kind: 'k', subjectKind: 's', subjectId: 'i', payload: { z: [1, { ạ: null }], a: 'Đ' } };
    await write(async (tx) => {
      await tx.insert(file).values(kept);
      await tx.insert(outbox).values(letter);
    });
    const [readFile] = await read().select().from(file);
    expect(readFile).toMatchObject({ ...kept, content: Buffer.from(content), byId: null });
    const [readLetter] = await read().select().from(outbox);
    expect(readLetter).toMatchObject({ ...letter, sentAt: null });
    expect(Object.keys(readLetter?.payload ?? {})).toEqual(['z', 'a']);
  });

  test('text is sorted by code point', async () => {
    await write(async (tx) => {
      for (const key of ['b', 'B', 'đ', 'a', 'é', 'z']) await addDraft(tx, key);
    });
    const sorted = await read().select({ key: formDraft.formKey }).from(formDraft).orderBy(formDraft.formKey);
    expect(sorted.map((row) => row.key)).toEqual(['B', 'a', 'b', 'z', 'é', 'đ']);
  });

  test('a code outside its closed list is refused by the database', async () => {
    const entry = { at: 1, actorKind: 'ghost' as 'account', subjectKind: 's', subjectId: 'i' };
    const failing = write((tx) => tx.insert(accessLog).values(entry));
    expect(violationOf(await failing.catch((error: unknown) => error))).toBe('check');
  });

  test('a raw query gives rows by column name', async () => {
    await write((tx) => addDraft(tx, 'one'));
    expect(await rows(read(), sql`select count(*) as n, max(${formDraft.formKey}) as k from ${formDraft}`)).toEqual([
      { n: 1, k: 'one' },
    ]);
    await write(async (tx) => {
      expect(await rows(tx, sql`select ${formDraft.at} as at from ${formDraft} where ${eq(formDraft.at, 1)}`)).toEqual([
        { at: 1 },
      ]);
      expect(await tx.select({ n: count() }).from(formDraft)).toEqual([{ n: 1 }]);
    });
  });
});

test('an error holds no value of the row, for it ends in a log', async () => {
  const secret = '036090001234';
  const row = { ...draft(secret), values: { secret } };
  await write((tx) => tx.insert(formDraft).values(row));
  const errors = await Promise.all(
    [
      write((tx) => tx.insert(formDraft).values(row)),
      write((tx) =>
        tx
          .insert(formDraft)
          .values(row)
          .catch(() => undefined),
      ),
      write((tx) => tx.update(formDraft).set({ values: sql`nonsense(${secret})` })),
      (async () => await read().select().from(formDraft).where(sql`nonsense(${secret})`))(),
    ].map((failing) =>
      failing.then(
        () => 'did not fail',
        (error: unknown) => inspect(error, { depth: 9 }),
      ),
    ),
  );
  expect(errors.filter((text) => !text.includes('did not fail'))).toHaveLength(4);
  for (const text of errors) expect(text).not.toContain(secret);
  expect(errors[0]).toMatch(/23505 form_draft_pk|SQLITE_CONSTRAINT_PRIMARYKEY/);
});

test('a second store is not opened over the first', () => {
  expect(() => openStore()).toThrow('open already');
});
