/** More than this is none of our small forms. */
const LIMIT = 20_000;

/** The fields of a plain form that was posted to a route handler; `null` for anything that is no small form. */
export async function readSmallForm(request: Request): Promise<FormData | null> {
  const type = request.headers.get('content-type') ?? '';
  const length = Number(request.headers.get('content-length') ?? Number.NaN);
  if (!type.startsWith('application/x-www-form-urlencoded') || !(length <= LIMIT)) return null;
  return request.formData().catch(() => null);
}

/** Leads on after a form was posted, so that going back or reloading does not send it again. */
export function seeOther(path: string, cookies: readonly string[] = []): Response {
  const headers = new Headers({ Location: path, 'Cache-Control': 'no-store' });
  for (const cookie of cookies) headers.append('Set-Cookie', cookie);
  return new Response(null, { status: 303, headers });
}
