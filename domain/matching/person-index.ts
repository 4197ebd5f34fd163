import type { Gender } from '../codes.ts';
import { fold } from '../text/fold.ts';
import { matchKey } from '../text/match-key.ts';
import type { PartialDay } from '../time/partial-day.ts';

/** A post that somebody holds now. */
export interface KnownPost {
  assignmentId: string;
  unitId: string;
  positionCode: string | null;
}

/** Somebody of the register as lists can name them; `posts` with the primary one first. */
export interface KnownPerson {
  personId: string;
  name: string;
  /** 12 digits. */
  citizenId: string | null;
  birth: PartialDay | null;
  gender: Gender | null;
  posts: readonly KnownPost[];
}

/** The register's people by identity number and by name, for looking up the rows of many lists. */
export interface PersonIndex {
  byCitizenId: ReadonlyMap<string, KnownPerson>;
  /** By the folded name; those whose accents agree are told apart when a row is looked up. */
  byName: ReadonlyMap<string, readonly NamedPerson[]>;
}

/** The two keys of a name: with its accents, and without. */
export interface NameKeys {
  exact: string;
  folded: string;
}

export interface NamedPerson extends NameKeys {
  person: KnownPerson;
}

/** Builds the index in one pass. Whoever holds no post any more is left out: lists are about those who do. */
export function indexPeople(people: readonly KnownPerson[]): PersonIndex {
  const inPost = people.filter(({ posts }) => posts.length > 0);
  const byCitizenId = new Map<string, KnownPerson>();
  for (const person of inPost) if (person.citizenId) byCitizenId.set(person.citizenId, person);
  return { byCitizenId, byName: Map.groupBy(inPost.map(named), ({ folded }) => folded) };
}

export function named(person: KnownPerson): NamedPerson {
  return { person, ...keysOf(person.name) };
}

export function keysOf(name: string): NameKeys {
  return { exact: matchKey(name), folded: fold(name) };
}
