import { beforeEach, describe, expect, test } from 'vitest';
import { record } from './audit/record.ts';
import { verifyAudit } from './audit/verify.ts';
import { command, forgetPresses } from './command.ts';
import { type Ctx, Refusal } from './context.ts';
import { formDraft, idempotencyKey, outbox } from './schema.ts';
import { failingAt, measured } from './statements.ts';
import { read } from './store.ts';
import { emptyStore, freshStore, someCtx } from './testing.ts';

freshStore();
beforeEach(emptyStore);

/** A command as they all are: it saves, records and writes a letter. */
const send = (ctx: Ctx, words = 'first') =>
  command(ctx, async (tx) => {
    const subject = { kind: 'dossier', id: 'd' };
    await tx.insert(formDraft).values({ accountId: 'a', formKey: words, values: {}, at: ctx.now });
    const seq = await record(tx, ctx, { action: 'sent', subject, payload: { words } });
    await tx.insert(outbox).values({ at: ctx.now, kind: 'k', subjectKind: 'dossier', subjectId: 'd', payload: {} });
    return { seq, words };
  });

const traces = async () => ({
  saved: await read().$count(formDraft),
  events: (await verifyAudit()).events,
  letters: await read().$count(outbox),
  keys: await read().$count(idempotencyKey),
});
const NOTHING = { saved: 0, events: 0, letters: 0, keys: 0 };
const ONE = { saved: 1, events: 1, letters: 1, keys: 1 };

describe('one press', () => {
  test('twice in a row has one effect and one result', async () => {
    const ctx = someCtx({ key: 'k' });
    expect(await send(ctx)).toEqual({ seq: 1, words: 'first' });
    expect(await send(ctx, 'second')).toEqual({ seq: 1, words: 'first' });
    expect(await traces()).toEqual(ONE);
  });

  test('twice at once has one effect and one result', async () => {
    const ctx = someCtx({ key: 'k' });
    const [first, second] = await Promise.all([send(ctx), send(ctx)]);
    expect(second).toEqual(first);
    expect(await traces()).toEqual(ONE);
  });

  test('of another account under the same key is another press', async () => {
    await send(someCtx({ key: 'k' }));
    expect(await send(someCtx({ key: 'k' }), 'second')).toEqual({ seq: 2, words: 'second' });
    expect(await send(someCtx({ key: 'k', accountId: null }), 'third')).toEqual({ seq: 3, words: 'third' });
  });

  test('whose command returns nothing is known again', async () => {
    const ctx = someCtx({ key: 'k' });
    let runs = 0;
    const quiet = () =>
      command(ctx, async () => {
        runs += 1;
      });
    expect([await quiet(), await quiet(), runs]).toEqual([undefined, undefined, 1]);
  });

  test('without a key is not remembered', async () => {
    const ctx = someCtx();
    await send(ctx);
    await send(ctx, 'second');
    expect(await traces()).toEqual({ saved: 2, events: 2, letters: 2, keys: 0 });
  });

  test('is forgotten after its time', async () => {
    const ctx = someCtx({ key: 'k', now: 1000 });
    await send(ctx);
    await forgetPresses(1000);
    expect((await traces()).keys).toBe(1);
    await forgetPresses(1001);
    expect((await traces()).keys).toBe(0);
  });
});

describe('a refusal', () => {
  test('leaves nothing behind and may be tried again', async () => {
    const ctx = someCtx({ key: 'k' });
    const refused = command(ctx, async (tx) => {
      await record(tx, ctx, { action: 'sent', subject: { kind: 'dossier', id: 'd' } });
      throw new Refusal([{ code: 'wrong_state' }, { code: 'missing_words', tell: 'reason' }]);
    });
    const refusal = await refused.catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(Refusal);
    expect((refusal as Refusal).reasons.map((reason) => reason.code)).toEqual(['wrong_state', 'missing_words']);
    expect(await traces()).toEqual(NOTHING);
    expect(await send(ctx)).toEqual({ seq: 1, words: 'first' });
    expect(await traces()).toEqual(ONE);
  });
});

test('a fault at any statement of a command leaves all or nothing', async () => {
  const { statements } = await measured(() => send(someCtx({ key: 'k' })));
  expect(statements.length).toBeGreaterThan(8);
  for (let n = 1; n <= statements.length; n += 1) {
    await emptyStore();
    await expect(failingAt(n, () => send(someCtx({ key: 'k' })))).rejects.toThrow();
    expect(await traces()).toEqual(NOTHING);
  }
  await failingAt(statements.length + 1, () => send(someCtx({ key: 'k' })));
  expect(await traces()).toEqual(ONE);
});
