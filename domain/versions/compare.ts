/** The facts of a line that are compared, in the order in which a change of them is told. */
export const FACT_FIELDS = [
  'name',
  'birth',
  'gender',
  'ethnicity',
  'position',
  'categoryCode',
  'rankCode',
  'qualification',
  'politicalTheory',
  'stateManagement',
  'party',
  'recruitedOn',
  'unit',
  'state',
  'preference',
  'exceptionReason',
  'note',
  'question',
  'partyReference',
  'late',
  'findings',
  'overrides',
  'papers',
] as const;
export type FactField = (typeof FACT_FIELDS)[number];

/** The facts of a class that a version keeps and that are compared. */
export const CLASS_FIELDS = [
  'name',
  'startsOn',
  'endsOn',
  'place',
  'quota',
  'provider',
  'costPerPerson',
  'funding',
  'cancelledAt',
] as const;
export type ClassField = (typeof CLASS_FIELDS)[number];

/** A line as a version keeps it; facts that an older version does not have count as unknown. */
export interface KeptLine {
  id: string;
  class: string;
  replaces: string | null;
  person: { name: string };
  unit: { name: string };
}

export type KeptClass = { code: string } & Partial<Record<ClassField, unknown>>;

export interface Change<Field> {
  field: Field;
  from: unknown;
  to: unknown;
}

export interface Compared<Line extends KeptLine> {
  added: Line[];
  removed: Line[];
  /** Who went and who stands in his place. */
  replaced: { before: Line; after: Line }[];
  changed: { before: Line; after: Line; changes: Change<FactField>[] }[];
  same: Line[];
}

/**
 * Two versions side by side. Every line of either is in exactly one of the groups, so that they add up:
 * before − removed − replaced + (replaced + added) = after.
 */
export function compareLines<Line extends KeptLine>(before: readonly Line[], after: readonly Line[]): Compared<Line> {
  const then = new Map(before.map((line) => [line.id, line]));
  const now = new Map(after.map((line) => [line.id, line]));
  const replacedBy = new Map<string, Line>();
  for (const line of now.values())
    if (line.replaces !== null && !then.has(line.id) && then.has(line.replaces) && !now.has(line.replaces))
      if (!replacedBy.has(line.replaces)) replacedBy.set(line.replaces, line);
  const comers = new Set([...replacedBy.values()].map((line) => line.id));
  const found: Compared<Line> = { added: [], removed: [], replaced: [], changed: [], same: [] };
  for (const line of then.values()) {
    const later = now.get(line.id);
    const instead = replacedBy.get(line.id);
    if (later) {
      const changes = changesOf(line, later);
      if (changes.length > 0) found.changed.push({ before: line, after: later, changes });
      else found.same.push(later);
    } else if (instead) found.replaced.push({ before: line, after: instead });
    else found.removed.push(line);
  }
  found.added = [...now.values()].filter((line) => !then.has(line.id) && !comers.has(line.id));
  return found;
}

/** Classes of both versions whose facts differ. */
export function compareClasses(before: readonly KeptClass[], after: readonly KeptClass[]) {
  return after.flatMap((klass) => {
    const earlier = before.find((each) => each.code === klass.code);
    const changes = earlier ? differences(CLASS_FIELDS, earlier, klass) : [];
    return changes.length > 0 ? [{ code: klass.code, name: String(klass.name ?? klass.code), changes }] : [];
  });
}

function changesOf(before: KeptLine, after: KeptLine): Change<FactField>[] {
  return differences(FACT_FIELDS, factsOf(before), factsOf(after));
}

/** One flat record of what is compared; the person's own facts stand beside the line's. */
function factsOf(line: KeptLine): Partial<Record<FactField, unknown>> {
  return { ...line, ...line.person, unit: line.unit.name };
}

function differences<Field extends string>(
  fields: readonly Field[],
  before: Partial<Record<Field, unknown>>,
  after: Partial<Record<Field, unknown>>,
): Change<Field>[] {
  return fields.flatMap((field) => {
    const [from, to] = [before[field] ?? null, after[field] ?? null];
    return canonical(from) === canonical(to) ? [] : [{ field, from, to }];
  });
}

/** The same value gives the same text, whatever the order in which its keys were written. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null);
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`).join()}}`;
}
