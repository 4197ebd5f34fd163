import { POLITICAL_THEORY_LEVELS, QUALIFICATION_LEVELS, STATE_MANAGEMENT_LEVELS } from '../codes.ts';
import { BINDINGS, type Binding, type Gap, type Standard } from './standards.ts';

/** Somebody in post, as far as the standards are concerned. */
export interface Measured {
  unitId: string;
  positionCode: string | null;
  /** The standards in force that ask something of the post. */
  asked: readonly Standard[];
  /** Those of them that are not met, or cannot be told. */
  gaps: readonly Gap[];
}

/** How many lack something. A person who lacks a degree and political theory is one person, two turns. */
export interface Count {
  people: number;
  turns: number;
  /** People of whom nothing is known to be lacking, but something cannot be told. */
  unknown: number;
}

/** What texts ask, whom texts send, and the office's own goals: counted apart, because only the first is a standard. */
export interface Tally extends Record<Binding, Count> {
  /** In post, whether they lack anything or not. */
  of: number;
}

/** A standard, whom it concerns, who does not meet it and of whom it is not known. */
export interface StandardTally {
  standard: Standard;
  of: number;
  people: number;
  unknown: number;
}

type Field = Standard['requirement']['field'];

const LEVELS: Record<Field, readonly string[]> = {
  qualification: QUALIFICATION_LEVELS,
  politicalTheory: POLITICAL_THEORY_LEVELS,
  stateManagement: STATE_MANAGEMENT_LEVELS,
};

/** Where a requirement's level stands in its own list, from 0. */
export function rankOf({ field, level }: Standard['requirement']): number {
  return LEVELS[field].indexOf(level);
}

/**
 * What a person lacks under one binding, once for each kind of level, since one class mends it: the gap that asks the
 * most, and of equals the one that a text asks.
 */
export function lackedOf({ gaps }: Pick<Measured, 'gaps'>, binding: Binding): Gap[] {
  const lacked = gaps.filter(({ outcome, standard }) => outcome === 'FAIL' && standard.binding === binding);
  return [...Map.groupBy(lacked, ({ standard }) => standard.requirement.field).values()].map((same) =>
    same.reduce((most, gap) => (weight(gap.standard) > weight(most.standard) ? gap : most)),
  );
}

/** A level that somebody lacks, with all who ask it, the strictest first. */
export interface Lack {
  requirement: Standard['requirement'];
  gaps: Gap[];
}

/** What a person lacks, each level once although a standard, a text and a goal may ask the same. */
export function lacksOf(person: Pick<Measured, 'gaps'>): Lack[] {
  const gaps = BINDINGS.flatMap((binding) => lackedOf(person, binding));
  const levels = Map.groupBy(gaps, ({ standard: { requirement } }) => `${requirement.field} ${requirement.level}`);
  return [...levels.values()].map((same) => ({ requirement: same[0]!.standard.requirement, gaps: same }));
}

/** What cannot be told under one binding, once for each kind of level of which nothing is known to be lacking. */
export function unknownOf(person: Pick<Measured, 'gaps'>, binding: Binding): Gap[] {
  const lacked = lackedOf(person, binding).map(({ standard }) => standard.requirement.field);
  const unknown = person.gaps.filter(
    ({ outcome, standard }) =>
      outcome === 'UNKNOWN' && standard.binding === binding && !lacked.includes(standard.requirement.field),
  );
  return [...Map.groupBy(unknown, ({ standard }) => standard.requirement.field).values()].map(([first]) => first!);
}

function weight({ requirement, citation }: Standard): number {
  return rankOf(requirement) * 2 + (citation.number === null ? 0 : 1);
}

/** Whether somebody lacks anything at all, whoever asks it. */
export function lacksAnything(person: Pick<Measured, 'gaps'>): boolean {
  return person.gaps.some(({ outcome }) => outcome === 'FAIL');
}

/** Counts people and person-turns, each binding for itself. */
export function tally(people: readonly Measured[]): Tally {
  const count = (binding: Binding): Count => {
    const turns = people.map((person) => lackedOf(person, binding).length);
    return {
      people: turns.filter((n) => n > 0).length,
      turns: turns.reduce((a, b) => a + b, 0),
      unknown: people.filter((person, i) => turns[i] === 0 && unknownOf(person, binding).length > 0).length,
    };
  };
  return { of: people.length, required: count('required'), object: count('object'), goal: count('goal') };
}

/** One count for each standard that concerns anybody: the strictest binding first, then in the standards' order. */
export function tallyByStandard(people: readonly Measured[], standards: readonly Standard[]): StandardTally[] {
  const ordered = BINDINGS.flatMap((binding) => standards.filter((standard) => standard.binding === binding));
  return ordered.flatMap((standard) => {
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
