import type { SubmissionDetail } from '#db/queries/submissions.ts';

export type ShownLine = SubmissionDetail['classes'][number]['lines'][number];

/** Whoever needs a look first: open or waived conditions, late, replacing somebody, asked about before. */
export function isExceptional(line: ShownLine): boolean {
  const open = line.findings.some((finding) => finding.severity !== 'inform');
  return line.late || line.replaces !== null || line.question !== null || open;
}

/** The reason with which a finding of this line was waived, where it was. */
export function waiverOf(line: ShownLine, rule: string): string | null {
  return line.overrides.find((override) => override.rule === rule)?.reason ?? null;
}
