import type { FindingCode, Outcome, Severity } from '#domain/codes.ts';
import { type Condition, citationWords, conditionWords, type Names } from '#messages/condition-words.ts';
import type { Format } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';
import { Tag, type Tone } from '../page/tag.tsx';

export interface Finding extends Condition {
  code: FindingCode;
  outcome: Outcome;
  severity: Severity;
  /** The reason with which somebody entitled waived it. */
  waived?: string | null;
}

interface FindingNotesProps {
  findings: readonly Finding[];
  names?: Names;
  m: Messages;
  f: Format;
}

/** What is in a line's way: a tag, the condition with the value found, its source; or that nothing is. */
export function FindingNotes({ findings, names, m, f }: FindingNotesProps) {
  const shown = findings.filter((finding) => finding.severity !== 'inform');
  if (shown.length === 0) return <Tag tone="ok">{m.conditions.met}</Tag>;
  return (
    <ul className="plain">
      {shown.map((finding) => (
        <li key={`${finding.code} ${finding.detail.kind}`}>
          <Tag tone={toneOf(finding)}>{m.findings.names[finding.code]}</Tag>
          <p className="why">
            {conditionWords(finding, m, f, names)}
            {finding.citation ? <span className="muted"> — {citationWords(finding.citation, m)}</span> : null}
          </p>
          {finding.waived ? <p className="said">{finding.waived}</p> : null}
        </li>
      ))}
    </ul>
  );
}

function toneOf(finding: Finding): Tone {
  if (finding.waived) return 'ok';
  return finding.outcome === 'UNKNOWN' ? 'wait' : 'fix';
}
