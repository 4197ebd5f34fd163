import type { Viewer } from '#domain/viewer.ts';
import { inBatches } from './batches.ts';
import { accessLog } from './schema.ts';
import { shared } from './shared.ts';
import { onClose, writeAside } from './store.ts';

type Entry = typeof accessLog.$inferInsert;

const WAIT = 2000;
const FULL = 200;

const buffer = shared('access-log', () => ({ entries: [] as Entry[], timer: undefined as NodeJS.Timeout | undefined }));

/**
 * Notes that somebody read a record of a person. It costs the reader nothing: entries are written in batches, within
 * two seconds or when the store closes. Readers who read nothing of a person are not noted.
 */
export function logAccess(
  viewer: Viewer,
  subjectKind: string,
  subjectIds: string | readonly string[],
  now: number,
): void {
  onClose(flushAccessLog);
  for (const subjectId of [subjectIds].flat())
    buffer.entries.push({ at: now, actorKind: viewer.kind, accountId: viewer.accountId, subjectKind, subjectId });
  if (buffer.entries.length >= FULL) flushIn(0);
  else if (!buffer.timer) flushIn(WAIT);
}

/** Writes out what waits. What could not be written waits on. */
export async function flushAccessLog(): Promise<void> {
  clearTimeout(buffer.timer);
  buffer.timer = undefined;
  const entries = buffer.entries.splice(0);
  if (entries.length === 0) return;
  try {
    await writeAside(async (tx) => {
      for (const batch of inBatches(entries)) await tx.insert(accessLog).values(batch);
    });
  } catch (error) {
    buffer.entries.unshift(...entries);
    throw error;
  }
}

/** Later, and again after a failure: a reader must not pay for a log that is out of order. */
function flushIn(milliseconds: number): void {
  clearTimeout(buffer.timer);
  buffer.timer = setTimeout(() => {
    flushAccessLog().catch((error: unknown) => {
      process.emitWarning(`access log not written: ${String(error)}`);
      flushIn(WAIT);
    });
  }, milliseconds).unref();
}
