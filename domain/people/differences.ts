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

export interface DifferenceOptions {
  /** The first day of a new post, where position or category change because the person took one up. */
  postFrom?: string | null;
  /** Whether an empty direct field empties the register's: a form does, a list that is silent does not. */
  clears: boolean;
}

/**
 * What changes when a person's values become these. A confirmed field is never emptied: "not known" is no value that
 * somebody could confirm.
 */
export function differences(before: PersonValues, after: SomeValues, options: DifferenceOptions): Differences {
  const confirmed = CONFIRMED_FIELDS.flatMap((field) =>
    confirmedDifferences(field, before, after, options.postFrom ?? null),
  );
  const newPosition = confirmed.some((difference) => difference.field === 'position');
  const direct = DIRECT_FIELDS.flatMap((field): DirectDifference[] => {
    const value = after[field];
    // A new position brings its own title, or none.
    if (field === 'title' && newPosition) return [];
    if (value === undefined || (value === null && !options.clears) || value === before[field]) return [];
    return [{ field, before: before[field], after: value }];
  });
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
      const { position: code, title = null } = after;
      // A post of no catalogue has no code but a title: that is a value too.
      if (code === undefined || (code === null && title === null) || code === before.position) return [];
      const old = { code: before.position, title: before.title, from: null };
      return [{ field, before: old, after: { code, title, from } }];
    }
    default: {
      const value = after[field];
      if (value === undefined || value === null) return [];
      const merged = keepKnown(value, before[field]);
      if (equal(merged, before[field])) return [];
      return [{ field, before: before[field], after: merged } as ConfirmedDifference];
    }
  }
}

/**
 * A list that gives no date does not take the known one away: what the new value leaves open is kept from the old one
 * where both speak of the same level, and the day of joining also when a probationary member becomes an official one.
 */
function keepKnown(after: unknown, before: unknown): unknown {
  if (!isRecord(after) || !isRecord(before)) return after;
  const isOne = after.level === before.level && (after.status === before.status || isAdmission(before, after));
  if (!isOne) return after;
  return Object.fromEntries(Object.entries(after).map(([key, value]) => [key, value ?? before[key] ?? null]));
}

function isAdmission(before: Record<string, unknown>, after: Record<string, unknown>): boolean {
  return before.status === 'PROBATIONARY' && after.status === 'OFFICIAL';
}

function equal(a: unknown, b: unknown): boolean {
  if (!isRecord(a) || !isRecord(b)) return a === b;
  return Object.keys(a).every((key) => (a[key] ?? null) === (b[key] ?? null));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
