import { beforeEach, describe, expect, test } from 'vitest';
import { OPERATOR } from '#domain/viewer.ts';
import { connection, read, write } from '../store.ts';
import { emptyStore, freshStore, someCtx } from '../testing.ts';
import { erasePayload } from './erase.ts';
import { historyOf, lastEventOf } from './history.ts';
import { record } from './record.ts';
import { verifyAudit } from './verify.ts';

freshStore();
beforeEach(emptyStore);

const clerk = someCtx({ accountId: 'clerk-1', now: 1000 });
const line = (id: string) => ({ kind: 'line', id });

/** Three events: a dossier sent with two lines, one line questioned, one answered for somebody else. */
async function threeEvents(): Promise<void> {
  await write(async (tx) => {
    const dossier = { kind: 'dossier', id: 'd' };
    await record(tx, clerk, { action: 'sent', subject: dossier, about: [line('1'), line('2')], payload: { lines: 2 } });
    await record(
      tx,
      { viewer: OPERATOR, now: 2000 },
      { action: 'questioned', subject: line('1'), payload: { reason: 'LATE' } },
    );
  });
  await write((tx) =>
    record(tx, { ...clerk, now: 3000 }, { action: 'answered', subject: line('1'), onBehalfOf: 'head-1' }),
  );
}

/** Changes the database as nobody may: past every rule of the program. */
const tamper = (...texts: string[]) =>
  connection().migration(async (run) => {
    for (const text of texts) await run(text);
  });

describe('an event', () => {
  test('shows in the history of every record that it is about, newest first', async () => {
    await threeEvents();
    expect(await historyOf(read(), 'line', '1')).toEqual([
      expect.objectContaining({
        seq: 3,
        at: 3000,
        action: 'answered',
        actorId: 'clerk-1',
        onBehalfOfId: 'head-1',
        payload: {},
      }),
      expect.objectContaining({ seq: 2, actorKind: 'operator', actorId: null, payload: { reason: 'LATE' } }),
      expect.objectContaining({ seq: 1, subjectKind: 'dossier', subjectId: 'd', payload: { lines: 2 } }),
    ]);
    expect((await historyOf(read(), 'line', '2')).map((event) => event.action)).toEqual(['sent']);
    expect(await lastEventOf(read(), 'dossier', 'd')).toMatchObject({ action: 'sent', at: 1000 });
    expect(await lastEventOf(read(), 'dossier', 'other')).toBeUndefined();
  });

  test('is not there when what it records was undone', async () => {
    const undone = write(async (tx) => {
      await record(tx, clerk, { action: 'sent', subject: line('1') });
      throw new Error('refused');
    });
    await expect(undone).rejects.toThrow('refused');
    expect(await verifyAudit()).toMatchObject({ ok: true, events: 0 });
  });

  test('about a thousand records is one event', async () => {
    const about = Array.from({ length: 1200 }, (_, i) => line(`many-${i}`));
    await write((tx) => record(tx, clerk, { action: 'accepted', subject: { kind: 'round', id: 'r' }, about }));
    expect(await historyOf(read(), 'line', 'many-1199')).toHaveLength(1);
    expect(await verifyAudit()).toMatchObject({ ok: true, events: 1 });
  });

  test('keeps equal payloads under different hashes, so none can be guessed from another', async () => {
    await write(async (tx) => {
      for (const id of ['1', '2'])
        await record(tx, clerk, { action: 'noted', subject: line(id), payload: { birth: '1980' } });
    });
    const hashes = await connection().transaction((_tx, run) => run('select payload_hash from audit_event'));
    expect(new Set(hashes.map((row) => row.payload_hash)).size).toBe(2);
  });
});

