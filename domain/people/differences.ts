import {
  CONFIRMED_FIELDS,
  type ConfirmedField,
  type ConfirmedValues,
  DIRECT_FIELDS,
  type DirectField,
  type PersonValues,
} from './fields.ts';

/** A confirmed field with its new value; `before` is what is in force, `null` where nothing was known. */
export type ConfirmedDifference = {
  [Field in ConfirmedField]: { field: Field; before: ConfirmedValues[Field] | null; after: ConfirmedValues[Field] };
}[ConfirmedField];

export interface DirectDifference {
  field: DirectField;
  before: string | null;
  after: string | null;
}

export interface Differences {
  confirmed: ConfirmedDifference[];
  direct: DirectDifference[];
}

/** Some of a person's values; what is absent or `null` says nothing, unless `clears` is asked for. */
export type SomeValues = Partial<PersonValues>;

/**
 * What changes when a person's values become these. A confirmed field is never emptied: "not known" is no value that
 * somebody could confirm.
 *
 * @param postFrom the first day of a new post, where position or category change because the person took one up
 * @param clears whether an empty direct field empties the register's (a form does, a list that is silent does not)
 */
export function differences(
  before: PersonValues,
  after: SomeValues,
  { postFrom = null, clears }: { postFrom?: string | null; clears: boolean },
): Differences {
  const direct = DIRECT_FIELDS.flatMap((field): DirectDifference[] => {
    const value = after[field];
    if (value === undefined || (value === null && !clears) || value === before[field]) return [];
    return [{ field, before: before[field], after: value }];
  });
  const confirmed = CONFIRMED_FIELDS.flatMap((field) => confirmedDifferences(field, before, after, postFrom));
  return { direct, confirmed };
}

function confirmedDifferences(
  field: ConfirmedField,
  before: PersonValues,
  after: SomeValues,
  from: string | null,
): ConfirmedDifference[] {
  switch (field) {
    case 'rating':
      return (after.ratings ?? []).flatMap((rating) => {
        const old = before.ratings.find((known) => known.year === rating.year) ?? null;
        return old?.grade === rating.grade ? [] : [{ field, before: old, after: rating }];
      });
    case 'category': {
      const code = after.category;
      if (!code || code === before.category) return [];
      return [{ field, before: { code: before.category, from: null }, after: { code, from } }];
    }
    case 'position': {
      const code = after.position;
      // A post that stands in no catalogue has no code but a title: that is a value too.
      if (code === undefined || (code === null && !after.title) || code === before.position) return [];
      return [{ field, before: { code: before.position, from: null }, after: { code, from } }];
    }
    default: {
      const value = after[field];
      if (value === undefined || value === null || same(value, before[field])) return [];
      return [{ field, before: before[field], after: value } as ConfirmedDifference];
    }
  }
}

/** Equal in every part that the new value tells: a list that gives no date does not take the known one away. */
function same(after: unknown, before: unknown): boolean {
  if (typeof after !== 'object' || after === null) return after === before;
  if (typeof before !== 'object' || before === null) return false;
  const known = before as Record<string, unknown>;
  return Object.entries(after).every(([key, value]) => value === null || value === known[key]);
}
