import type { JudgedLine } from '#db/queries/import-judge.ts';
import type { FindingCode } from '#domain/codes.ts';
import type { ImportOutcome } from '#domain/list-import.ts';
import type { Checked } from '#server/imports/check.ts';

/** One line as it is told to other programs. */
interface ReportedLine {
  name: string;
  birthYear: number | null;
  citizenId: string | null;
  /** The class's code. */
  course: string;
  findings: FindingCode[];
}

export interface ReportedUnit {
  code: string;
  unit: string;
  /** The file's name, without its folder. */
  file: string;
  noNeed: boolean;
  lines: ReportedLine[];
  /** What was asked for in words that name no class: none of it is a line. */
  notUnderstood: { sheet: string; row: number; name: string; course: string }[];
  unknownColumns: string[];
  /** What came in, where it was no check. */
  imported?: ImportOutcome;
}

export interface Report {
  plan: string;
  units: ReportedUnit[];
  refused: { file: string; reason: string }[];
  byCourse: Record<string, { quota: number; lines: number; clean: number }>;
  totals: { units: number; people: number; lines: number; clean: number; findings: Record<string, number> };
}

export function reportUnit(file: string, { unit, list, lines }: Checked): ReportedUnit {
  const isLine = (line: JudgedLine) => line.courseCode !== null;
  return {
    code: unit.code,
    unit: unit.title,
    file,
    noNeed: list.noNeed,
    lines: lines.filter(isLine).map(({ name, birthYear, citizenId, courseCode, findings }) => {
      return { name, birthYear, citizenId, course: courseCode!, findings };
    }),
    notUnderstood: lines
      .filter((line) => !isLine(line))
      .map(({ row, name, courseText }) => ({ sheet: row.sheet, row: row.row, name, course: courseText })),
    unknownColumns: list.unknownColumns.map(({ heading }) => heading),
  };
}

/**
 * The units in sum and class by class.
 *
 * @param people how many cadres and civil servants the units have together
 */
export function reportAll(
  plan: string,
  units: ReportedUnit[],
  refused: Report['refused'],
  classes: readonly { code: string; quota: number }[],
  people: number,
): Report {
  const lines = units.flatMap((unit) => unit.lines);
  const byClass = Map.groupBy(lines, ({ course }) => course);
  const isClean = ({ findings }: ReportedLine) => findings.length === 0;
  const findings: Record<string, number> = {};
  for (const code of lines.flatMap((line) => line.findings)) findings[code] = (findings[code] ?? 0) + 1;
  return {
    plan,
    units,
    refused,
    byCourse: Object.fromEntries(
      classes.map(({ code, quota }) => {
        const own = byClass.get(code) ?? [];
        return [code, { quota, lines: own.length, clean: own.filter(isClean).length }];
      }),
    ),
    totals: {
      units: new Set(units.map(({ code }) => code)).size,
      people,
      lines: lines.length,
      clean: lines.filter(isClean).length,
      findings,
    },
  };
}

/** The report for a person at the terminal. */
export function reportText({ plan, units, totals }: Report): string {
  const each = units.map(({ unit, file, noNeed, lines, notUnderstood, imported }) => {
    const clean = lines.filter(({ findings }) => findings.length === 0).length;
    const read = noNeed ? 'no need' : `${lines.length} lines, ${clean} without findings`;
    const strange = notUnderstood.length > 0 ? `, ${notUnderstood.length} not understood` : '';
    return `${unit} (${file}): ${read}${strange}${imported ? importedText(imported) : ''}`;
  });
  const sum = `Plan ${plan}: ${totals.units} units, ${totals.lines} lines, ${totals.clean} without findings`;
  const findings = Object.entries(totals.findings).map(([code, n]) => `  ${code}: ${n}`);
  return [...each, sum, ...findings].join('\n');
}

function importedText({ added, existing, leftOut, sent }: ImportOutcome): string {
  const out = leftOut.map(({ row, name, course, findings }) => {
    return `\n  left out: row ${row}, ${name}, ${course}: ${findings.join(', ') || 'no such class'}`;
  });
  return `; ${added} new, ${existing} there already, ${leftOut.length} left out${sent ? ', sent' : ''}${out.join('')}`;
}
