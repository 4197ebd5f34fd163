import { and, eq } from 'drizzle-orm';
import type { ConfirmedDifference, Differences, DirectDifference } from '#domain/people/differences.ts';
import { nameColumns } from '#domain/people/name-keys.ts';
import { addDays } from '#domain/time/day.ts';
import { Refusal } from '../../context.ts';
import { newId } from '../../id.ts';
import type { PersonRecord } from '../../queries/people-records.ts';
import { assignment, type person, rating } from '../../schema.ts';
import type { Tx } from '../../store.ts';
import { addCertificate, addParty, addQualification } from './apply-levels.ts';
import { requireCodes, requireFreeCitizenId, savePerson } from './own-person.ts';

type PersonColumns = Partial<typeof person.$inferInsert>;
type PostColumns = Partial<typeof assignment.$inferInsert>;

/**
 * Puts differences into force: the person's columns, the post, the dated rows with their source; the version is counted
 * up once.
 *
 * @param source what the dated rows name as theirs: a file, or a code of `SOURCES`
 * @throws Refusal `somebody_was_first`, `citizen_id_taken`, `category_not_valid`, `position_not_valid`,
 * `day_before_post`
 */
export async function apply(
  tx: Tx,
  now: number,
  record: PersonRecord,
  { direct, confirmed }: Differences,
  source: string,
): Promise<void> {
  const newCitizenId = direct.find((difference) => difference.field === 'citizenId')?.after;
  await requireFreeCitizenId(tx, newCitizenId);
  await savePerson(tx, record.id, record.version, personColumns(direct, confirmed));
  await applyToPost(tx, record, direct, confirmed);
  for (const difference of confirmed) await applyDated(tx, now, record, difference, source);
}

function personColumns(direct: DirectDifference[], confirmed: ConfirmedDifference[]): PersonColumns {
  const columns: PersonColumns = {};
  for (const { field, after } of direct) {
    if (field === 'name') Object.assign(columns, nameColumns(after ?? ''));
    else if (field === 'citizenId' || field === 'phone' || field === 'email') columns[field] = after;
  }
  for (const difference of confirmed) {
    switch (difference.field) {
      case 'gender':
        columns.gender = difference.after;
        break;
      case 'birth':
      case 'ethnicity':
      case 'recruitedOn':
        columns[difference.field] = difference.after;
        break;
    }
  }
  return columns;
}

/** Puts the present post right, or ends it and lets a new one begin where the change has a first day. */
async function applyToPost(
  tx: Tx,
  record: PersonRecord,
  direct: DirectDifference[],
  confirmed: ConfirmedDifference[],
): Promise<void> {
  const columns: PostColumns = {};
  let from: string | null = null;
  for (const { field, after } of direct) if (field === 'title' || field === 'rankCode') columns[field] = after;
  for (const difference of confirmed) {
    if (difference.field === 'category') columns.categoryCode = difference.after.code;
    else if (difference.field === 'position') {
      columns.positionCode = difference.after.code;
      columns.title = difference.after.title;
    } else continue;
    from = difference.after.from ?? from;
  }
  if (Object.keys(columns).length === 0) return;
  const { post } = record;
  await requireCodes(tx, from ?? post.validFrom, { category: columns.categoryCode, position: columns.positionCode });
  if (from === null || from === post.validFrom) {
    await tx.update(assignment).set(columns).where(eq(assignment.id, post.id));
    return;
  }
  if (from < post.validFrom || (post.validTo !== null && from > post.validTo))
    throw new Refusal([{ code: 'day_before_post', field: 'postFrom' }]);
  await tx
    .update(assignment)
    .set({ validTo: addDays(from, -1) })
    .where(eq(assignment.id, post.id));
  await tx.insert(assignment).values({ ...post, ...columns, id: newId(), validFrom: from });
}

async function applyDated(
  tx: Tx,
  now: number,
  record: PersonRecord,
  difference: ConfirmedDifference,
  source: string,
): Promise<void> {
  switch (difference.field) {
    case 'qualification':
      return addQualification(tx, now, record, difference.after, source);
    case 'llct':
    case 'qlnn':
      return addCertificate(tx, now, record, difference.field, difference.after, source);
    case 'party':
      return addParty(tx, now, record, difference.after, source);
    case 'rating': {
      const { year, grade } = difference.after;
      await tx.delete(rating).where(and(eq(rating.personId, record.id), eq(rating.year, year)));
      await tx.insert(rating).values({ personId: record.id, year, grade, source, createdAt: now });
    }
  }
}
