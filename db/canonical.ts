import { createHash } from 'node:crypto';

/**
 * One text for one value: keys sorted by UTF-16 code units, no spaces, strings in NFC, numbers as JSON writes them
 * (RFC 8785 with NFC added). Members that are `undefined` are left out.
 *
 * @throws TypeError for what JSON cannot say (NaN, a function, a Date, a lone surrogate) or when two keys are the same
 * in NFC: such a value could be read back as another
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return text(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`no canonical form for ${value}`);
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (isPlain(value)) return members(value);
  throw new TypeError(`no canonical form for ${Object.prototype.toString.call(value)}`);
}

function members(value: Record<string, unknown>): string {
  const entries = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .map(([key, member]) => [text(key), canonicalJson(member), key.normalize('NFC')] as const)
    .sort(([, , a], [, , b]) => (a < b ? -1 : 1));
  entries.forEach(([key], i) => {
    if (key === entries[i + 1]?.[0]) throw new TypeError(`two members are named ${key}`);
  });
  return `{${entries.map(([key, member]) => `${key}:${member}`).join(',')}}`;
}

function text(value: string): string {
  if (!value.isWellFormed()) throw new TypeError('no canonical form for a lone surrogate');
  return JSON.stringify(value.normalize('NFC'));
}

function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** SHA-256 of text (as UTF-8) or bytes, in lower-case hexadecimal. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
