import { conditionNames } from '#db/queries/condition-names.ts';
import type { JudgedLine } from '#db/queries/import-judge.ts';
import type { ImportDetail } from '#db/queries/import-page.ts';
import type { FindingCode } from '#domain/codes.ts';
import { codeOf } from '#domain/eligibility/findings.ts';
import type { LeftOut } from '#domain/list-import.ts';
import { conditionWords, type Names } from '#messages/condition-words.ts';
import type { Format } from '#messages/format.ts';
import type { Messages } from '#messages/messages.ts';
import { errorKey } from '../spreadsheet/annotate.ts';

/** What is wrong with each row of an import's file, in words, by `errorKey`: what its Errors column says. */
export async function errorsByRow(
  { state, preview, lines }: ImportDetail,
  m: Messages,
  f: Format,
): Promise<Map<string, string[]>> {
  const names = await conditionNames(lines.flatMap(({ outcomes }) => outcomes.map(({ detail }) => detail)));
  const told =
    state === 'checked'
      ? lines.map((line) => ({ ...line.row, words: lineWords(line, m, f, names) }))
      : (preview.outcome?.leftOut ?? []).map((out) => ({ ...out, words: leftOutWords(out, m) }));
  const cells = preview.list.rows.flatMap(({ problems }) => problems);
  const errors = new Map<string, string[]>();
  const add = (sheet: string, row: number, words: readonly string[]) => {
    const key = errorKey(sheet, row);
    errors.set(key, [...new Set([...(errors.get(key) ?? []), ...words])]);
  };
  for (const { sheet, row, code } of cells) add(sheet, row, [m.workbook.rowProblems[code]]);
  for (const { sheet, row, words } of told) if (words.length > 0) add(sheet, row, words);
  return errors;
}

function lineWords(line: JudgedLine, m: Messages, f: Format, names: Names): string[] {
  if (line.leftOut) return [];
  const about = (text: string) => `${line.courseCode ?? line.courseText}: ${text}`;
  const told = new Set(line.outcomes.map(codeOf));
  const plain = line.findings.filter((code) => !told.has(code)).map((code) => m.findings.meanings[code]);
  const conditions = line.outcomes.map(
    (raised) => `${m.findings.names[codeOf(raised)]}: ${conditionWords(raised, m, f, names)}.`,
  );
  const closed = line.closed ? [`${m.imports.preview.closedCourse}.`] : [];
  return [...plain, ...conditions, ...closed].map(about);
}

function leftOutWords({ course, findings }: LeftOut, m: Messages): string[] {
  const meaning = (code: FindingCode) => m.findings.meanings[code];
  return [`${course}: ${findings.map(meaning).join(' ') || m.imports.preview.leftOut}`];
}
