import type { DossierDetail } from '#db/queries/dossiers.ts';
import type { LineRow } from '#db/queries/line-rows.ts';
import type { Messages } from '#messages/messages.ts';

/** What the unit itself has to see to in a line, as words for a list; nothing for what is now with somebody else. */
export function troubleOf(line: LineRow, closings: DossierDetail['closings'], m: Messages): string[] {
  const t = m.dossier.trouble;
  if (line.state === 'needs_fix') return [sentBack(line, m)];
  if (line.state !== 'draft') return [];
  const open = line.findings.filter((finding) => finding.isOpen);
  // Whoever has said why an exception is asked for has seen to it; what is missing is better filled in all the same.
  const unseen = open.filter((finding) => finding.outcome === 'UNKNOWN' || !line.exceptionReason);
  const names = new Set(unseen.map((finding) => m.findings.names[finding.code].toLowerCase()));
  const isClosed = closings.some((closing) => closing.classId === line.classId && !closing.isOpen);
  return [
    ...names,
    ...(line.missingPapers.length > 0 ? [t.missingPapers({ papers: line.missingPapers.join(', ') })] : []),
    ...(isClosed ? [t.closed] : []),
  ];
}

/** Why the office sent a line back, in one phrase. */
function sentBack({ reasonCode, comment }: LineRow, m: Messages): string {
  const reasons: Partial<Record<string, string>> = m.reasons.line;
  return m.dossier.klass.office({ reason: reasons[reasonCode ?? '']?.toLowerCase() ?? '', comment: comment ?? '' });
}

/** A line in trouble, with the way to where it is mended. */
export interface Trouble {
  line: LineRow;
  words: string;
  href: string;
}

/** The lines that the unit has to see to, those that came back first. */
export function troublesOf(lines: readonly LineRow[], dossier: DossierDetail, m: Messages): Trouble[] {
  const found = lines.flatMap((line): Trouble[] => {
    const words = troubleOf(line, dossier.closings, m);
    return words.length > 0 ? [{ line, words: words.join('; '), href: mendingPlace(line) }] : [];
  });
  return found.toSorted((a, b) => Number(b.line.state === 'needs_fix') - Number(a.line.state === 'needs_fix'));
}

/** Where a line is mended: a draft in its list, what came back on its own page. */
function mendingPlace({ id, state, dossierId, classId }: LineRow): string {
  return state === 'needs_fix' ? `/lines/${id}` : `/dossiers/${dossierId}/classes/${classId}#row-${id}`;
}
