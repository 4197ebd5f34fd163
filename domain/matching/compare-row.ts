import type { Gender } from '../codes.ts';
import { yearOf } from '../time/partial-day.ts';
import type { KnownPerson, KnownPost, NamedPerson, NameKeys } from './person-index.ts';

/** What a row of a list tells about a person; `null` where it does not tell, or in words that nobody knows. */
export interface RowIdentity {
  name: string;
  birthYear: number | null;
  positionCode: string | null;
  /** 12 digits. */
  citizenId: string | null;
  gender?: Gender | null;
}

export const DIFFERENCES = ['citizenId', 'name', 'accents', 'birthYear', 'position', 'unit'] as const;
/** In what a row and a person do not agree. */
export type Difference = (typeof DIFFERENCES)[number];

type Agreement = 'same' | 'open' | 'differs';

/** A person compared with a row; `open` is what either of them does not tell. */
export interface Comparison {
  person: KnownPerson;
  inUnit: boolean;
  sameName: boolean;
  sameAccents: boolean;
  sameGender: boolean;
  birthYear: Agreement;
  position: Agreement;
}

/** @param row with the keys of its name, which are made once for all the people it is compared with */
export function compareRow(row: RowIdentity & NameKeys, named: NamedPerson, unitId: string): Comparison {
  const { person } = named;
  const ownPosts = person.posts.filter((post) => post.unitId === unitId);
  return {
    person,
    inUnit: ownPosts.length > 0,
    sameName: named.folded === row.folded,
    sameAccents: named.exact === row.exact,
    sameGender: !row.gender || !person.gender || row.gender === person.gender,
    birthYear: agreement(row.birthYear, person.birth === null ? [null] : [yearOf(person.birth)]),
    position: agreement(
      row.positionCode,
      postsToCompare(person, ownPosts).map(({ positionCode }) => positionCode),
    ),
  };
}

/** Name, birth year and position all agree. */
export function fits({ birthYear, position }: Comparison): boolean {
  return birthYear === 'same' && position === 'same';
}

/** Nothing disagrees, and besides the name one thing does agree. */
export function mayFit({ birthYear, position }: Comparison): boolean {
  return ![birthYear, position].includes('differs') && [birthYear, position].includes('same');
}

/** The post that a row speaks of: of the row's position if there is one, in the unit if there is one, else the first. */
export function postOf(person: KnownPerson, row: RowIdentity, unitId: string): KnownPost | undefined {
  const posts = postsToCompare(
    person,
    person.posts.filter((post) => post.unitId === unitId),
  );
  return posts.find(({ positionCode }) => positionCode !== null && positionCode === row.positionCode) ?? posts[0];
}

export function differencesOf(compared: Comparison): Difference[] {
  const differences: Difference[] = [];
  if (!compared.sameName) differences.push('name');
  else if (!compared.sameAccents) differences.push('accents');
  if (compared.birthYear !== 'same') differences.push('birthYear');
  if (compared.position !== 'same') differences.push('position');
  if (!compared.inUnit) differences.push('unit');
  return differences;
}

function postsToCompare(person: KnownPerson, ownPosts: readonly KnownPost[]): readonly KnownPost[] {
  return ownPosts.length > 0 ? ownPosts : person.posts;
}

function agreement<T>(told: T | null, known: readonly (T | null)[]): Agreement {
  if (told === null) return 'open';
  if (known.includes(told)) return 'same';
  return known.includes(null) ? 'open' : 'differs';
}
