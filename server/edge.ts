import { createHmac } from 'node:crypto';
import { env } from './env.ts';

/** What `proxy.ts` knows of a request before its body is read, and hands on. */
export interface Edge {
  /** When the request arrived, UTC milliseconds. */
  now: number;
  /** Path and query as the browser asked for them. */
  path: string;
}

const TOKEN = 'x-edge';
const NOW = 'x-now';
const PATH = 'x-path';

/** Writes the stamp over whatever the client sent under these names. */
export function stampEdge(headers: Headers, { now, path }: Edge): void {
  headers.set(TOKEN, token());
  headers.set(NOW, String(now));
  headers.set(PATH, path);
}

/** The proxy's stamp, or `null` where the proxy did not run; a client cannot make one, for want of the token. */
export function readEdge(headers: Pick<Headers, 'get'>): Edge | null {
  if (headers.get(TOKEN) !== token()) return null;
  return { now: Number(headers.get(NOW)), path: headers.get(PATH) ?? '/' };
}

let made: string | undefined;

/** Known to this server only and never sent out, so that it need not differ from request to request. */
function token(): string {
  made ??= createHmac('sha256', env().secret).update('the stamp of proxy.ts').digest('base64url');
  return made;
}
