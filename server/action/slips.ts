import { createHmac, randomBytes } from 'node:crypto';
import { headers } from 'next/headers';
import type { Ctx } from '#db/context.ts';
import { firstPassword } from '#db/password.ts';
import { env } from '../env.ts';

/** What is printed, cut apart and handed to one person. */
export interface Slip {
  name: string;
  role: string;
  username: string;
  password: string;
  address: string;
}

/**
 * The first password of one account for one press: made from the press's key, so that pressing twice prints what the
 * first press has set, and kept nowhere.
 */
export function passwordOfPress(ctx: Ctx, username: string): string {
  if (!ctx.key) return firstPassword(randomBytes(24));
  const press = `${ctx.viewer.accountId} ${ctx.key} ${username}`;
  return firstPassword(createHmac('sha256', env().secret).update(`first password ${press}`).digest());
}

/** The address that people sign in at. */
export async function ownAddress(): Promise<string> {
  return env().origin ?? `http://${(await headers()).get('host')}`;
}
