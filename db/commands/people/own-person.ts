import { and, eq } from 'drizzle-orm';
import type { Permission } from '#domain/permissions.ts';
import { dayOf } from '#domain/time/day.ts';
import { type Ctx, Refusal } from '../../context.ts';
import { somebodyWasFirst } from '../../move.ts';
import { loadRecords, type PersonRecord } from '../../queries/people-records.ts';
import { standing } from '../../queries/people-standing.ts';
import { within } from '../../queries/scope.ts';
import { assignment, orgUnit, person, position, staffCategory } from '../../schema.ts';
import type { Tx } from '../../store.ts';

export interface OwnPerson {
  record: PersonRecord;
  /** The viewer's own word suffices where a unit's waits for confirmation. */
  confirms: boolean;
}

/**
 * A person through the viewer's permission, as they stand today.
 *
 * @throws Refusal `not_found`: whom the permission does not reach does not exist
 */
export async function ownPerson(tx: Tx, ctx: Ctx, id: string, permission: Permission): Promise<OwnPerson> {
  const today = dayOf(ctx.now);
  const scope = and(eq(assignment.personId, id), standing(today), within(ctx.viewer, permission, assignment.unitId));
  const [row] = await tx.select({ unitId: assignment.unitId }).from(assignment).where(scope);
  const record = row && (await loadRecords(tx, [id], today)).get(id);
  if (!record) throw new Refusal('not_found');
  return { record, confirms: await reaches(tx, ctx, 'people.confirm', record.post.unitId) };
}

/** Whether the viewer's permission reaches a unit. */
export async function reaches(tx: Tx, ctx: Ctx, permission: Permission, unitId: string): Promise<boolean> {
  const scope = and(eq(orgUnit.id, unitId), within(ctx.viewer, permission, orgUnit.id));
  return (await tx.select({ id: orgUnit.id }).from(orgUnit).where(scope)).length > 0;
}

/** Writes columns of a person where nobody was faster, and counts the version up. */
export async function savePerson(
  tx: Tx,
  id: string,
  version: number,
  set: Partial<typeof person.$inferInsert> = {},
): Promise<void> {
  const saved = await tx
    .update(person)
    .set({ ...set, version: version + 1 })
    .where(and(eq(person.id, id), eq(person.version, version)))
    .returning({ id: person.id });
  if (saved.length === 0) throw await somebodyWasFirst(tx, 'person', id);
}

/** @throws Refusal `citizen_id_taken`: an identity number stands for one person in the whole register */
export async function requireFreeCitizenId(tx: Tx, citizenId: string | null | undefined): Promise<void> {
  if (!citizenId) return;
  const [other] = await tx.select({ id: person.id }).from(person).where(eq(person.citizenId, citizenId));
  if (other) throw new Refusal([{ code: 'citizen_id_taken', field: 'citizenId' }]);
}

/** @throws Refusal `category_not_valid`, `position_not_valid`: the catalogue has no such code on the day */
export async function requireCodes(
  tx: Tx,
  on: string,
  codes: { category?: string | null; position?: string | null },
): Promise<void> {
  const lasts = (row: { validFrom: string; validTo: string | null } | undefined) =>
    row !== undefined && row.validFrom <= on && on <= (row.validTo ?? on);
  if (codes.category) {
    const [row] = await tx.select().from(staffCategory).where(eq(staffCategory.code, codes.category));
    if (!lasts(row)) throw new Refusal([{ code: 'category_not_valid', field: 'category' }]);
  }
  if (codes.position) {
    const [row] = await tx.select().from(position).where(eq(position.code, codes.position));
    if (!lasts(row)) throw new Refusal([{ code: 'position_not_valid', field: 'position' }]);
  }
}
