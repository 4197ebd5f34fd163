import { type Ctx, Refusal } from '#db/context.ts';
import { type Permission, permits } from '#domain/permissions.ts';
import { requestNow } from './clock.ts';
import { forgetDraft, formKey, keepTyped } from './form/drafts.ts';
import { isOfOtherCapacity } from './form/press-key.ts';
import { type FormInput, hiddenField, readForm, typedValues } from './form/read-form.ts';
import { readUpload } from './form/read-upload.ts';
import { seeOther } from './form/small-form.ts';
import { isOwnOrigin } from './origin.ts';
import { safePath, withQuery } from './safe-path.ts';
import { presence, signInPath } from './viewer.ts';

interface UploadOptions {
  permission: Permission;
  /** Bytes that the whole form may have; at most 25 MB make sense on a ward's uplink. */
  limit: number;
  /** Keeps what was typed when it is refused; the page finds it by `formFor()`, and gives it back. */
  keepsTyped?: boolean;
  /** Reads the files (`form.getAll('file')` are `File`s) and calls one command; leads on to a page of ours. */
  run(given: { ctx: Ctx; form: FormData }): Promise<{ redirect: string; done?: string }>;
}

/**
 * The only other way to write: a route handler that takes files from a plain form, for app/api/upload/ and nowhere
 * else (proxy.ts leaves that out, so the body streams). It asks for the origin, the session and the permission before it
 * reads a byte of the body, and always answers by leading on: where it refuses, back to the form's page with
 * `?refused=CODE`, which `refusedNotice` puts in words.
 */
export function upload(options: UploadOptions): (request: Request) => Promise<Response> {
  return async function take(request) {
    const now = await requestNow();
    const page = pageOf(request);
    const back = (code: string) => seeOther(withQuery(page, 'refused', code));
    if (!isOwnOrigin(request.headers)) return new Response(null, { status: 403 });
    const here = await presence();
    if (here.kind !== 'here') return seeOther(await signInPath(here, { page }));
    const { viewer } = here;
    if (viewer.mustChangePassword) return seeOther('/account/password');
    if (!permits(viewer, options.permission)) return new Response(null, { status: 404 });
    const form = await readUpload(request, options.limit);
    if (typeof form === 'string') return back(form);
    const key = hiddenField(form, '_key');
    if (isOfOtherCapacity(key, viewer)) return back('other_capacity');
    try {
      const outcome = await options.run({ ctx: { viewer, now, key }, form });
      if (options.keepsTyped) await forgetDraft(viewer, formKey(page, hiddenField(form, '_form') ?? ''));
      const target = safePath(outcome.redirect);
      return seeOther(outcome.done ? withQuery(target, 'done', outcome.done) : target);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      if (options.keepsTyped && viewer.accountId !== null)
        await keepTyped(viewer.accountId, formKey(page, hiddenField(form, '_form') ?? ''), typedValues(form), now);
      return back(error.reasons[0]?.code ?? 'refused');
    }
  };
}

/** A file of a form, as commands keep it. @throws Refusal `no_file` where none was chosen */
export async function uploadedFile(form: FormData, name = 'file'): Promise<{ name: string; content: Uint8Array }> {
  const given = form.get(name);
  if (!(given instanceof File) || given.size === 0) throw new Refusal('no_file');
  return { name: given.name, content: new Uint8Array(await given.arrayBuffer()) };
}

/** A field of text; empty where it was not sent. */
export function uploadedText(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.normalize('NFC').trim() : '';
}

/** What was typed beside the files, in the shape in which a schema judges it. */
export function uploadedFields(form: FormData): FormInput {
  return readForm(form);
}

/** Leads back to the form's page with the words for a code. @throws Refusal */
export function refuseUpload(code: string): never {
  throw new Refusal(code);
}

/** The page that the form stands on: browsers name it to their own site (Referrer-Policy: same-origin). */
function pageOf(request: Request): string {
  const referer = request.headers.get('referer') ?? '';
  if (!URL.canParse(referer)) return '/';
  const url = new URL(referer);
  for (const note of ['refused', 'done']) url.searchParams.delete(note);
  return safePath(url.pathname + url.search);
}
