import { and, eq, inArray, isNull } from 'drizzle-orm';
import { SESSION_LIFE_MS } from '#domain/account.ts';
import { record } from '../audit/record.ts';
import { command } from '../command.ts';
import type { Ctx } from '../context.ts';
import { newId } from '../id.ts';
import { session } from '../schema.ts';
import { type Tx, writeAside } from '../store.ts';

/** Begins a session of the viewer's own account and returns its id, which the cookie will carry. */
export async function startSession(ctx: Ctx, userAgent: string | null): Promise<string> {
  return command(ctx, (tx) => insertSession(tx, ctx, userAgent));
}

/** The step itself, for commands that end a session and begin another. */
export async function insertSession(tx: Tx, ctx: Ctx, userAgent: string | null): Promise<string> {
  const accountId = ctx.viewer.accountId ?? '';
  const id = newId();
  await tx.insert(session).values({
    id,
    accountId,
    createdAt: ctx.now,
    lastSeenAt: ctx.now,
    expiresAt: ctx.now + SESSION_LIFE_MS,
    userAgent: userAgent?.slice(0, 300) ?? null,
  });
  await record(tx, ctx, {
    action: 'session.start',
    subject: { kind: 'account', id: accountId },
    onBehalfOf: null,
    payload: { session: id },
  });
  return id;
}

/** Ends one of the viewer's own sessions; nothing happens where it has ended or is somebody else's. */
export async function endSession(ctx: Ctx, sessionId: string): Promise<void> {
  await command(ctx, async (tx) => {
    await endSessions(tx, ctx, ctx.viewer.accountId ?? '', [sessionId]);
  });
}

/** Ends all of the viewer's own sessions but the one in which this is asked. Returns how many. */
export async function endOtherSessions(ctx: Ctx): Promise<number> {
  return command(ctx, async (tx) => {
    const { accountId, sessionId } = ctx.viewer;
    const alive = await tx
      .select({ id: session.id })
      .from(session)
      .where(and(eq(session.accountId, accountId ?? ''), isNull(session.endedAt)));
    const others = alive.map(({ id }) => id).filter((id) => id !== sessionId);
    return endSessions(tx, ctx, accountId ?? '', others);
  });
}

/** Ends sessions of an account, all that live or only these, and says so in its history. Returns how many. */
export async function endSessions(tx: Tx, ctx: Ctx, accountId: string, only?: readonly string[]): Promise<number> {
  const ended = await tx
    .update(session)
    .set({ endedAt: ctx.now })
    .where(and(eq(session.accountId, accountId), isNull(session.endedAt), only && inArray(session.id, [...only])))
    .returning({ id: session.id });
  if (ended.length > 0)
    await record(tx, ctx, {
      action: 'session.end',
      subject: { kind: 'account', id: accountId },
      onBehalfOf: accountId === ctx.viewer.accountId ? null : undefined,
      payload: { sessions: ended.map(({ id }) => id) },
    });
  return ended.length;
}

/** Notes that a session is in use: no event, and off the reader's path. */
export async function touchSession(sessionId: string, now: number): Promise<void> {
  await writeAside((tx) => tx.update(session).set({ lastSeenAt: now }).where(eq(session.id, sessionId)));
}
