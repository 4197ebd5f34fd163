import type { FormValues } from '#domain/form-state.ts';
import type { Viewer } from '#domain/viewer.ts';
import { messagesFor } from '#messages/messages.ts';
import { requestPath } from '../clock.ts';
import { draftFor, formKey } from './drafts.ts';
import { pressKey } from './press-key.ts';

/** What every form of a page needs from the server; spread it over `ActionForm`. */
export interface FormProps {
  /** The idempotency key of the next press. */
  formKey: string;
  /** The form's name within its page. */
  name: string;
  draft?: { values: FormValues; note: string };
}

/**
 * The props of one form of the page being answered, with what was typed into it before a session ended.
 *
 * @param name tells the forms of a page apart; forms that repeat in a list need their record's id in it
 */
export async function formFor(viewer: Viewer, name = 'form'): Promise<FormProps> {
  const values = await draftFor(viewer, formKey(await requestPath(), name));
  const props = { formKey: pressKey(viewer), name };
  return values ? { ...props, draft: { values, note: messagesFor(viewer.locale).forms.draft } } : props;
}
