import type { SubmissionForPaper } from '#db/queries/papers/submission.ts';
import { conditionWords } from '#messages/condition-words.ts';
import { messagesFor } from '#messages/messages.ts';
import { submissionWords as words } from '#messages/papers/submission.ts';
import { f, insideSentence, writerOf } from './parts.ts';

type Line = SubmissionForPaper['classes'][number]['lines'][number];

/** Whom the leader should look at first, as on the submission's page: open or waived conditions, late, instead of another. */
export function exceptionalLines(lines: readonly Line[]): Line[] {
  return lines.filter(
    (line) =>
      line.late ||
      line.replaces !== null ||
      line.question !== null ||
      line.findings.some(({ severity }) => severity !== 'inform'),
  );
}

/** Everything that makes a line exceptional, with who let it pass and why. */
export function exceptionWords(line: Line, found: SubmissionForPaper): string {
  const { names, replaced } = found;
  const m = messagesFor('vi');
  const conditions = line.findings
    .filter(({ severity }) => severity !== 'inform')
    .map((finding) => {
      const waiver = line.overrides.find(({ rule }) => rule === finding.rule);
      const said = insideSentence(bare(conditionWords(finding, m, f, names)));
      return waiver ? `${said}; ${words.waived({ writer: writerOf(found), reason: bare(waiver.reason) })}` : said;
    });
  return [
    ...conditions,
    line.exceptionReason ? words.unitReason({ reason: bare(line.exceptionReason) }) : null,
    line.question ? words.question({ words: bare(line.question) }) : null,
    line.late ? words.late : null,
    line.replaces ? words.replaces({ name: replaced.get(line.replaces) ?? null }) : null,
  ]
    .filter(Boolean)
    .join('; ');
}

const bare = (text: string) => text.trim().replace(/[.;]+$/, '');
