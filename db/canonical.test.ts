import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson, sha256 } from './canonical.ts';

/** JSON values whose strings and keys are in NFC already, so that reading back must give them again. */
const wellFormed = fc.string({ unit: 'binary' }).map((s) => s.normalize('NFC'));
const json = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constant(null),
    fc.boolean(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => (Object.is(n, -0) ? 0 : n)),
    wellFormed,
    fc.array(tie('value')),
    fc.dictionary(wellFormed, tie('value')),
  ),
})).value;

/** The same value with every object's members in the opposite order. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, turned(member)]),
  );
}

describe('canonical JSON', () => {
  test('reads back as the same value', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(value);
      }),
    );
  });

  test('does not depend on the order of members', () => {
    fc.assert(fc.property(json, (value) => canonicalJson(turned(value)) === canonicalJson(value)));
  });

  test('is its own canonical form', () => {
    fc.assert(fc.property(json, (value) => canonicalJson(JSON.parse(canonicalJson(value))) === canonicalJson(value)));
  });

  test('differs for different values', () => {
    fc.assert(
      fc.property(json, json, (a, b) => {
        let same = true;
        try {
          expect(a).toEqual(b);
        } catch {
          same = false;
        }
        return (canonicalJson(a) === canonicalJson(b)) === same;
      }),
    );
  });

  test('writes a decomposed name as the composed one', () => {
    const composed = { 'họ tên': 'Nguyễn Thị Hoà' };
    const decomposed = { ['họ tên'.normalize('NFD')]: 'Nguyễn Thị Hoà'.normalize('NFD') };
    expect(canonicalJson(decomposed)).toBe(canonicalJson(composed));
  });

  test('sorts keys by code unit and leaves out what is undefined', () => {
    expect(canonicalJson({ b: 1, é: 2, a: [true, null, 'x'], B: undefined })).toBe('{"a":[true,null,"x"],"b":1,"é":2}');
  });

  test.each([
    ['NaN', Number.NaN],
    ['Infinity', Number.POSITIVE_INFINITY],
    ['undefined in a list', [undefined]],
    ['a Date', new Date(0)],
    ['a Map', new Map()],
    ['a bigint', 1n],
    ['a function', () => 1],
    ['a lone surrogate', '\ud800'],
    ['keys that meet in NFC', { ['é'.normalize('NFC')]: 1, ['é'.normalize('NFD')]: 2 }],
  ])('refuses %s', (_name, value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError);
  });
});

test('SHA-256 of text is that of its UTF-8 bytes', () => {
  expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  expect(sha256('Đào tạo')).toBe(sha256(new TextEncoder().encode('Đào tạo')));
});
