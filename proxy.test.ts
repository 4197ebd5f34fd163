import { NextRequest } from 'next/server';
import { describe, expect, it } from 'vitest';
import { readEdge } from '#server/edge.ts';
import { contentSecurityPolicy, fixedHeaders } from '#server/security-headers.ts';
import { config, proxy } from './proxy.ts';

/** The request headers that Next hands on to the page, as the proxy's answer encodes them. */
function handedOn(response: Response): Headers {
  const names = response.headers.get('x-middleware-override-headers')?.split(',') ?? [];
  return new Headers(names.map((name) => [name, response.headers.get(`x-middleware-request-${name}`) ?? '']));
}

const ask = (path: string, headers: Record<string, string> = {}) =>
  proxy(new NextRequest(new URL(path, 'http://127.0.0.1:3000'), { headers }));

describe('the proxy', () => {
  it('notes when a request arrived and what was asked for', () => {
    const before = Date.now();
    const edge = readEdge(handedOn(ask('/dossiers/1?show=all&_rsc=abc')));
    expect(edge?.path).toBe('/dossiers/1?show=all');
    expect(edge?.now).toBeGreaterThanOrEqual(before);
    expect(edge?.now).toBeLessThanOrEqual(Date.now());
  });

  it('writes over a forged stamp', () => {
    const forged = { 'x-edge': 'forged', 'x-now': '1', 'x-path': '/elsewhere' };
    const edge = readEdge(handedOn(ask('/people', forged)));
    expect(edge?.path).toBe('/people');
    expect(edge?.now).toBeGreaterThan(1);
    expect(readEdge(new Headers(forged))).toBeNull();
    expect(readEdge(new Headers())).toBeNull();
  });

  it('gives every page a nonce of its own and tells the renderer the same policy', () => {
    const [one, two] = [ask('/'), ask('/', { 'content-security-policy': "script-src 'nonce-forged'" })];
    const policy = one.headers.get('content-security-policy');
    expect(policy).toMatch(/script-src 'self' 'nonce-[\w+/=]{22,}' 'strict-dynamic';/);
    expect(two.headers.get('content-security-policy')).not.toBe(policy);
    expect(handedOn(two).get('content-security-policy')).toBe(two.headers.get('content-security-policy'));
  });

  it('sends its own stamp to nobody', () => {
    for (const name of ['x-edge', 'x-now', 'x-path']) expect(ask('/').headers.has(name)).toBe(false);
  });

  it('runs everywhere but where files are taken in', () => {
    const matcher = new RegExp(`^${config.matcher}$`);
    for (const path of ['/', '/people', '/api/sign-in', '/api/uploads', '/_next/static/x.js'])
      expect(matcher.test(path), path).toBe(true);
    expect(matcher.test('/api/upload/workbooks')).toBe(false);
  });
});

describe('the headers', () => {
  it('allow nothing inline and nothing from elsewhere', () => {
    const policy = contentSecurityPolicy('abc', false);
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    for (const rule of ["object-src 'none'", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'"])
      expect(policy).toContain(rule);
  });

  it('promise TLS only where there is TLS', () => {
    expect(new Headers(fixedHeaders(true)).get('strict-transport-security')).toMatch(/max-age=\d{8}/);
    expect(new Headers(fixedHeaders(false)).has('strict-transport-security')).toBe(false);
    expect(new Headers(fixedHeaders(false)).get('referrer-policy')).toBe('same-origin');
  });
});
