import { POLITICAL_THEORY_LEVELS, QUALIFICATION_LEVELS, RATINGS, STATE_MANAGEMENT_LEVELS } from '../codes.ts';
import type { Day } from '../time/day.ts';
import { yearOf } from '../time/partial-day.ts';
import type { ClassFacts, MissingField, PersonFacts } from './facts.ts';
import type { GrantHeld, Judged } from './outcome.ts';
import { reaches } from './ranks.ts';

/**
 * The consecutive years before the person is sent, each rated "hoàn thành tốt nhiệm vụ" or better. They count back from
 * the year of the reference day, so a class that opens next January does not ask for this year's rating.
 */
export function checkRatings({ ratings }: PersonFacts, { rule, startsOn }: ClassFacts, on: Day): Judged | null {
  const required = rule.goodRatings;
  if (!required) return null;
  if (startsOn === null)
    return { outcome: 'UNKNOWN', missing: ['classStartsOn'], detail: { kind: 'goodRatings', required, actual: [] } };
  const sendingYear = yearOf(on < startsOn ? on : startsOn);
  const actual = Array.from({ length: required }, (_, index) => {
    const year = sendingYear - 1 - index;
    return { year, rating: ratings.find((rated) => rated.year === year)?.rating ?? null };
  });
  const detail = { kind: 'goodRatings', required, actual } as const;
  if (actual.some(({ rating }) => rating !== null && !reaches(RATINGS, rating, 'HTTNV')))
    return { outcome: 'FAIL', missing: [], detail };
  if (actual.some(({ rating }) => rating === null)) return { outcome: 'UNKNOWN', missing: ['ratings'], detail };
  return { outcome: 'PASS', missing: [], detail };
}

/** Not met by whoever already has all that the class gives, at the same level or a higher one. */
export function checkAlreadyHolds(person: PersonFacts, klass: ClassFacts): Judged | null {
  const grants = grantsOf(person, klass);
  if (grants.length === 0) return null;
  const held = grants.map(isHeld);
  const detail = { kind: 'alreadyHolds', grants } as const;
  if (held.includes(false)) return { outcome: 'PASS', missing: [], detail };
  const missing = grants.filter((_, index) => held[index] === null).map(({ field }) => field as MissingField);
  return { outcome: missing.length > 0 ? 'UNKNOWN' : 'FAIL', missing, detail };
}

function grantsOf(person: PersonFacts, { rule, programme }: ClassFacts): GrantHeld[] {
  const { llct, qlnn, qualification } = rule.grants ?? {};
  const grants: GrantHeld[] = [];
  if (llct) grants.push({ field: 'politicalTheory', level: llct, actual: person.politicalTheory });
  if (qlnn) grants.push({ field: 'stateManagement', level: qlnn, actual: person.stateManagement });
  if (qualification) grants.push({ field: 'qualification', level: qualification, actual: person.qualification });
  if (programme) grants.push({ field: 'programme', level: programme, actual: person.programmes.includes(programme) });
  return grants;
}

function isHeld(grant: GrantHeld): boolean | null {
  if (grant.actual === null) return null;
  switch (grant.field) {
    case 'politicalTheory':
      return reaches(POLITICAL_THEORY_LEVELS, grant.actual, grant.level);
    case 'stateManagement':
      return reaches(STATE_MANAGEMENT_LEVELS, grant.actual, grant.level);
    case 'qualification':
      return reaches(QUALIFICATION_LEVELS, grant.actual, grant.level);
    case 'programme':
      return grant.actual;
  }
}
