import { randomBytes } from 'node:crypto';
import { type NextRequest, NextResponse } from 'next/server';
import { clockNow } from '#server/clock.ts';
import { stampEdge } from '#server/edge.ts';
import { isHttps } from '#server/env.ts';
import { contentSecurityPolicy, fixedHeaders } from '#server/security-headers.ts';

/**
 * Sets headers, and is no lock: it notes when the request arrived and what was asked for, and tells the browser what a
 * page may do. Who may see or do what is decided where the data is.
 */
export function proxy(request: NextRequest): NextResponse {
  const now = clockNow();
  const policy = contentSecurityPolicy(randomBytes(16).toString('base64'), process.env.NODE_ENV === 'development');
  const url = request.nextUrl.clone();
  url.searchParams.delete('_rsc');
  const headers = new Headers(request.headers);
  stampEdge(headers, { now, path: url.pathname + url.search });
  headers.set('Content-Security-Policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('Content-Security-Policy', policy);
  for (const [name, value] of fixedHeaders(isHttps())) response.headers.set(name, value);
  return response;
}

/**
 * Everywhere but where files are taken in: whatever passes here is held in memory first (`proxyClientMaxBodySize` of
 * it, the rest is cut off in silence). Uploads stream instead, and look at the clock themselves.
 */
export const config = { matcher: '/((?!api/upload/).*)' };
