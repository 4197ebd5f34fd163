import type { ImportDetail } from '#db/queries/import-page.ts';
import type { Format } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';

/** What of the file was read otherwise than it is written, or not at all: nothing is dropped in silence. */
export function FileNotes({ detail, m, f }: { detail: ImportDetail; m: Messages; f: Format }) {
  const { unknownColumns, skipped, problems, rows } = detail.preview.list;
  const t = m.imports.preview;
  const notices = rows.flatMap((row) => row.problems).filter(({ code }) => code !== 'COURSE_UNKNOWN');
  const told = problems.map((code) => m.workbook.listProblems[code]);
  const passedOver = skipped.filter(({ reason }) => reason !== 'closing' && reason !== 'group');
  return (
    <>
      {told.map((text) => (
        <p key={text} className="why">
          {text}
        </p>
      ))}
      {unknownColumns.length > 0 ? (
        <details>
          <summary>{`${t.unknownColumns}: ${f.number(unknownColumns.length)}`}</summary>
          <ul>
            {unknownColumns.map(({ heading, column, sheet }) => (
              <li key={`${sheet} ${column}`}>{t.unknownColumn({ heading, column, sheet })}</li>
            ))}
          </ul>
        </details>
      ) : null}
      {notices.length > 0 ? (
        <details>
          <summary>{`${t.notices}: ${f.number(notices.length)}`}</summary>
          <ul>
            {notices.map(({ sheet, row, column, text, code }) => (
              <li key={`${sheet} ${row} ${column} ${code} ${text}`}>
                {t.notice({ row, sheet, text, what: m.workbook.rowProblems[code] })}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {passedOver.length > 0 ? (
        <details>
          <summary>{t.skipped({ n: f.number(passedOver.length) })}</summary>
          <ul>
            {passedOver.map(({ sheet, row, reason, text }) => (
              <li key={`${sheet} ${row}`}>{t.notice({ row, sheet, text, what: t.skippedReasons[reason] })}</li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}
