import { describe, expect, it } from 'vitest';
import { messagesFor } from './messages.ts';

/** Every leaf of the words, with its path; a function counts as a leaf. */
function leaves(node: object, path = ''): [string, unknown][] {
  return Object.entries(node).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null ? leaves(value, `${path}${key}.`) : [[`${path}${key}`, value]],
  );
}

/** What a leaf says; of a function its source, which holds its words. */
const textOf = (word: unknown) => (typeof word === 'function' ? String(word) : (word as string));

describe('messages', () => {
  const vi = leaves(messagesFor('vi'));
  const en = leaves(messagesFor('en'));

  it('has the same keys in both languages', () => {
    expect(en.map(([path]) => path).toSorted()).toEqual(vi.map(([path]) => path).toSorted());
    expect(vi.length).toBeGreaterThan(150);
  });

  it('leaves no word empty and none untrimmed', () => {
    const blank = [...vi, ...en].filter(
      ([, word]) => typeof word === 'string' && (word === '' || word !== word.trim()),
    );
    expect(blank).toEqual([]);
  });

  it('is written in NFC, so that searching and comparing find it', () => {
    expect([...vi, ...en].filter(([, word]) => textOf(word) !== textOf(word).normalize('NFC'))).toEqual([]);
  });

  it('says "lượt đăng ký" to its users, never "dòng"', () => {
    expect(vi.filter(([, word]) => /(?<!\p{L})dòng(?!\p{L})/iu.test(textOf(word)))).toEqual([]);
  });

  it('has an ellipsis of one character, and quotation marks that open and close', () => {
    const plain = [...vi, ...en].filter(([, word]) => typeof word === 'string' && /\.\.\.|"/.test(word));
    expect(plain).toEqual([]);
  });

  it('falls back to Vietnamese for an unknown language', () => {
    expect(messagesFor('fr')).toBe(messagesFor('vi'));
    expect(messagesFor(undefined)).toBe(messagesFor('vi'));
  });
});
