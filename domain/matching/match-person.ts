import {
  type Comparison,
  compareRow,
  type Difference,
  differencesOf,
  fits,
  mayFit,
  postOf,
  type RowIdentity,
} from './compare-row.ts';
import { type KnownPerson, keysOf, type NameKeys, named, type PersonIndex } from './person-index.ts';

/** Somebody whom a row may mean, with what does not agree: for a person to decide. */
export interface Candidate {
  personId: string;
  inUnit: boolean;
  differs: Difference[];
}

/**
 * Whom a row means. `doubtful` is never used as an answer: somebody is asked, and until then the row counts as not
 * found. What is told of a `wrong_unit` to the unit is only that.
 */
export type Match =
  | { kind: 'found'; personId: string; assignmentId: string }
  | { kind: 'wrong_unit'; personId: string; assignmentId: string }
  | { kind: 'doubtful'; candidates: Candidate[] }
  | { kind: 'not_found' };

const MOST_CANDIDATES = 5;

type KeyedRow = RowIdentity & NameKeys;

/**
 * Finds the person of a list's row: by identity number where the row has one, else by name, birth year and position, in
 * the unit first, then in the city, names with the same accents before those that agree without them. Whatever leaves a
 * choice, or agrees in part only, is doubtful.
 */
export function matchPerson(index: PersonIndex, identity: RowIdentity, unitId: string): Match {
  const row: KeyedRow = { ...identity, ...keysOf(identity.name) };
  const compared = (index.byName.get(row.folded) ?? []).map((named) => compareRow(row, named, unitId));
  const fitting = bestFits(compared, row);
  const numbered = row.citizenId ? index.byCitizenId.get(row.citizenId) : undefined;
  const byNumber = numbered && compareRow(row, named(numbered), unitId);
  if (byNumber && speaksFor(byNumber)) return settle(byNumber.person, row, unitId);
  if (byNumber) return doubt([byNumber, ...fitting], row);
  const [only, ...others] = fitting;
  if (only && others.length === 0 && !contradictsNumber(only.person, row)) return settle(only.person, row, unitId);
  return doubt(fitting.length > 0 ? fitting : compared.filter(isWorthAsking), row);
}

/** The number alone does not: when nothing else in the row is the person's, it is probably somebody else's number. */
function speaksFor({ sameName, birthYear }: Comparison): boolean {
  return sameName || birthYear === 'same';
}

/** The first group that holds anybody; more than one person in it is a choice that is not made here. */
function bestFits(compared: readonly Comparison[], row: KeyedRow): Comparison[] {
  const full = compared.filter(fits);
  const inUnit = full.filter((one) => one.inUnit);
  const elsewhere = full.filter((one) => !one.inUnit);
  const exactElsewhere = elsewhere.filter((one) => one.sameAccents);
  const groups = [
    inUnit.filter((one) => one.sameAccents),
    // Other accents in the unit, the very name in another: who is meant?
    inUnit.length > 0 ? [...inUnit, ...exactElsewhere] : [],
    exactElsewhere,
    elsewhere,
    compared.filter((one) => one.inUnit && mayFit(one) && (one.sameAccents || isWithoutAccents(row))),
  ];
  const group = groups.find((some) => some.length > 0) ?? [];
  const ofGender = group.filter((one) => one.sameGender);
  return ofGender.length > 0 ? ofGender : group;
}

function isWithoutAccents({ exact, folded }: KeyedRow): boolean {
  return exact === folded;
}

/** Somebody who has another number than the row's is not simply meant. */
function contradictsNumber(person: KnownPerson, row: RowIdentity): boolean {
  return row.citizenId !== null && person.citizenId !== null && row.citizenId !== person.citizenId;
}

/** Namesakes of the unit, and those of the city who were born in the same year. */
function isWorthAsking({ inUnit, birthYear }: Comparison): boolean {
  return inUnit || birthYear === 'same';
}

function settle(person: KnownPerson, row: RowIdentity, unitId: string): Match {
  const post = postOf(person, row, unitId);
  if (!post) return { kind: 'not_found' };
  const { personId } = person;
  return { kind: post.unitId === unitId ? 'found' : 'wrong_unit', personId, assignmentId: post.assignmentId };
}

function doubt(compared: readonly Comparison[], row: RowIdentity): Match {
  const candidates = compared.map((one): Candidate => {
    const numberDiffers: Difference[] = contradictsNumber(one.person, row) ? ['citizenId'] : [];
    return {
      personId: one.person.personId,
      inUnit: one.inUnit,
      differs: [...numberDiffers, ...differencesOf(one)],
    };
  });
  if (candidates.length === 0) return { kind: 'not_found' };
  candidates.sort((a, b) => Number(b.inUnit) - Number(a.inUnit) || a.differs.length - b.differs.length);
  return { kind: 'doubtful', candidates: candidates.slice(0, MOST_CANDIDATES) };
}
