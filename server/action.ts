import { refresh } from 'next/cache';
import { headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import type { z } from 'zod';
import { type Ctx, Refusal } from '#db/context.ts';
import type { FormProblem, FormState } from '#domain/form-state.ts';
import { type Permission, permits } from '#domain/permissions.ts';
import { type Messages, messagesFor } from '#messages/messages.ts';
import { requestNow, requestPath } from './clock.ts';
import { forgetDraft, formKey, keepTyped } from './form/drafts.ts';
import { isOfOtherCapacity } from './form/press-key.ts';
import { problemWords } from './form/problem-words.ts';
import { hiddenField, readForm, typedValues } from './form/read-form.ts';
import type { AreaWords } from './form/refusal-text.ts';
import { refusalWords } from './form/refusal-words.ts';
import { isOwnOrigin } from './origin.ts';
import { safePath, withQuery } from './safe-path.ts';
import { presence, signInPath } from './viewer.ts';

/** What became of an action: nothing more to say, a word for the page, another page to go to, or something to show. */
export interface Outcome {
  /** A code of the area's `done` words; with `redirect` it travels as `?done=CODE`, which the page puts in words. */
  done?: string;
  /** A path of ours. */
  redirect?: string;
  /** What was wrong that neither the schema nor a command could say; nothing was written. */
  problems?: FormProblem[];
  /** Plain JSON for the form to show, where the words are not enough. */
  data?: unknown;
}

interface ActionOptions<Schema extends z.ZodType> {
  permission: Permission;
  /** For the one action that may be taken before the first password is changed: changing it. */
  withFirstPassword?: boolean;
  /** Whose words speak: `errors` for the schema's own codes and for refusals, `fields`, `done`. */
  area: keyof Messages;
  /** Judges what `readForm` makes of the form. */
  schema: Schema;
  /** Calls one command and passes `ctx` on to it: the press's key belongs to one transaction. */
  run(given: { ctx: Ctx; input: z.output<Schema>; form: FormData }): Promise<Outcome>;
}

/**
 * The only way to export a server action. Every action is a public POST, so it looks at the origin, the session, the
 * permission and the capacity before it reads the form; what does not pass the schema or is refused by the command comes back as words
 * with what was typed. Somebody whose session is over finds it again after signing in.
 */
export function action<Schema extends z.ZodType>(options: ActionOptions<Schema>) {
  return async function act(_previous: FormState, form: FormData): Promise<FormState> {
    const now = await requestNow();
    const here = await presence();
    const path = await requestPath();
    const m = messagesFor(here.kind === 'here' ? here.viewer.locale : 'vi');
    const refuse = (problems: FormProblem[]): FormState => ({ problems, values: typedValues(form) });
    if (!isOwnOrigin(await headers())) return refuse([{ message: m.forms.foreignOrigin }]);
    const draftKey = formKey(path, hiddenField(form, '_form') ?? '');
    if (here.kind !== 'here') {
      const isKept = here.kind === 'over' && (await keepTyped(here.accountId, draftKey, typedValues(form), now));
      redirect(await signInPath(here, { isKept }));
    }
    const { viewer } = here;
    if (viewer.mustChangePassword && !options.withFirstPassword) redirect('/account/password');
    if (!permits(viewer, options.permission)) notFound();

    const key = hiddenField(form, '_key');
    if (isOfOtherCapacity(key, viewer)) return refuse([{ message: m.forms.uploads.other_capacity }]);
    const words = m[options.area] as AreaWords;
    const read = readForm(form);
    const parsed = options.schema.safeParse(read);
    if (!parsed.success) return refuse(problemWords(parsed.error, read, m, words));
    let outcome: Outcome;
    try {
      const ctx: Ctx = { viewer, now, key };
      outcome = await options.run({ ctx, input: parsed.data, form });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return refuse(await refusalWords(error, viewer, m, words.errors));
    }
    if (outcome.problems?.length) return refuse(outcome.problems);
    if (hiddenField(form, '_draft')) await forgetDraft(viewer, draftKey);
    return finish(outcome, words.done?.[outcome.done ?? ''] ?? m.forms.done);
  };
}

/** Leads on to another page, or has this one drawn anew from what is now in the database. */
function finish({ redirect: target, done, data }: Outcome, said: unknown): FormState {
  if (target !== undefined) redirect(done ? withQuery(safePath(target), 'done', done) : safePath(target));
  refresh();
  return { problems: [], values: null, done: String(said), data };
}
