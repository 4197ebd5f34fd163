import { conditionWords, type Names } from '#messages/condition-words.ts';
import type { Format } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';
import type { Finding } from './finding-notes.tsx';

/** What is in a line's way, a sentence a row, or that nothing is: the same as on screen, where there are no tags. */
export function checkWords(findings: readonly Finding[], names: Names, m: Messages, f: Format): string {
  const shown = findings.filter(({ severity }) => severity !== 'inform');
  if (shown.length === 0) return m.conditions.met;
  return shown
    .map((finding) => {
      const words = `${m.findings.names[finding.code]}: ${conditionWords(finding, m, f, names)}`;
      return finding.waived ? `${words} (${finding.waived})` : words;
    })
    .join('\n');
}
