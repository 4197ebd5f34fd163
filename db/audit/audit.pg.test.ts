import { beforeEach, expect, test } from 'vitest';
import { read, write, writeAside } from '../store.ts';
import { emptyStore, freshStore, someCtx } from '../testing.ts';
import { historyOf } from './history.ts';
import { record } from './record.ts';
import { verifyAudit } from './verify.ts';

freshStore({ connections: 8 });
beforeEach(emptyStore);

const noted = { action: 'noted', subject: { kind: 'line', id: '1' } };

test.each([
  ['that queue', write],
  ['that come without queueing', writeAside],
])('forty writers at once %s do not fork the chain', async (_which, through) => {
  await Promise.all(Array.from({ length: 40 }, () => through((tx) => record(tx, someCtx(), noted))));
  expect(await verifyAudit()).toMatchObject({ ok: true, events: 40, broken: [], head: { seq: 40 } });
  expect(await historyOf(read(), 'line', '1')).toHaveLength(40);
});

test('the check may run while writers append', async () => {
  let writing = true;
  const writers = Promise.all(Array.from({ length: 40 }, () => write((tx) => record(tx, someCtx(), noted)))).then(
    () => {
      writing = false;
    },
  );
  let checks = 0;
  do {
    expect(await verifyAudit()).toMatchObject({ ok: true });
    checks += 1;
  } while (writing);
  await writers;
  expect(checks).toBeGreaterThan(1);
  expect(await verifyAudit()).toMatchObject({ ok: true, events: 40 });
});
