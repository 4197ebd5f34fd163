import type { JudgedLine } from '#db/queries/import-judge.ts';
import type { Format } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';

/** Somebody as the register or the list names him, with what the list tells besides and where it stands. */
export function WrittenPerson({ line, m, f }: { line: JudgedLine; m: Messages; f: Format }) {
  const { row, name, birthYear } = line;
  const birth = row.birth ? f.partialDay(row.birth) : birthYear;
  return (
    <>
      {name || '–'}
      <p className="hint">
        {[birth, row.positionText].filter(Boolean).join(' · ')}
        {birth || row.positionText ? ' · ' : ''}
        {m.imports.row({ row: row.row, sheet: row.sheet })}
      </p>
    </>
  );
}
