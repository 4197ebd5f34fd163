import { FindingNotes } from '#components/register/finding-notes.tsx';
import type { Names } from '#messages/condition-words.ts';
import type { Format } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';
import { type ShownLine, waiverOf } from './exceptional.ts';

/** One exceptional case: who, and everything that makes him one, with what the unit and the office say to it. */
export function Exception({ line, names, m, f }: { line: ShownLine; names: Names; m: Messages; f: Format }) {
  const t = m.submissions;
  const findings = line.findings.map((finding) => ({ ...finding, waived: waiver(line, finding.rule, m) }));
  return (
    <div className="person">
      <b>{line.person.name}</b>
      <span className="muted">{[line.person.position, line.unit.name].filter(Boolean).join(', ')}</span>
      {findings.length > 0 ? <FindingNotes findings={findings} names={names} m={m} f={f} /> : null}
      {line.exceptionReason ? <p className="said">{t.unitReason({ reason: line.exceptionReason })}</p> : null}
      {line.question ? <p className="said">{t.askedBefore({ words: line.question })}</p> : null}
      {line.late ? <p className="why">{t.late}</p> : null}
      {line.replaces ? <p className="why">{t.replaces}</p> : null}
    </div>
  );
}

function waiver(line: ShownLine, rule: string, m: Messages): string | null {
  const reason = waiverOf(line, rule);
  return reason === null ? null : m.submissions.override({ reason });
}
