import type { LineRow } from '#db/queries/line-rows.ts';

/** What a list is counted by: turns (lượt), people and women among them (người), classes. */
export interface Tally {
  turns: number;
  people: number;
  women: number;
  classes: number;
}

export function tallyOf(lines: readonly Pick<LineRow, 'personId' | 'classId' | 'person'>[]): Tally {
  const women = lines.filter((line) => line.person.gender === 'F');
  return {
    turns: lines.length,
    people: new Set(lines.map((line) => line.personId)).size,
    women: new Set(women.map((line) => line.personId)).size,
    classes: new Set(lines.map((line) => line.classId)).size,
  };
}

/** What whoever signs has to look at: something is in the way, or a paper is missing. */
export function isCase(line: Pick<LineRow, 'open' | 'missingPapers'>): boolean {
  return line.open > 0 || line.missingPapers.length > 0;
}
