import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { Environment } from './step.ts';

const HOST = '127.0.0.1';

/** A built server that answers. */
export interface Served {
  url: string;
  /** Asks it to finish what it is doing, and waits until it has ended. */
  stop(): Promise<void>;
  /** Its exit status, once it has ended. */
  ended: Promise<number>;
}

/**
 * Starts the built server on 127.0.0.1 and waits until it answers. Its own words go to standard error.
 *
 * @throws Error in words for people when the port is taken or the server ends before it answers
 */
export async function serve(port: number, env: Environment): Promise<Served> {
  if (!(await isFree(port))) throw new Error(`port ${port} is taken: choose another, as in PORT=3001`);
  const url = `http://${HOST}:${port}`;
  const child = startNext(port, env, ['-H', HOST]);
  const ended = exitOf(child);
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  const answered = await Promise.race([untilAnswer(url), ended.then((code) => `it ended with status ${code}`)]);
  if (answered !== 'answered') {
    await stop();
    throw new Error(`the server did not start: ${answered}`);
  }
  return { url, stop, ended };
}

/** Starts `next start`. It does not inherit standard output, which belongs to whoever calls. */
export function startNext(port: number, env: Environment, args: string[] = []): ChildProcess {
  const program = 'node_modules/next/dist/bin/next';
  return spawn(process.execPath, [program, 'start', '-p', String(port), ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 2, 2],
  });
}

/** The exit status of a child; a signal counts as 1. */
export async function exitOf(child: ChildProcess): Promise<number> {
  const [code] = (await once(child, 'exit')) as [number | null];
  return code ?? 1;
}

/** Passes the signals that end a program on to what it has started. */
export function endWith(stop: () => void): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, stop);
}

/** A port that nobody listens on now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, HOST);
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

function isFree(port: number): Promise<boolean> {
  const server = createServer();
  return new Promise((settle) => {
    server.once('error', () => settle(false));
    server.listen(port, HOST, () => server.close(() => settle(true)));
  });
}

const PATIENCE_MS = 60_000;
const EVERY_MS = 50;

async function untilAnswer(url: string): Promise<string> {
  for (const begun = Date.now(); Date.now() - begun < PATIENCE_MS; ) {
    const response = await fetch(url, { redirect: 'manual' }).catch(() => null);
    if (response && response.status < 500) return 'answered';
    if (response) return `it answers with status ${response.status}`;
    await new Promise((resume) => setTimeout(resume, EVERY_MS));
  }
  return 'it did not answer within a minute';
}
