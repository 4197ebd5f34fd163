import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** A mail as the server took it. */
export interface Taken {
  to: string[];
  messageId: string;
  source: string;
}

export interface TestServer {
  url: string;
  taken: Taken[];
  stop(): Promise<void>;
}

/** What the server says instead of taking something. */
export function said(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}

/** A mail server on this machine that takes everything, but for what a test has it do. */
export async function smtpServer(
  behaviour: SMTPServerOptions & { beforeAnswer?: (taken: Taken) => Promise<Error | null> } = {},
): Promise<TestServer> {
  const taken: Taken[] = [];
  const { beforeAnswer, ...options } = behaviour;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData: (stream, session, done) => {
      let source = '';
      stream.setEncoding('utf8').on('data', (part: string) => {
        source += part;
      });
      stream.on('end', async () => {
        const messageId = /^Message-ID: (.*)$/im.exec(source)?.[1]?.trim() ?? '';
        const mail = { to: session.envelope.rcptTo.map(({ address }) => address), messageId, source };
        const trouble = (await beforeAnswer?.(mail)) ?? null;
        if (trouble) return done(trouble);
        taken.push(mail);
        done(null);
      });
    },
    ...options,
  });
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  const stop = () => new Promise<void>((resolve) => server.close(() => resolve()));
  return { url: `smtp://127.0.0.1:${port}`, taken, stop };
}
