import { env } from './env.ts';

/** Where people reach us from outside, for addresses on paper: the configured one; in demo and test as it was asked. */
export function publicOrigin(headers: Pick<Headers, 'get'>): string {
  return env().origin ?? `http://${headers.get('host') ?? 'localhost'}`;
}