describe('the check', () => {
  test('finds a whole chain whole', async () => {
    await threeEvents();
    expect(await verifyAudit()).toMatchObject({ ok: true, events: 3, erased: 0, broken: [], head: { seq: 3 } });
  });

  test('walks more events than one batch', async () => {
    await write(async (tx) => {
      for (let i = 0; i < 1001; i += 1) await record(tx, clerk, { action: 'noted', subject: line('1') });
    });
    expect(await verifyAudit()).toMatchObject({ ok: true, events: 1001, head: { seq: 1001 } });
  });

  test.each([
    ['at', `update audit_event set at = at + 1 where seq = 2`, 'hash'],
    ['actor_kind', `update audit_event set actor_kind = 'system' where seq = 2`, 'hash'],
    ['actor_id', `update audit_event set actor_id = 'other' where seq = 2`, 'hash'],
    ['on_behalf_of_id', `update audit_event set on_behalf_of_id = 'other' where seq = 2`, 'hash'],
    ['action', `update audit_event set action = 'other' where seq = 2`, 'hash'],
    ['subject_kind', `update audit_event set subject_kind = 'other' where seq = 2`, 'hash'],
    ['subject_id', `update audit_event set subject_id = 'other' where seq = 2`, 'hash'],
    ['payload_hash', `update audit_event set payload_hash = 'other' where seq = 2`, 'hash'],
    ['prev_hash', `update audit_event set prev_hash = 'other' where seq = 2`, 'link'],
    ['hash', `update audit_event set hash = 'other' where seq = 2`, 'hash'],
    ['payload', `update audit_payload set payload = '{"reason":"OTHER"}' where seq = 2`, 'payload'],
    ['salt', `update audit_payload set salt = 'other' where seq = 2`, 'payload'],
    ['half an erasure', `update audit_payload set salt = null where seq = 2`, 'payload'],
    ['the other half', `update audit_payload set payload = null where seq = 2`, 'payload'],
    ['a payload taken away', `delete from audit_payload where seq = 2`, 'payload'],
    [
      'an erasure that no event tells of',
      `update audit_payload set salt = null, payload = null where seq = 2`,
      'erasure',
    ],
    ['a record added', `insert into audit_subject (kind, id, seq) values ('line', '9', 2)`, 'hash'],
    ['a record taken away', `delete from audit_subject where seq = 2`, 'hash'],
  ])('finds tampering with %s', async (_what, text, what) => {
    await threeEvents();
    await tamper(text);
    const report = await verifyAudit();
    expect(report.ok).toBe(false);
    expect(report.broken).toContainEqual({ seq: 2, what });
  });

  test('finds an event taken out of the middle, and one cut off at the end', async () => {
    await threeEvents();
    const without = (seq: number) =>
      ['audit_subject', 'audit_payload', 'audit_event'].map((table) => `delete from ${table} where seq = ${seq}`);
    await tamper(...without(2));
    expect((await verifyAudit()).broken).toContainEqual({ seq: 3, what: 'gap' });
    await tamper(...without(3));
    expect((await verifyAudit()).broken).toContainEqual({ seq: 1, what: 'head' });
  });

  test('finds a chain without an end', async () => {
    await threeEvents();
    await tamper('delete from audit_head');
    expect((await verifyAudit()).broken).toEqual([{ seq: 3, what: 'head' }]);
  });
});

describe('an erased payload', () => {
  test('is gone, says so, and breaks nothing', async () => {
    await threeEvents();
    expect(await write((tx) => erasePayload(tx, { ...clerk, now: 9000 }, [1, 2]))).toBe(2);
    expect(await verifyAudit()).toMatchObject({ ok: true, events: 4, erased: 2, broken: [] });
    expect((await historyOf(read(), 'line', '1')).map((event) => event.payload)).toEqual([{}, null, null]);
    expect(await historyOf(read(), 'audit_event', '2')).toEqual([
      expect.objectContaining({ action: 'payload_erased', actorId: 'clerk-1', at: 9000 }),
    ]);
  });

  test('is not erased twice', async () => {
    await threeEvents();
    await write((tx) => erasePayload(tx, clerk, [2]));
    expect(await write((tx) => erasePayload(tx, clerk, [2]))).toBe(0);
    expect(await verifyAudit()).toMatchObject({ ok: true, events: 4, erased: 1 });
  });
});
