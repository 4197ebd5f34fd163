import type { Refusal } from '#db/context.ts';
import { accountNames } from '#db/queries/account-names.ts';
import { subjectNames } from '#db/queries/subject-names.ts';
import { read } from '#db/store.ts';
import type { FormProblem } from '#domain/form-state.ts';
import type { Viewer } from '#domain/viewer.ts';
import { formatFor } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';
import { type OwnWords, refusalText } from './refusal-text.ts';

/** More names than these make a sentence longer than anybody reads. */
const NAMED = 12;

/**
 * The words for a command's refusal: each reason once, with whom it concerns where it is about some of several records.
 * What was not told stands at its field. Where somebody else was first, that says it all. A code is looked up in the
 * area's own words, then in `refusals`.
 */
export async function refusalWords(
  refusal: Refusal,
  viewer: Viewer,
  m: Messages,
  own: OwnWords = {},
): Promise<FormProblem[]> {
  const { detail, reasons } = refusal;
  if (detail) {
    const { actorKind, actorId } = detail;
    const name =
      actorKind === 'account' ? (await accountNames(read(), [actorId])).get(actorId ?? '') : m.forms[actorKind];
    const at = formatFor(viewer.locale).instant(detail.at);
    return [{ message: m.forms.first({ name: name ?? m.forms.system, at }) }];
  }
  const called = await subjectNames(
    viewer,
    reasons.flatMap(({ subjectId }) => subjectId ?? []),
  );
  const alike = Map.groupBy(reasons, ({ code, tell, field }) => JSON.stringify([code, tell, field]));
  return [...alike.values()].map(([first, ...others]): FormProblem => {
    const { code, tell, field } = first!;
    if (tell) return { field: tell, message: m.forms.missing({ label: m.refusals.tells[tell] }) };
    const names = [first!, ...others].flatMap(({ subjectId }) => called.get(subjectId ?? '') ?? []);
    const text = wordsOf(code, m, own);
    const message = names.length > 0 ? m.forms.about({ text, ...shortened(names) }) : text;
    return field ? { field, message } : { message };
  });
}

function shortened(names: readonly string[]): { names: string; more: number } {
  return { names: names.slice(0, NAMED).join(', '), more: Math.max(0, names.length - NAMED) };
}

function wordsOf(code: string, m: Messages, own: OwnWords): string {
  const word = refusalText(code, m, own);
  // A code without words is a defect of ours: the person is told that nothing was done, and the log says which it was.
  if (word === undefined) console.error(`no words for the refusal "${code}"`);
  return word ?? m.forms.refused;
}
