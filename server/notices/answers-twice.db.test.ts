import { once } from 'node:events';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { spreadLetters } from '#db/commands/mail/spread.ts';
import { mail } from '#db/schema.ts';
import { write } from '#db/store.ts';
import { freshStore } from '#db/testing.ts';
import { letterTo, mailsTo, reachable } from '#db/testing-mail.ts';
import { foundWorld, NOON } from '#db/testing-world.ts';
import { handOut } from './hand-out.ts';
import { sendMails } from './send-mails.ts';

freshStore();

let server: Server | undefined;
afterEach(() => {
  server?.close();
});

it('sends a mail once to a server that says twice that it took it', async () => {
  const world = await foundWorld();
  await spreadLetters(NOON);
  await write((tx) => tx.delete(mail));
  const clerk = await reachable('an', 'unit_clerk', world.units.first);
  for (let i = 0; i < 3; i += 1) await letterTo({ unitId: world.units.first, role: 'unit_clerk' });
  await handOut(NOON);
  const { url, ended } = await stutteringServer();
  const send = (machine: number) =>
    sendMails({
      url,
      from: 'so@x.example',
      now: () => NOON,
      machine: () => machine,
      timeouts: { socketTimeout: 2000 },
    });
  expect(await send(NOON)).toEqual({ sent: 3, failed: 0 });
  expect(await send(NOON + 86_400_000)).toEqual({ sent: 0, failed: 0 });
  expect(ended()).toBe(3);
  expect((await mailsTo(clerk)).map(({ state, attempts }) => [state, attempts])).toEqual(Array(3).fill(['sent', 1]));
});

/** A mail server that gives the answer to a mail's content two times; `ended` counts the mails that it took. */
async function stutteringServer() {
  let ended = 0;
  server = createServer((socket) => {
    let inContent = false;
    socket.on('error', () => undefined).write('220 x.example\r\n');
    socket.setEncoding('utf8').on('data', (part: string) => {
      if (inContent) {
        if (!part.endsWith('\r\n.\r\n')) return;
        inContent = false;
        ended += 1;
        socket.write('250 taken\r\n250 taken\r\n');
      } else if (/^DATA/i.test(part)) {
        inContent = true;
        socket.write('354 go on\r\n');
      } else if (/^QUIT/i.test(part)) socket.end('221 bye\r\n');
      else socket.write('250 x.example\r\n');
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`, ended: () => ended };
}
