import { Tag } from '#components/page/tag.tsx';
import { FindingNotes } from '#components/register/finding-notes.tsx';
import { fateOf, type JudgedLine } from '#db/queries/import-judge.ts';
import type { ImportDetail } from '#db/queries/import-page.ts';
import { codeOf } from '#domain/eligibility/findings.ts';
import type { Names } from '#messages/condition-words.ts';
import type { Format } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';

interface LineCheckProps {
  line: JudgedLine;
  detail: ImportDetail;
  names: Names;
  m: Messages;
  f: Format;
}

/** What was found of a line: of its row, of its class, and of the person in the class; or that nothing is in the way. */
export function LineCheck({ line, detail, names, m, f }: LineCheckProps) {
  const t = m.imports.preview;
  if (line.leftOut) return <Tag tone="none">{t.leftOut}</Tag>;
  const conditions = line.outcomes.map((raised) => ({ ...raised, code: codeOf(raised) }));
  const ofTheRow = line.findings.filter((code) => !conditions.some((one) => one.code === code));
  const isKnown = line.personId !== null && line.classId !== null;
  return (
    <div>
      {detail.preview.changed.includes(line.id) ? <Tag tone="wait">{t.changed}</Tag> : null}
      {fateOf(line) === 'existing' ? <Tag tone="none">{t.existing}</Tag> : null}
      {line.closed ? <Tag tone="late">{t.closedCourse}</Tag> : null}
      {line.classId === null ? <Tag tone="fix">{t.unknownCourse}</Tag> : null}
      {ofTheRow.map((code) => (
        <div key={code}>
          <Tag tone="fix">{m.findings.names[code]}</Tag>
          <p className="why">{m.findings.meanings[code]}</p>
        </div>
      ))}
      {conditions.length > 0 || (isKnown && ofTheRow.length === 0 && !line.closed) ? (
        <FindingNotes findings={conditions} names={names} m={m} f={f} />
      ) : null}
    </div>
  );
}
