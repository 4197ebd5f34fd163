import { FindingNotes } from '#components/register/finding-notes.tsx';
import type { LineFinding, LineRow } from '#db/queries/line-rows.ts';
import type { WithdrawalReason } from '#domain/codes.ts';
import type { Names } from '#messages/condition-words.ts';
import type { Format } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';

/** What is in a line's way, and everything that unit, office and leader have said to it. */
export function LineCheck({ line, names, m, f }: { line: LineRow; names: Names; m: Messages; f: Format }) {
  const t = m.classes.row;
  const facts = [
    line.late && t.late,
    line.isSigner && t.signer,
    line.dossierState === 'submitted' && t.notReceived,
    line.missingPapers.length > 0 && t.missingPapers({ papers: line.missingPapers.join(', ') }),
    line.attendanceConfirmedAt !== null && t.confirmed,
    line.postponementReason &&
      t.postponement({ reason: m.reasons.withdrawal[line.postponementReason as WithdrawalReason] }),
  ].filter((fact) => typeof fact === 'string');
  const said = [
    line.exceptionReason && t.exception({ words: line.exceptionReason }),
    line.note && t.unitNote({ words: line.note }),
    line.question && t.question({ words: line.question }),
    line.comment && t.said({ words: line.comment }),
    line.internalNote && t.internal({ words: line.internalNote }),
  ].filter((words) => typeof words === 'string');
  return (
    <>
      <FindingNotes findings={line.findings.map((finding) => shown(finding, m))} names={names} m={m} f={f} />
      {facts.map((fact) => (
        <p key={fact} className="why">
          {fact}
        </p>
      ))}
      {said.map((words) => (
        <p key={words} className="said">
          {words}
        </p>
      ))}
    </>
  );
}

/** A finding as its notes show it: a waived one with who waived it and why. */
function shown(finding: LineFinding, m: Messages) {
  const { waived } = finding;
  return { ...finding, waived: waived && m.classes.line.waived({ reason: waived.reason, by: waived.by ?? '' }) };
}
