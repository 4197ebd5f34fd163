import { canStand, type JudgedLine } from '#db/queries/import-judge.ts';
import { UNREGISTRABLE } from '#domain/codes.ts';
import type { Mends } from '#domain/list-import.ts';
import type { Messages } from '#messages/messages.ts';

/** The index of the row that a line stands in: the name of its choice of a person. */
export function rowIndex({ id }: JudgedLine): string {
  return id.split('-', 1)[0] ?? '';
}

/** Whether a line is one of those that a person settles: it cannot stand, or could not until something was chosen. */
export function isToSettle(line: JudgedLine, mends: Mends): boolean {
  if (line.existing) return false;
  const isMended = rowIndex(line) in mends.people || line.id in mends.classes || line.leftOut;
  return isMended || !canStand(line);
}

/** Why a line cannot come in as it stands, in few words. */
export function whyOpen(line: JudgedLine, m: Messages): string {
  const t = m.imports.preview;
  const words = line.findings.filter((code) => UNREGISTRABLE.includes(code)).map((code) => m.findings.names[code]);
  if (line.classId === null) words.push(t.unknownCourse);
  if (line.closed) words.push(t.closedCourse);
  return words
    .map((text, i) => (i === 0 ? text.charAt(0).toLowerCase() + text.slice(1) : text.toLowerCase()))
    .join('; ');
}
