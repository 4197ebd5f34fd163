/** The words for a page's `?done=CODE`, from its area's `done` words; undefined for a code it does not know. */
export function doneNotice(query: { done?: string | string[] }, words: Record<string, string>): string | undefined {
  return typeof query.done === 'string' && Object.hasOwn(words, query.done) ? words[query.done] : undefined;
}
