import { setTimeout as rest } from 'node:timers/promises';
import { readEnv } from '#server/env.ts';
import { handOut, sendWaiting } from '#server/notices/hand-out.ts';
import { type Command, type Context, parse, ready } from './command.ts';
import { CannotDo, Usage } from './failure.ts';
import { now as nowOf } from './now.ts';

const EVERY_MS = 20_000;

/** Makes mails of new letters and sends what is due; without `--once` it goes on until it is stopped. */
export const sendMailCommand: Command = {
  name: 'send-mail',
  usage: 'send-mail [--once]',
  async run(args, { now }) {
    const { words, flags } = parse(args, this.usage, { flags: ['once'] });
    if (words.length > 0) throw new Usage(this.usage);
    await ready();
    if (!settings().mail && !flags.has('once')) throw new CannotDo('SMTP_URL is not set: nothing can be sent');
    while (!flags.has('once')) {
      await turn({ now: nowOf() });
      await rest(EVERY_MS);
    }
    const value = { configured: settings().mail !== null, ...(await turn({ now })) };
    const text = `${value.written} mails written, ${value.sent} sent, ${value.failed} failed`;
    return { value, text: value.configured ? text : `${text}; SMTP_URL is not set, nothing is sent` };
  },
};

async function turn({ now }: Context) {
  const handed = await handOut(now);
  return { ...handed, ...(await sendWaiting(settings(), () => nowOf())) };
}

function settings() {
  try {
    return readEnv(process.env);
  } catch (error) {
    throw new CannotDo(error instanceof Error ? error.message : String(error));
  }
}
