import { remindDue } from '#db/commands/reminders/remind.ts';
import { shared } from '#db/shared.ts';
import { onClose } from '#db/store.ts';
import { SYSTEM } from '#domain/viewer.ts';
import { clockNow } from '../clock.ts';
import { env } from '../env.ts';
import { handOut, sendWaiting } from './hand-out.ts';

/** How often the clockwork looks; what it finds nothing to do for costs it a few small reads. */
const EVERY_MS = 20_000;
/** Reminders are by the day: looking for them once in ten minutes is enough. */
const REMIND_EVERY_MS = 600_000;

interface Clockwork {
  timer?: NodeJS.Timeout;
  running?: Promise<void>;
  remindedAt: number;
}

const clockwork = shared<Clockwork>('clockwork', () => ({ remindedAt: Number.NEGATIVE_INFINITY }));

/**
 * Starts the register's own clockwork in this process, once: reminders, mails of new letters, the day's gathering, and
 * sending. No page and no command ever waits for it: commands write letters, and it reads them afterwards. Each part
 * may fail without the others; several processes may run it at once.
 */
export function startClockwork(): void {
  if (clockwork.timer) return;
  onClose(async () => {
    clearTimeout(clockwork.timer);
    await clockwork.running;
  });
  const again = () => {
    clockwork.running = tick();
    void clockwork.running.finally(() => {
      clockwork.timer = setTimeout(again, EVERY_MS).unref();
    });
  };
  clockwork.timer = setTimeout(again, 0).unref();
}

async function tick(): Promise<void> {
  const machine = Date.now();
  if (machine - clockwork.remindedAt >= REMIND_EVERY_MS) {
    clockwork.remindedAt = machine;
    await quietly('reminders', () => remindDue({ viewer: SYSTEM, now: clockNow() }));
  }
  await quietly('mails', () => handOut(clockNow()));
  await quietly('sending', () => sendWaiting(env(), clockNow));
}

/** What fails is said on the server's own log, without what it was about, and tried again at the next turn. */
async function quietly(what: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    process.emitWarning(`${what}: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`);
  }
}
