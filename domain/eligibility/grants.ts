import type { ClassRule } from '../class-rule.ts';
import { POLITICAL_THEORY_LEVELS, QUALIFICATION_LEVELS, STATE_MANAGEMENT_LEVELS } from '../codes.ts';
import type { PersonFacts } from './facts.ts';
import { reaches } from './ranks.ts';
import type { Standard } from './standards.ts';

type Grants = ClassRule['grants'];
type Levels = Pick<PersonFacts, 'qualification' | 'politicalTheory' | 'stateManagement'>;

/** Whether a class that grants these levels fills the standard. */
export function gives(grants: Grants, { requirement }: Standard): boolean {
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

/** The levels that a class gives, as standards ask for them. */
export function levelsGiven(grants: Grants): Standard['requirement'][] {
  const { llct, qlnn, qualification } = grants ?? {};
  return [
    ...(llct ? [{ field: 'politicalTheory' as const, level: llct }] : []),
    ...(qlnn ? [{ field: 'stateManagement' as const, level: qlnn }] : []),
    ...(qualification ? [{ field: 'qualification' as const, level: qualification }] : []),
  ];
}

/** What somebody would hold after passing classes that grant these levels: a lower one takes nothing away. */
export function afterPassing<Facts extends Levels>(facts: Facts, grants: readonly Grants[]): Facts {
  return {
    ...facts,
    qualification: highest(
      QUALIFICATION_LEVELS,
      facts.qualification,
      grants.map((one) => one?.qualification),
    ),
    politicalTheory: highest(
      POLITICAL_THEORY_LEVELS,
      facts.politicalTheory,
      grants.map((one) => one?.llct),
    ),
    stateManagement: highest(
      STATE_MANAGEMENT_LEVELS,
      facts.stateManagement,
      grants.map((one) => one?.qlnn),
    ),
  };
}

function highest<Level extends string>(
  order: readonly Level[],
  held: Level | null,
  granted: readonly (Level | undefined)[],
): Level | null {
  return granted.reduce<Level | null>((most, level) => {
    if (level === undefined) return most;
    return most === null || reaches(order, level, most) ? level : most;
  }, held);
}

function reached<Level extends string>(
  order: readonly Level[],
  level: Level | null | undefined,
  asked: Level,
): boolean {
  return level !== null && level !== undefined && reaches(order, level, asked);
}
