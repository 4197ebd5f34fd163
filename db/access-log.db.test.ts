import { beforeEach, describe, expect, test, vi } from 'vitest';
import { flushAccessLog, logAccess } from './access-log.ts';
import { accessLog } from './schema.ts';
import { failingAt, measured } from './statements.ts';
import { read } from './store.ts';
import { emptyStore, freshStore, someCtx } from './testing.ts';

freshStore();
beforeEach(emptyStore);

const reader = someCtx({ accountId: 'inspector' }).viewer;
const logged = () => read().$count(accessLog);

describe('the access log', () => {
  test('costs the reader no statement and is written in one batch', async () => {
    const noting = await measured(async () => {
      for (let i = 0; i < 150; i += 1) logAccess(reader, 'person', `p${i}`, 1000);
    });
    expect(noting.statements).toEqual([]);
    expect(await logged()).toBe(0);
    const flushing = await measured(flushAccessLog);
    expect(flushing.statements.map((statement) => statement.text.slice(0, 6))).toEqual(['insert', 'commit']);
    expect(await logged()).toBe(150);
  });

  test('says who read whose record, and when', async () => {
    logAccess(reader, 'person', ['p1', 'p2'], 1234);
    await flushAccessLog();
    const entries = await read().select().from(accessLog).orderBy(accessLog.subjectId);
    const entry = { at: 1234, actorKind: 'account', accountId: 'inspector', subjectKind: 'person' };
    expect(entries).toEqual(['p1', 'p2'].map((subjectId) => expect.objectContaining({ ...entry, subjectId })));
  });

  test('is written by itself after two seconds', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      logAccess(reader, 'person', 'p1', 1);
      vi.advanceTimersByTime(1999);
      expect(await logged()).toBe(0);
      vi.advanceTimersByTime(1);
    } finally {
      vi.useRealTimers();
    }
    await vi.waitFor(async () => expect(await logged()).toBe(1));
  });

  test('keeps what could not be written for the next time', async () => {
    logAccess(reader, 'person', 'p1', 1);
    await expect(failingAt(1, flushAccessLog)).rejects.toThrow();
    expect(await logged()).toBe(0);
    logAccess(reader, 'person', 'p2', 2);
    await flushAccessLog();
    expect(await logged()).toBe(2);
  });
});
