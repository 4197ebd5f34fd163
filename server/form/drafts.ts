import { dropDraft, keepDraft } from '#db/commands/drafts.ts';
import { draftOf } from '#db/queries/drafts.ts';
import type { FormValues } from '#domain/form-state.ts';
import type { Viewer } from '#domain/viewer.ts';

/** A form of a page: the page's address, without notes such as `done`, and the form's name in it. */
export function formKey(path: string, form: string): string {
  const url = new URL(path, 'http://here.invalid');
  for (const note of ['done', 'why', 'error']) url.searchParams.delete(note);
  return `${url.pathname}${url.search}#${form}`.slice(0, 500);
}

/** More than this is no form that somebody filled in by hand. */
const DRAFT_LIMIT = 200_000;

/** Keeps what was typed by somebody whose session is over; nothing typed, or a form of unheard-of size, is not kept. */
export async function keepTyped(accountId: string, key: string, values: FormValues, now: number): Promise<boolean> {
  const isTyped = Object.values(values)
    .flat()
    .some((text) => text.trim() !== '');
  if (!isTyped || JSON.stringify(values).length > DRAFT_LIMIT) return false;
  await keepDraft(accountId, key, values, now);
  return true;
}

/** What the viewer typed into this form before a session ended; `null` where there is nothing. */
export async function draftFor(viewer: Viewer, key: string): Promise<FormValues | null> {
  return viewer.accountId === null ? null : draftOf(viewer, key);
}

/** Forgets it, once it was sent. */
export async function forgetDraft(viewer: Viewer, key: string): Promise<void> {
  if (viewer.accountId !== null) await dropDraft(viewer.accountId, key);
}
