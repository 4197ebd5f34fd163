import type { Refusal } from '#db/context.ts';
import { accountNames } from '#db/queries/account-names.ts';
import { read } from '#db/store.ts';
import type { FormProblem } from '#domain/form-state.ts';
import { formatFor } from '#messages/format.ts';
import type { Locale, Messages } from '#messages/messages.ts';
import { type OwnWords, refusalText } from './refusal-text.ts';

/**
 * The words for a command's refusal, what was not told stands at its field. Where
 * somebody else was first, that says it all. A code
 * is looked up in the area's own words, then in `refusals`.
 */
export async function refusalWords(
  refusal: Refusal,
  locale: Locale,
  m: Messages,
  own: OwnWords = {},
): Promise<FormProblem[]> {
  const { detail } = refusal;
  if (detail) {
    const { actorKind, actorId } = detail;
    const name =
      actorKind === 'account' ? (await accountNames(read(), [actorId])).get(actorId ?? '') : m.forms[actorKind];
    return [{ message: m.forms.first({ name: name ?? m.forms.system, at: formatFor(locale).instant(detail.at) }) }];
  }
  return refusal.reasons.map(({ code, tell }) =>
    tell ? { field: tell, message: m.forms.problems.required({}) } : { message: wordsOf(code, m, own) },
  );
}

function wordsOf(code: string, m: Messages, own: OwnWords): string {
  const word = refusalText(code, m, own);
  // A code without words is a defect of ours: the person is told that nothing was done, and the log says which it was.
  if (word === undefined) console.error(`no words for the refusal "${code}"`);
  return word ?? m.forms.refused;
}
