import type { ImportSummary } from '#domain/list-import.ts';
import { canonicalJson, sha256 } from '../canonical.ts';
import { fateOf, type JudgedLine, type JudgedList } from './import-judge.ts';

/**
 * A judged list as the unit may see it: of somebody of another unit it is told only that he is none of its own, and
 * nobody of another unit is offered as the one who may be meant.
 */
export function asUnitSees({ lines, people }: JudgedList, unitId: string): JudgedList {
  const isOwn = (personId: string) => people.get(personId)?.posts.some((post) => post.unitId === unitId) ?? false;
  return {
    lines: lines.map((line) => {
      if (line.match !== 'wrong_unit')
        return { ...line, candidates: line.candidates.filter((one) => isOwn(one.personId)) };
      const { name, birthYear } = line.row;
      return {
        ...line,
        name,
        birthYear,
        citizenId: null,
        personId: null,
        findings: ['WRONG_UNIT'],
        outcomes: [],
      };
    }),
    people: new Map([...people].filter(([personId]) => isOwn(personId))),
  };
}

/** A list in numbers. */
export function summaryOf(lines: readonly JudgedLine[]): ImportSummary {
  const byFate = Map.groupBy(lines, fateOf);
  const coming = byFate.get('comes_in') ?? [];
  const clean = coming.filter(({ findings }) => findings.length === 0).length;
  return {
    lines: lines.length,
    people: new Set(lines.map(({ personId, row: { name, birthYear } }) => personId ?? `${name} ${birthYear}`)).size,
    clean,
    questioned: coming.length - clean,
    unregistrable: byFate.get('cannot_stand')?.length ?? 0,
    existing: byFate.get('existing')?.length ?? 0,
  };
}

/** What a person was shown of a line, as a short sign: another sign means that it is judged otherwise by now. */
export function sealOf({ personId, classId, findings, outcomes, existing }: JudgedLine): string {
  const why = outcomes.map(({ finding, outcome, missing, detail }) => ({ finding, outcome, missing, detail }));
  return sha256(canonicalJson({ personId, classId, findings, why, existing: existing !== null })).slice(0, 12);
}
