import { gatherDay } from '#db/commands/mail/gather.ts';
import { spreadLetters } from '#db/commands/mail/spread.ts';
import type { Env } from '../env.ts';
import { composeMails } from './compose.ts';
import { type Sent, sendMails } from './send-mails.ts';

/** What one turn has done. */
export interface HandedOut {
  letters: number;
  days: number;
  written: number;
}

/** Turns new letters into mails with their words, and gathers the day's; it sends nothing. */
export async function handOut(now: number): Promise<HandedOut> {
  const letters = await spreadLetters(now);
  const days = await gatherDay(now);
  const written = await composeMails({ origin: ownOrigin(), now });
  return { letters, days, written };
}

/** Sends what waits, where there is a server to take it; without one it waits, and can be read in the register. */
export async function sendWaiting({ mail }: Pick<Env, 'mail'>, now: () => number): Promise<Sent> {
  return mail ? sendMails({ ...mail, now }) : { sent: 0, failed: 0 };
}

/** Where people reach the register; where nobody has said it, it is this machine. */
function ownOrigin(): string {
  const { NEXTAUTH_URL, PORT } = process.env;
  return NEXTAUTH_URL ? new URL(NEXTAUTH_URL).origin : `http://127.0.0.1:${PORT || 3000}`;
}
