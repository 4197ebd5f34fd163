import { type Argon2Parameters, argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify(argon2);

/** argon2id's cost: 48 MiB, two passes, one lane; about 70 ms on one core, off the main thread. */
const COST = { memory: 48 * 1024, passes: 2, parallelism: 1 };
const FORM = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

/** The hash of nobody's password, checked where no account is found so that this takes as long as one that exists. */
const NOBODY = '$argon2id$v=19$m=49152,t=2,p=1$9w1jLwCkLyvR8kmWHgvVbg$eFNUQ7zZCIDmJBvPF1qxWrmtA9XUqFP+0JIVhpJmbvw';

/** A password's salted hash in the PHC string format, which carries its own cost. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16);
  const hash = await derive('argon2id', parameters(password, nonce, COST, 32));
  const { memory, passes, parallelism } = COST;
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${unpadded(nonce)}$${unpadded(hash)}`;
}

/** Whether the password is the one behind the hash; `null` stands for an account that does not exist. */
export async function verifyPassword(password: string, stored: string | null): Promise<boolean> {
  const [, memory, passes, parallelism, salt = '', hash = ''] = FORM.exec(stored ?? NOBODY) ?? [];
  if (!hash) return false;
  const wanted = Buffer.from(hash, 'base64');
  const cost = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) };
  const found = await derive('argon2id', parameters(password, Buffer.from(salt, 'base64'), cost, wanted.length));
  return timingSafeEqual(found, wanted) && stored !== null;
}

/** Whether the hash was made at a lower cost than today's. */
export function isWeakHash(stored: string): boolean {
  const [, memory, passes] = FORM.exec(stored) ?? [];
  return Number(memory) < COST.memory || Number(passes) < COST.passes;
}

/** Letters and digits that nobody mistakes for one another on a printed slip. */
const ALPHABET = 'abcdefghkmnpqrstuvwxyz23456789';

/**
 * A first password such as `kmtr-48f7-xpqa`, made from random bytes or from bytes that depend on the press, so that
 * pressing twice prints the same slip. 12 characters of 30: 58 bits.
 */
export function firstPassword(bytes: Uint8Array = randomBytes(24)): string {
  const letters = Array.from({ length: 12 }, (_, i) => {
    const number = (bytes[2 * i] ?? 0) * 256 + (bytes[2 * i + 1] ?? 0);
    return ALPHABET[number % ALPHABET.length];
  });
  return letters.join('').replace(/(.{4})(?=.)/g, '$1-');
}

/** Typed with a keyboard of either habit the password is the same: composed and decomposed letters are one. */
function parameters(password: string, nonce: Uint8Array, cost: typeof COST, tagLength: number): Argon2Parameters {
  return { message: Buffer.from(password.normalize('NFC')), nonce, ...cost, tagLength };
}

function unpadded(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64').replace(/=+$/, '');
}
