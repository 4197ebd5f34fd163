import { describe, expect, it } from 'vitest';
import { messagesFor } from './messages.ts';

/** Every leaf of the words, with its path; a function counts as a leaf. */
function leaves(node: object, path = ''): [string, unknown][] {
  return Object.entries(node).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null ? leaves(value, `${path}${key}.`) : [[`${path}${key}`, value]],
  );
}

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
    expect([...vi, ...en].filter(([, word]) => typeof word === 'string' && word !== word.normalize('NFC'))).toEqual([]);
  });

  it('says "lượt đăng ký" to its users, never "dòng"', () => {
    expect(vi.filter(([, word]) => typeof word === 'string' && /(^|\s)dòng(\s|$)/iu.test(word))).toEqual([]);
  });

  it('falls back to Vietnamese for an unknown language', () => {
    expect(messagesFor('fr')).toBe(messagesFor('vi'));
    expect(messagesFor(undefined)).toBe(messagesFor('vi'));
  });
});
