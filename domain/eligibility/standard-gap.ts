import type { ClassRule } from '../class-rule.ts';
import { POLITICAL_THEORY_LEVELS, QUALIFICATION_LEVELS, STATE_MANAGEMENT_LEVELS } from '../codes.ts';
import { reaches } from './ranks.ts';
import type { Gap, Standard } from './standards.ts';

/** Somebody in post, as far as the standards are concerned. */
export interface Measured {
  unitId: string;
  positionCode: string | null;
  /** The standards in force that ask something of the post. */
  asked: readonly Standard[];
  /** Those of them that are not met, or cannot be told. */
  gaps: readonly Gap[];
}

/** How many of how many lack something. A person who lacks a degree and political theory is one person, two turns. */
export interface Tally {
  /** In post, whether they lack anything or not. */
  of: number;
  people: number;
  turns: number;
  /** People of whom nothing is known to be lacking, but something cannot be told. */
  unknown: number;
}

/** A standard, whom it concerns, who does not meet it and of whom it is not known. */
export interface StandardTally {
  standard: Standard;
  of: number;
  people: number;
  unknown: number;
}

type Field = Standard['requirement']['field'];

/** What a person needs training in: two standards that ask for the same kind of level are one need. */
export function needsOf({ gaps }: Pick<Measured, 'gaps'>): Field[] {
  return [
    ...new Set(gaps.filter(({ outcome }) => outcome === 'FAIL').map(({ standard }) => standard.requirement.field)),
  ];
}

/** Counts people and person-turns. */
export function tally(people: readonly Measured[]): Tally {
  const needs = people.map((person) => needsOf(person).length);
  return {
    of: people.length,
    people: needs.filter((n) => n > 0).length,
    turns: needs.reduce((a, b) => a + b, 0),
    unknown: people.filter(({ gaps }) => gaps.length > 0 && gaps.every(({ outcome }) => outcome === 'UNKNOWN')).length,
  };
}

/** One count for each standard that concerns anybody, in the order of the standards. */
export function tallyByStandard(people: readonly Measured[], standards: readonly Standard[]): StandardTally[] {
  return standards.flatMap((standard) => {
    const asked = people.filter((person) => person.asked.some(({ id }) => id === standard.id));
    if (asked.length === 0) return [];
    const outcomes = asked.map((person) => person.gaps.find((gap) => gap.standard.id === standard.id)?.outcome);
    const count = (outcome: Gap['outcome']) => outcomes.filter((found) => found === outcome).length;
    return [{ standard, of: asked.length, people: count('FAIL'), unknown: count('UNKNOWN') }];
  });
}

/** Counts by unit, position or whatever else; in the order in which the keys first come. */
export function tallyBy<Person extends Measured, Key>(
  people: readonly Person[],
  keyOf: (person: Person) => Key,
): { key: Key; tally: Tally; members: Person[] }[] {
  return [...Map.groupBy(people, keyOf)].map(([key, members]) => ({ key, tally: tally(members), members }));
}

/** Whether a class that grants these levels fills the standard. */
export function gives(grants: ClassRule['grants'], { requirement }: Standard): boolean {
  if (!grants) return false;
  switch (requirement.field) {
    case 'qualification':
      return reached(QUALIFICATION_LEVELS, grants.qualification, requirement.level);
    case 'politicalTheory':
      return reached(POLITICAL_THEORY_LEVELS, grants.llct, requirement.level);
    case 'stateManagement':
      return reached(STATE_MANAGEMENT_LEVELS, grants.qlnn, requirement.level);
  }
}

function reached<Level extends string>(
  order: readonly Level[],
  level: Level | null | undefined,
  asked: Level,
): boolean {
  return level !== null && level !== undefined && reaches(order, level, asked);
}
