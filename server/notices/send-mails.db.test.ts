import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { returnDossier } from '#db/commands/dossiers/return.ts';
import { gatherDay } from '#db/commands/mail/gather.ts';
import { spreadLetters } from '#db/commands/mail/spread.ts';
import { saveMailChoice } from '#db/commands/notices/preference.ts';
import { markAllRead } from '#db/commands/notices/read.ts';
import { unreadCount } from '#db/queries/notices.ts';
import { account, mail, roleGrant } from '#db/schema.ts';
import { read, write } from '#db/store.ts';
import { emptyStore, freshStore } from '#db/testing.ts';
import { openDesk } from '#db/testing-dossier.ts';
import { letterTo, mailsTo, reachable } from '#db/testing-mail.ts';
import { as, foundWorld, NOON, type World } from '#db/testing-world.ts';
import { instantAt } from '#domain/time/day.ts';
import type { Viewer } from '#domain/viewer.ts';
import { composeMails } from './compose.ts';
import { handOut } from './hand-out.ts';
import { sendMails } from './send-mails.ts';
import { said, smtpServer, type TestServer } from './testing-smtp.ts';

freshStore();

const MINUTE = 60_000;
const FROM = 'Sổ Đào Tạo <sodaotao@x.example>';

let world: World;
let clerk: Viewer;
let server: TestServer | undefined;
beforeEach(async () => {
  await emptyStore();
  world = await foundWorld();
  await spreadLetters(NOON);
  await write((tx) => tx.delete(mail));
  clerk = await reachable('an', 'unit_clerk', world.units.first);
});
afterEach(async () => {
  await server?.stop();
  server = undefined;
});

const toDesk = async () => {
  await letterTo({ unitId: world.units.first, role: 'unit_clerk' });
  await handOut(NOON);
};
const send = (machine = NOON, url = server!.url, socketTimeout = 20_000) =>
  sendMails({ url, from: FROM, now: () => NOON, machine: () => machine, timeouts: { socketTimeout } });

