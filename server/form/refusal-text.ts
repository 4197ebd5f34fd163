import type { Messages } from '#messages/messages.ts';

/** Words for codes of one area, as its messages hold them under `errors`. */
export type OwnWords = Record<string, unknown>;

/** What an area's messages may hold for its forms. */
export interface AreaWords {
  /** For the schemas' own codes and for refusals. */
  errors?: OwnWords;
  /** What the fields are called, where a problem has to say which one it means. */
  fields?: OwnWords;
  /** For `?done=CODE` and the outcome of an action. */
  done?: OwnWords;
}

/** The words for a refusal's code: the area's own, then whatever group of `refusals` has it; `undefined` if none. */
export function refusalText(code: string, m: Messages, own: OwnWords = {}): string | undefined {
  const { tells: _, ...groups } = m.refusals;
  for (const group of [own, m.forms.uploads, ...Object.values(groups)] as OwnWords[]) {
    const word = Object.hasOwn(group, code) ? group[code] : undefined;
    if (typeof word === 'string') return word;
  }
  return undefined;
}

/** The words for a page's `?refused=CODE`, which an upload leads back with; undefined where there is none. */
export function refusedNotice(
  query: { refused?: string | string[] },
  m: Messages,
  own: OwnWords = {},
): string | undefined {
  if (typeof query.refused !== 'string') return undefined;
  return refusalText(query.refused, m, own) ?? m.forms.refused;
}
