import type { StaffRow } from '#domain/list-rows.ts';
import type { SomeValues } from '#domain/people/differences.ts';
import { nameColumns } from '#domain/people/name-keys.ts';
import { inBatches } from '../../batches.ts';
import { newId } from '../../id.ts';
import { assignment, certificate, partyMembership, person, qualification, rating } from '../../schema.ts';
import type { Tx } from '../../store.ts';

export interface NewPerson {
  row: StaffRow;
  unitId: string;
  values: SomeValues & { category: string };
}

interface Provenance {
  source: string;
  now: number;
  /** First day on which the register knows them in post. */
  from: string;
}

/** Enters people whom nobody knew yet, a few statements for all of them; returns their ids in the same order. */
export async function addPeople(tx: Tx, people: readonly NewPerson[], { source, now, from }: Provenance) {
  const entered = people.map((one) => ({ ...one, id: newId() }));
  const dated = { source, createdAt: now, withdrawnAt: null };
  await insert(tx, person, entered, ({ id, row, values }) => [
    {
      id,
      ...nameColumns(row.name),
      citizenId: values.citizenId ?? null,
      gender: values.gender ?? null,
      birth: values.birth ?? null,
      ethnicity: values.ethnicity ?? null,
      phone: values.phone ?? null,
      recruitedOn: values.recruitedOn ?? null,
      createdAt: now,
      version: 1,
    },
  ]);
  await insert(tx, assignment, entered, ({ id, unitId, values }) => [
    {
      personId: id,
      unitId,
      positionCode: values.position ?? null,
      title: values.title ?? null,
      categoryCode: values.category,
      rankCode: values.rankCode ?? null,
      isPrimary: true,
      validFrom: from,
    },
  ]);
  await insert(tx, qualification, entered, ({ id, values: { qualification: q } }) =>
    q ? [{ personId: id, level: q.level, major: q.major, awardedOn: q.on, ...dated }] : [],
  );
  await insert(tx, certificate, entered, ({ id, row, values }) =>
    [...levelsOf(values), ...skillsOf(row)].map((held) => ({ personId: id, ...held, ...dated })),
  );
  await insert(tx, partyMembership, entered, ({ id, values }) =>
    values.party ? [{ personId: id, ...values.party, ...dated }] : [],
  );
  await insert(tx, rating, entered, ({ id, values }) =>
    (values.ratings ?? []).map((rated) => ({ personId: id, ...rated, source, createdAt: now })),
  );
  return entered.map(({ id }) => id);
}

/** Languages and informatics as a list tells them: a level with no scale of ours. */
export function skillsOf(row: StaffRow): { kind: 'language' | 'it'; level: string }[] {
  return [
    ...(row.foreignLanguage ? [{ kind: 'language' as const, level: row.foreignLanguage }] : []),
    ...(row.informatics ? [{ kind: 'it' as const, level: row.informatics }] : []),
  ];
}

function levelsOf({ llct, qlnn }: SomeValues) {
  return [
    ...(llct ? [{ kind: 'llct' as const, level: llct.level, issuedOn: llct.on }] : []),
    ...(qlnn ? [{ kind: 'qlnn' as const, level: qlnn.level, issuedOn: qlnn.on }] : []),
  ];
}

type Table =
  | typeof person
  | typeof assignment
  | typeof qualification
  | typeof certificate
  | typeof partyMembership
  | typeof rating;

async function insert<Into extends Table, Item>(
  tx: Tx,
  table: Into,
  items: readonly Item[],
  rowsOf: (item: Item) => Into['$inferInsert'][],
): Promise<void> {
  // The union of tables is wider than drizzle's own inference follows; each call gives rows of its own table.
  for (const batch of inBatches(items.flatMap(rowsOf))) await tx.insert(table as typeof person).values(batch as never);
}
