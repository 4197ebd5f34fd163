import { cookies, headers } from 'next/headers';
import { changeOwnPassword } from '#db/commands/own-account.ts';
import { type Ctx, Refusal } from '#db/context.ts';
import { hashPassword, verifyPassword } from '#db/password.ts';
import { ownPasswordHash } from '#db/queries/own-account.ts';
import { passwordProblem } from '#domain/account.ts';
import { sessionCookie } from '../auth/cookie.ts';
import { forgive, minutesToWait } from '../auth/throttle.ts';

/**
 * Changes the viewer's own password and goes on in a new session; all others, and every copy of the old cookie, are
 * over. Guessing the current password is throttled as signing in is.
 *
 * @throws Refusal `password_wrong`, `password_wait`, `password_is_name`
 */
export async function changePassword(ctx: Ctx, given: { current: string; next: string }): Promise<void> {
  const own = await ownPasswordHash(ctx.viewer);
  if (!own) throw new Refusal('password_wrong');
  const counted = `own password of ${own.username}`;
  if ((await minutesToWait(counted, counted)) > 0) throw new Refusal('password_wait');
  if (!(await verifyPassword(given.current, own.passwordHash))) throw new Refusal('password_wrong');
  await forgive(counted, counted);
  if (passwordProblem(given.next, own.username) === 'password_is_name') throw new Refusal('password_is_name');
  const passwords = { verified: own.passwordHash, next: await hashPassword(given.next) };
  const sessionId = await changeOwnPassword(ctx, passwords, (await headers()).get('user-agent'));
  (await cookies()).set(await sessionCookie(sessionId));
}
