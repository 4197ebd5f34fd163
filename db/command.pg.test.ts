import { beforeEach, expect, test } from 'vitest';
import { record } from './audit/record.ts';
import { verifyAudit } from './audit/verify.ts';
import { command } from './command.ts';
import { idempotencyKey } from './schema.ts';
import { read } from './store.ts';
import { emptyStore, freshStore, someCtx } from './testing.ts';

freshStore({ connections: 8 });
beforeEach(emptyStore);

test('one press that arrives eight times at once, over eight connections, has one effect and one result', async () => {
  const ctx = someCtx({ key: 'k' });
  let runs = 0;
  const press = () =>
    command(ctx, async (tx) => {
      runs += 1;
      return { seq: await record(tx, ctx, { action: 'sent', subject: { kind: 'dossier', id: 'd' } }) };
    });
  const results = await Promise.all(Array.from({ length: 8 }, press));
  expect(results).toEqual(Array.from({ length: 8 }, () => ({ seq: 1 })));
  expect(runs).toBe(1);
  expect(await verifyAudit()).toMatchObject({ ok: true, events: 1 });
  expect(await read().$count(idempotencyKey)).toBe(1);
});
