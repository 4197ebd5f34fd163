import { nfc } from './clean.ts';

/**
 * What a cell for the identity number holds: `full` 12 digits; `restored` 11 digits of which a spreadsheet has eaten the
 * leading zero (shown to the clerk as a proposal); `old` a 9-digit number of the former card, which cannot identify
 * anybody here; `unreadable` anything else.
 */
export type CitizenIdReading =
  | { kind: 'empty' }
  | { kind: 'full' | 'restored' | 'old'; id: string }
  | { kind: 'unreadable'; text: string };

/** Reads an identity number; spaces, dots, dashes and a leading apostrophe do not count. */
export function readCitizenId(text: string): CitizenIdReading {
  const written = nfc(text);
  if (written === '') return { kind: 'empty' };
  const digits = written.replace(/^'/, '').replace(/[\s.\-–]/g, '');
  if (/^0\d{11}$/.test(digits)) return { kind: 'full', id: digits };
  // Codes of provinces run from 001 to 096, so a number that has lost its zero has 11 digits and begins with 1 to 9.
  if (/^[1-9]\d{10}$/.test(digits)) return { kind: 'restored', id: `0${digits}` };
  if (/^\d{9}$/.test(digits)) return { kind: 'old', id: digits };
  return { kind: 'unreadable', text: written };
}

/** The number as lists show it: all but the last four digits hidden. */
export function maskCitizenId(id: string): string {
  return id.length <= 4 ? id : '•'.repeat(id.length - 4) + id.slice(-4);
}

/**
 * Sex and century that the number itself tells (its fourth digit: 0 and 1 for the 1900s, 2 and 3 for the 2000s, even for
 * men), and the year of birth. For a cross-check that warns, never for filling in.
 */
export function citizenIdFacts(id: string): { gender: 'M' | 'F'; birthYear: number } | null {
  if (!/^0\d{11}$/.test(id)) return null;
  const code = Number(id[3]);
  return { gender: code % 2 === 0 ? 'M' : 'F', birthYear: 1900 + 100 * Math.floor(code / 2) + Number(id.slice(4, 6)) };
}
