import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safePath, withQuery } from './safe-path.ts';

describe('a path to go to', () => {
  it('is kept when it is ours', () => {
    for (const path of ['/', '/people', '/people?q=ho%C3%A0&page=2', '/dossiers/1#line-2', '/%2F%2Fevil.example'])
      expect(safePath(path), path).toBe(path);
  });

  it('is the first page for whatever could lead elsewhere', () => {
    const bad = [
      'https://evil.example',
      '//evil.example',
      '/\\evil.example',
      '\\\\evil.example',
      '/\t/evil.example',
      '/\n/evil.example',
      'javascript:alert(1)',
      'people',
      ' /people',
      '/./\\evil.example',
      '/..//evil.example',
      '/.//evil.example',
      '/@evil.example/..//x',
      '',
      null,
      undefined,
      ['/people'],
    ];
    for (const path of bad) expect(safePath(path), String(path)).toBe('/');
  });

  it('is never the log-in again, nor what only takes forms', () => {
    for (const path of ['/sign-in', '/sign-in?next=/people', '/api/sign-out', '/x/../api/upload/y'])
      expect(safePath(path)).toBe('/');
    expect(safePath('/apis')).toBe('/apis');
  });

  it('stays on our own site whatever is asked', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom('/', '\\', '.', '\t', '@', 'a', ':') })),
        (text) => {
          const origin = 'http://ours.example';
          expect(new URL(safePath(text), origin).origin).toBe(origin);
          expect(new URL(safePath(`/${text}`), origin).origin).toBe(origin);
        },
      ),
    );
  });

  it('takes a note into its query', () => {
    expect(withQuery('/people?q=a&done=x#top', 'done', 'saved')).toBe('/people?q=a&done=saved#top');
  });
});
