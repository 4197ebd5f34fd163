import { asc } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { record } from './audit/record.ts';
import { Refusal } from './context.ts';
import { moveMany, moveOne } from './move.ts';
import { read, write } from './store.ts';
import { emptyStore, freshStore, someCtx } from './testing.ts';
import { makeMoving, moving } from './testing-moving.ts';

freshStore();
beforeEach(async () => {
  await makeMoving();
  await emptyStore();
});

const all = () => read().select().from(moving).orderBy(asc(moving.id));
const refusalOf = async (work: Promise<unknown>) => {
  const error = await work.catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(Refusal);
  return error as Refusal;
};

describe('moving one record', () => {
  test('changes it and counts its version up', async () => {
    await write((tx) => tx.insert(moving).values({ id: 'a', state: 'draft', version: 4 }));
    await write((tx) =>
      moveOne(tx, moving, 'line', { id: 'a', state: 'draft', version: 4 }, { state: 'sent', note: 'n' }),
    );
    expect(await all()).toEqual([{ id: 'a', state: 'sent', version: 5, note: 'n' }]);
  });

  test.each([
    ['an older version', { id: 'a', state: 'draft', version: 3 }],
    ['another state', { id: 'a', state: 'sent', version: 4 }],
    ['one that is not there', { id: 'b', state: 'draft', version: 4 }],
  ])('seen as %s is refused and changes nothing', async (_what, seen) => {
    await write((tx) => tx.insert(moving).values({ id: 'a', state: 'draft', version: 4 }));
    const refusal = await refusalOf(write((tx) => moveOne(tx, moving, 'line', seen, { state: 'returned' })));
    expect(refusal.reasons).toEqual([{ code: 'somebody_was_first' }]);
    expect(await all()).toEqual([{ id: 'a', state: 'draft', version: 4, note: null }]);
  });

  test('is refused with who was first, and when', async () => {
    const first = someCtx({ accountId: 'chairman', now: 5000 });
    const seen = { id: 'a', state: 'draft', version: 1 };
    await write((tx) => tx.insert(moving).values(seen));
    await write(async (tx) => {
      await moveOne(tx, moving, 'line', seen, { state: 'sent' });
      await record(tx, first, { action: 'sent', subject: { kind: 'line', id: 'a' } });
    });
    const refusal = await refusalOf(write((tx) => moveOne(tx, moving, 'line', seen, { state: 'withdrawn' })));
    expect(refusal.detail).toEqual({ actorKind: 'account', actorId: 'chairman', at: 5000 });
  });
});

describe('moving many records', () => {
  const ids = Array.from({ length: 1203 }, (_, i) => `line-${String(i).padStart(4, '0')}`);
  const lines = ids.map((id, i) => ({ id, state: i % 2 ? 'draft' : 'needs_fix', version: i % 3 }));

  test('moves them all, whatever their states and versions', async () => {
    await write(async (tx) => {
      for (const line of lines) await tx.insert(moving).values(line);
      await moveMany(tx, moving, 'line', lines, { state: 'sent' });
    });
    expect(await all()).toEqual(
      lines.map((line) => ({ ...line, state: 'sent', version: line.version + 1, note: null })),
    );
  });

  test('moves none when somebody was first at the last of them', async () => {
    const seen = lines.slice(0, 10);
    await write((tx) => tx.insert(moving).values(seen));
    const last = seen.at(-1)!;
    await write((tx) => moveOne(tx, moving, 'line', last, { state: 'withdrawn' }));
    const before = await all();
    await refusalOf(write((tx) => moveMany(tx, moving, 'line', seen, { state: 'sent' })));
    expect(await all()).toEqual(before);
  });

  test('moves none of an empty list', async () => {
    await write((tx) => moveMany(tx, moving, 'line', [], { state: 'sent' }));
    expect(await all()).toEqual([]);
  });
});
