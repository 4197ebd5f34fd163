import type { JudgedLine } from '#db/queries/import-judge.ts';
import type { ImportDetail } from '#db/queries/import-page.ts';
import type { Format } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';

interface WrittenPersonProps {
  line: JudgedLine;
  detail: ImportDetail;
  m: Messages;
  f: Format;
}

/** Somebody as the register or the list names him, with what the list tells besides and where it stands. */
export function WrittenPerson({ line, detail, m, f }: WrittenPersonProps) {
  const { row, name, birthYear } = line;
  const several = detail.preview.list.sheets.filter((sheet) => sheet.rows > 0).length > 1;
  const place = several ? m.imports.row({ row: row.row, sheet: row.sheet }) : m.imports.fileRow({ row: row.row });
  return (
    <>
      {name || '–'}
      <p className="hint">
        {[row.birth ? f.partialDay(row.birth) : birthYear, row.positionText, place].filter(Boolean).join(' · ')}
      </p>
    </>
  );
}
