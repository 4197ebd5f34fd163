import type { ReactNode } from 'react';
import type { FindingCode, Outcome, Severity } from '#domain/codes.ts';
import type { Condition, Names } from '#messages/condition-words.ts';
import type { Format } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';
import { FindingNotes } from './finding-notes.tsx';

/** What the register says of a line, as the lists of lines have it. */
export interface CheckedLine {
  findings: readonly (Condition & {
    code: FindingCode;
    outcome: Outcome;
    severity: Severity;
    waived: { reason: string; by: string | null } | null;
  })[];
  exceptionReason: string | null;
  note: string | null;
  missingPapers: readonly string[];
  papers: readonly unknown[];
}

interface LineCheckProps {
  line: CheckedLine;
  names?: Names;
  /** The next presses. */
  next?: ReactNode;
  m: Messages;
  f: Format;
}

/** What is in a line's way, what its unit says to it, which papers it lacks, and what to do next. */
export function LineCheck({ line, names, next, m, f }: LineCheckProps) {
  const t = m.dossier.klass;
  const { exceptionReason, note, missingPapers, papers } = line;
  const findings = line.findings.map((finding) => ({ ...finding, waived: waiverWords(finding.waived) }));
  return (
    <>
      <FindingNotes findings={findings} names={names} m={m} f={f} />
      {exceptionReason ? <p className="said">{t.reasonGiven({ reason: exceptionReason })}</p> : null}
      {note ? <p className="small muted">{t.noteGiven({ note })}</p> : null}
      {missingPapers.length > 0 ? <p className="why">{t.missingPapers({ papers: missingPapers.join(', ') })}</p> : null}
      {papers.length > 0 ? <p className="small muted">{t.hasPapers({ n: papers.length })}</p> : null}
      {next}
    </>
  );
}

function waiverWords(waived: { reason: string; by: string | null } | null): string | null {
  return waived && (waived.by ? `${waived.by}: ${waived.reason}` : waived.reason);
}
