import { createTransport, type Transporter } from 'nodemailer';
import { type ClaimedMail, claimMail, giveUpOld, markFailed, markSent } from '#db/commands/mail/send.ts';

/** Mails that one run sends at most, and after how long it takes no more: reminders and new letters come between runs. */
const PER_RUN = 500;
const RUN_MS = 60_000;

/** No attempt lasts longer than a claim (domain/notices/retry.ts), however slowly the server answers. */
const TIMEOUTS = { connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 60_000 };
const WHOLE_ATTEMPT_MS = 180_000;

/** Troubles of the server or of the way to it and not of one mail: the next mail would only meet them again. */
const SERVER_TROUBLE = ['ECONNECTION', 'ETIMEDOUT', 'ESOCKET', 'EDNS', 'ETLS', 'EAUTH', 'ENOAUTH', 'EPROXY', 'EABORT'];

export interface Sending {
  url: string;
  from: string;
  /** The register's own instant, for what is shown. */
  now: () => number;
  /** The machine's clock, which claims and pauses follow even where the register's day stands still. */
  machine?: () => number;
  timeouts?: Partial<typeof TIMEOUTS>;
}

export interface Sent {
  sent: number;
  failed: number;
}

/**
 * Sends what waits, each mail by one process at a time, with pauses that grow after each failure, and gives up what is
 * refused for good or after the last attempt, with what the server said.
 *
 * What cannot be had: a mail server answers after it has taken a mail, so a process that dies, or a line that breaks,
 * between its taking and our writing it down leaves a mail of which nobody here knows. It is sent again once its claim
 * has run out, because a notice that is lost is worse than one that comes twice; it then bears the same Message-ID, by
 * which mail systems know it as the same mail, and most show it once. It counts as an attempt, so that it cannot go on
 * for ever. In every other case a mail is sent once: a claim excludes other processes, and `sent` is never left again.
 */
export async function sendMails({ url, from, now, machine = Date.now, timeouts }: Sending): Promise<Sent> {
  const began = machine();
  await giveUpOld(now(), began);
  const done: Sent = { sent: 0, failed: 0 };
  let transport: Transporter | undefined;
  try {
    for (let i = 0; i < PER_RUN && machine() - began < RUN_MS; i += 1) {
      const mail = await claimMail(machine());
      if (!mail) break;
      if (mail.address === null) {
        await markFailed(mail, { error: 'no_address', isFinal: true, machine: machine() });
        done.failed += 1;
        continue;
      }
      transport ??= createTransport({ url, ...TIMEOUTS, ...timeouts, disableFileAccess: true, disableUrlAccess: true });
      const trouble = await attempt(transport, mail, from);
      if (trouble === null) {
        await markSent(mail, now());
        done.sent += 1;
        continue;
      }
      done.failed += 1;
      await markFailed(mail, { ...trouble, machine: machine() });
      if (trouble.ofServer) break;
    }
  } finally {
    transport?.close();
  }
  return done;
}

interface Trouble {
  error: string;
  /** This mail is refused for good. */
  isFinal: boolean;
  ofServer: boolean;
}

async function attempt(transport: Transporter, mail: ClaimedMail, from: string): Promise<Trouble | null> {
  try {
    await transport.sendMail({
      ...{ from, to: mail.address ?? '', subject: mail.subject, text: mail.body },
      messageId: messageIdOf(mail.id, from),
      date: new Date(mail.at),
      headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
      signal: AbortSignal.timeout(WHOLE_ATTEMPT_MS),
    } as Parameters<Transporter['sendMail']>[0]);
    return null;
  } catch (error) {
    return troubleOf(error);
  }
}

/** The same for every attempt at one mail. */
function messageIdOf(id: string, from: string): string {
  const domain = /@([^<>@\s]+?)>?$/.exec(from.trim())?.[1] ?? 'localhost';
  return `<${id}@${domain}>`;
}

/** What went wrong: an answer 5xx to recipient, sender or content is final; all else may pass. */
function troubleOf(error: unknown): Trouble {
  const said = (error ?? {}) as { code?: string; responseCode?: number; response?: string; message?: string };
  const { code = '', responseCode, response, message } = said;
  const ofServer = SERVER_TROUBLE.includes(code);
  const isFinal = !ofServer && responseCode !== undefined && responseCode >= 500 && responseCode < 600;
  return { error: response ?? message ?? String(error), isFinal, ofServer };
}