describe('sending', () => {
  it('sends a letter to its reader in words, once, whoever sends it', async () => {
    server = await smtpServer();
    const desk = await openDesk(world);
    await desk.received(desk.pair('chairman', 'SKILL'));
    await returnDossier(desk.officer(), {
      dossierId: desk.id,
      reason: 'MISSING_DATA',
      comment: 'Thiếu ngày sinh ông An',
    });
    await handOut(NOON);
    const sent = await Promise.all([send(), send()]);
    const returned = server.taken.filter(({ source }) => decoded(source).includes('Hồ sơ bị trả lại'));
    expect(sent.reduce((sum, one) => sum + one.sent, 0)).toBe(server.taken.length);
    expect(returned).toMatchObject([{ to: ['an@x.example'] }]);
    const text = decoded(returned[0]!.source);
    expect(text).toContain('Kính gửi đồng chí an');
    expect(text).toContain('Phường Quán Triều · Đợt 1');
    expect(text).toMatch(/Xem tại: http:\/\/\S+\/notices\/[0-9a-f-]{36}/);
    // Neither what was said nor about whom leaves the register.
    expect(text).not.toMatch(/ông An|Nguyễn Văn An/);
    expect(returned[0]!.source).toContain('Auto-Submitted: auto-generated');
    const before = server.taken.length;
    await send(NOON + 60 * MINUTE);
    expect(server.taken).toHaveLength(before);
  });

  it('writes in the reader’s language, and gathers a day in one mail', async () => {
    server = await smtpServer();
    await write((tx) => tx.update(account).set({ locale: 'en' }));
    await saveMailChoice(as(clerk), { choice: 'daily' });
    for (let i = 1; i <= 3; i += 1) await letterTo({ unitId: world.units.first, role: 'unit_clerk' }, NOON + i);
    const morning = instantAt('2022-03-22', '08:00');
    await handOut(morning);
    await handOut(morning);
    await send(morning);
    expect(server.taken).toHaveLength(1);
    const text = decoded(server.taken[0]!.source);
    expect(text.match(/The plan was issued/g)).toHaveLength(3);
    expect((await mailsTo(clerk))[0]?.subject).toBe('Sổ Đào Tạo: 3 notices until 22/03/2022');
  });

  it('tries again after a server that is down, and loses nothing', async () => {
    await toDesk();
    await toDesk();
    const nobody = 'smtp://127.0.0.1:1';
    expect(await send(NOON, nobody)).toEqual({ sent: 0, failed: 1 });
    expect((await mailsTo(clerk)).map(({ state }) => state)).toEqual(['waiting', 'waiting']);
    server = await smtpServer();
    expect(await send(NOON)).toEqual({ sent: 1, failed: 0 });
    expect(await send(NOON + MINUTE)).toEqual({ sent: 1, failed: 0 });
    expect(new Set(server.taken.map(({ messageId }) => messageId)).size).toBe(2);
  });

  it('comes back after greylisting, with the same Message-ID', async () => {
    const asked: string[] = [];
    let greylists = true;
    server = await smtpServer({
      beforeAnswer: async ({ messageId }) => {
        asked.push(messageId);
        return greylists ? said(451, '4.7.1 Greylisted, try again later') : null;
      },
    });
    await toDesk();
    expect(await send()).toEqual({ sent: 0, failed: 1 });
    expect(await mailsTo(clerk)).toMatchObject([
      { state: 'waiting', lastError: expect.stringContaining('Greylisted') },
    ]);
    greylists = false;
    expect(await send(NOON + MINUTE - 1)).toEqual({ sent: 0, failed: 0 });
    expect(await send(NOON + MINUTE)).toEqual({ sent: 1, failed: 0 });
    expect(asked).toHaveLength(2);
    expect(new Set(asked).size).toBe(1);
    expect(server.taken).toHaveLength(1);
  });

  it('gives up a recipient whom the server refuses, says what it said, and sends the others', async () => {
    const other = await reachable('binh', 'unit_clerk', world.units.first);
    server = await smtpServer({
      onRcptTo: ({ address }, _session, done) =>
        done(address.startsWith('an@') ? said(550, '5.1.1 No such user here') : null),
    });
    await toDesk();
    expect(await send()).toEqual({ sent: 1, failed: 1 });
    expect(await mailsTo(clerk)).toMatchObject([
      { state: 'given_up', attempts: 1, lastError: expect.stringContaining('No such user here') },
    ]);
    expect(await mailsTo(other)).toMatchObject([{ state: 'sent' }]);
    expect(server.taken.map(({ to }) => to)).toEqual([['binh@x.example']]);
  });

  it('sends again, recognisably the same, what a server took without an answer', async () => {
    // The server has the mail, and the line breaks before it can say so: nobody here can know.
    let silent = true;
    const had: string[] = [];
    server = await smtpServer({
      beforeAnswer: ({ messageId }) => {
        had.push(messageId);
        return silent ? new Promise(() => undefined) : Promise.resolve(null);
      },
    });
    await toDesk();
    expect(await send(NOON, server.url, 500)).toEqual({ sent: 0, failed: 1 });
    silent = false;
    expect(await send(NOON + MINUTE)).toEqual({ sent: 1, failed: 0 });
    expect(had).toHaveLength(2);
    expect(new Set(had).size).toBe(1);
    expect(await mailsTo(clerk)).toMatchObject([{ state: 'sent', attempts: 2 }]);
  });

  it('holds up nobody: while a server keeps it waiting, people read and write', async () => {
    let answer: (value: null) => void = () => undefined;
    let reached: () => void = () => undefined;
    const atServer = new Promise<void>((resolve) => {
      reached = resolve;
    });
    server = await smtpServer({
      beforeAnswer: () => {
        reached();
        return new Promise((resolve) => {
          answer = resolve;
        });
      },
    });
    await toDesk();
    let over = false;
    const sending = sendMails({ url: server.url, from: FROM, now: () => NOON, machine: () => NOON }).then((sent) => {
      over = true;
      return sent;
    });
    await atServer;
    await letterTo({ unitId: world.units.first, role: 'unit_clerk' });
    expect(await unreadCount(clerk, NOON)).toBeGreaterThan(0);
    await markAllRead(as(clerk));
    expect(await unreadCount(clerk, NOON)).toBe(0);
    expect(over).toBe(false);
    answer(null);
    expect(await sending).toEqual({ sent: 1, failed: 0 });
  });

  it('ends a run whose server is slow, so that what is new is not kept waiting', async () => {
    server = await smtpServer();
    for (let i = 0; i < 4; i += 1) await toDesk();
    let machine = NOON;
    const slow = () => {
      machine += 20_000;
      return machine;
    };
    const first = await sendMails({ url: server.url, from: FROM, now: () => NOON, machine: slow });
    expect(first.sent).toBeLessThan(4);
    expect(await send(NOON + 60 * MINUTE)).toEqual({ sent: 4 - first.sent, failed: 0 });
    expect(new Set(server.taken.map(({ messageId }) => messageId)).size).toBe(4);
  });

  it('sends nothing empty to whoever has given up the role since', async () => {
    server = await smtpServer();
    await letterTo({ unitId: world.units.first, role: 'unit_clerk' });
    await spreadLetters(NOON);
    await write((tx) =>
      tx.update(roleGrant).set({ validTo: '2022-03-21' }).where(eq(roleGrant.accountId, clerk.accountId!)),
    );
    await composeMails({ origin: 'http://x.example', now: NOON + 24 * 60 * MINUTE });
    expect(await send(NOON + 24 * 60 * MINUTE)).toEqual({ sent: 0, failed: 0 });
    expect(await mailsTo(clerk)).toMatchObject([{ state: 'given_up', lastError: 'nothing_to_tell', subject: null }]);
  });

  it('writes a gathering that was made, also when its reader chose otherwise before it was written', async () => {
    server = await smtpServer();
    await saveMailChoice(as(clerk), { choice: 'daily' });
    await letterTo({ unitId: world.units.first, role: 'unit_clerk' }, NOON + 1);
    await spreadLetters(NOON + 2);
    const morning = instantAt('2022-03-22', '08:00');
    expect(await gatherDay(morning)).toBe(1);
    await saveMailChoice(as(clerk, morning + 1), { choice: 'each' });
    await handOut(morning + 2);
    expect(await send(morning + 3)).toEqual({ sent: 1, failed: 0 });
    expect(decoded(server.taken[0]!.source)).toContain('Kế hoạch đã ban hành');
  });

  it('writes no text twice', async () => {
    await toDesk();
    const [before] = await mailsTo(clerk);
    expect(before?.subject).toContain('Kế hoạch đã ban hành');
    expect(await composeMails({ origin: 'http://else.example', now: NOON })).toBe(0);
    expect(await mailsTo(clerk)).toEqual([before]);
    expect(await read().$count(mail)).toBe(1);
  });
});

/** The text of a mail that was sent as quoted-printable or base64. */
function decoded(source: string): string {
  const [, ...body] = source.split(/\r?\n\r?\n/);
  const text = body.join('\n\n');
  if (/Content-Transfer-Encoding: base64/i.test(source)) return Buffer.from(text, 'base64').toString('utf8');
  const bytes = text
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
