import type { CheckRow } from '#components/page/check-list.tsx';
import { closingWords } from '#components/register/closing-words.ts';
import type { LineDetail } from '#db/queries/line-detail.ts';
import type { Format } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';

interface Words {
  m: Messages;
  f: Format;
  /** The viewer may read what went up. */
  opensSubmission: boolean;
}

/** What a line is: who, for which class, since when, and what came of it; only what is known. */
export function factRows(line: LineDetail, { m, f, opensSubmission }: Words): CheckRow[] {
  const t = m.dossier.line;
  const { class: klass, person, decision, result } = line;
  const rows: (CheckRow | null)[] = [
    { label: t.klass, value: klass.name },
    {
      label: t.dates,
      value: klass.startsOn && klass.endsOn ? f.dayRange(klass.startsOn, klass.endsOn) : m.dossier.classes.noDates,
    },
    { label: t.route, value: m.catalogue.routes[line.route] },
    line.closesAt === null ? null : { label: t.closes, value: closingWords(line.closesAt, m, f) },
    { label: t.unit, value: line.unit.title },
    { label: t.position, value: person.position ?? m.ui.unknown },
    { label: t.born, value: person.birth ? f.partialDay(person.birth) : m.ui.unknown },
    { label: t.place, value: t.placeOf({ n: line.preference }) },
    line.submittedAt === null
      ? null
      : {
          label: t.sent,
          value: m.dossier.versions.by({
            by: line.submittedBy ?? m.dossier.versions.operator,
            at: f.instant(line.submittedAt),
          }),
          why: line.late ? t.late : undefined,
        },
    line.reserveNumber === null ? null : { label: t.reserve, value: t.reserveOf({ n: line.reserveNumber }) },
    line.submissionId && opensSubmission
      ? { label: t.submission, value: <a href={`/submissions/${line.submissionId}`}>{t.submissionLink}</a> }
      : null,
    line.partyReference ? { label: t.party, value: line.partyReference } : null,
    decision ? { label: t.decision, value: <Decision decision={decision} m={m} f={f} /> } : null,
    line.attendanceConfirmedAt === null
      ? null
      : { label: t.attendance, value: t.confirmed({ at: f.instant(line.attendanceConfirmedAt) }) },
    result
      ? {
          label: t.result,
          value: (
            <>
              {[result.grade ? m.catalogue.grades[result.grade] : null, result.reason].filter(Boolean).join(', ')}
              <small>{m.results.by({ by: result.by ?? m.dossier.versions.operator, at: f.instant(result.at) })}</small>
            </>
          ),
        }
      : null,
    result?.certificateNumber ? { label: t.certificate, value: result.certificateNumber } : null,
  ];
  return rows.flatMap((row) => row ?? []);
}

interface DecisionProps {
  decision: NonNullable<LineDetail['decision']>;
  m: Messages;
  f: Format;
}

/** The paper by which the person is sent, once it has a number. */
function Decision({ decision: { id, number, day }, m, f }: DecisionProps) {
  const t = m.dossier.line;
  if (!number || !day) return t.decisionDraft;
  return <a href={`/decisions/${id}`}>{t.decisionOf({ number, day: f.day(day) })}</a>;
}
