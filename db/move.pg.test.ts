import { beforeEach, expect, test } from 'vitest';
import { record } from './audit/record.ts';
import { command } from './command.ts';
import { Refusal } from './context.ts';
import { moveOne } from './move.ts';
import { read, write } from './store.ts';
import { emptyStore, freshStore, someCtx } from './testing.ts';
import { makeMoving, moving } from './testing-moving.ts';

freshStore({ connections: 8 });
beforeEach(async () => {
  await makeMoving();
  await emptyStore();
});

test('of eight who decide on the same record at once one wins, and the others learn who and when', async () => {
  const seen = { id: 'a', state: 'draft', version: 1 };
  await write((tx) => tx.insert(moving).values(seen));
  const decide = (person: number) => {
    const ctx = someCtx({ accountId: `person-${person}`, now: 1000 + person });
    return command(ctx, async (tx) => {
      await moveOne(tx, moving, 'line', seen, { state: 'sent', note: `person-${person}` });
      await record(tx, ctx, { action: 'sent', subject: { kind: 'line', id: 'a' } });
      return person;
    });
  };
  const outcomes = await Promise.allSettled(Array.from({ length: 8 }, (_, person) => decide(person)));
  const winners = outcomes.filter((outcome) => outcome.status === 'fulfilled').map((outcome) => outcome.value);
  const losers = outcomes.filter((outcome) => outcome.status === 'rejected').map((outcome) => outcome.reason);
  expect(winners).toHaveLength(1);
  expect(losers).toHaveLength(7);
  for (const loser of losers) {
    expect(loser).toBeInstanceOf(Refusal);
    expect(loser.reasons).toEqual([{ code: 'somebody_was_first' }]);
    expect(loser.detail).toEqual({ actorKind: 'account', actorId: `person-${winners[0]}`, at: 1000 + winners[0]! });
  }
  expect(await read().select().from(moving)).toEqual([
    { id: 'a', state: 'sent', version: 2, note: `person-${winners[0]}` },
  ]);
});
