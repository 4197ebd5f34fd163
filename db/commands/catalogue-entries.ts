import { eq } from 'drizzle-orm';
import type { CategoryEntry, PositionEntry, UnitTypeEntry } from '#domain/organisation/catalogue-forms.ts';
import { permits } from '#domain/permissions.ts';
import { record } from '../audit/record.ts';
import { command } from '../command.ts';
import { type Ctx, Refusal } from '../context.ts';
import { orgUnitType, position, staffCategory } from '../schema.ts';
import type { Tx } from '../store.ts';

interface Entry {
  code: string;
  isNew?: 'yes';
  validFrom?: string;
  validTo?: string;
}

/**
 * Adds or changes a post. One that is in use stays: it can end on a day, and papers of before keep its name.
 *
 * @throws Refusal `not_found` (not this viewer's to keep, no such entry, no such staff category), `code_taken`,
 * `days_reversed`
 */
export function savePosition(ctx: Ctx, { isNew, ...entry }: PositionEntry): Promise<void> {
  return command(ctx, async (tx) => {
    const before = await entryAt(tx, ctx, position, { ...entry, isNew });
    if (entry.categoryCode) {
      const [known] = await tx.select().from(staffCategory).where(eq(staffCategory.code, entry.categoryCode));
      if (!known) throw new Refusal([{ code: 'not_found', field: 'categoryCode' }]);
    }
    const { code, leading, nameEn, categoryCode, validTo, ...rest } = entry;
    const row = {
      ...rest,
      nameEn: nameEn ?? null,
      categoryCode: categoryCode ?? null,
      leading: leading === undefined ? null : leading === 'yes',
      validTo: validTo ?? null,
    };
    if (before) await tx.update(position).set(row).where(eq(position.code, code));
    else await tx.insert(position).values({ code, ...row });
    await told(tx, ctx, { kind: 'position', id: code }, before, row);
  });
}

/** Adds or changes a group of staff; what it is in law is set once. @throws Refusal as `savePosition` */
export function saveCategory(ctx: Ctx, { isNew, ...entry }: CategoryEntry): Promise<void> {
  return command(ctx, async (tx) => {
    const before = await entryAt(tx, ctx, staffCategory, { ...entry, isNew });
    const { code, kind, validTo, ...rest } = entry;
    const row = { ...rest, validTo: validTo ?? null };
    if (before) await tx.update(staffCategory).set(row).where(eq(staffCategory.code, code));
    else await tx.insert(staffCategory).values({ code, kind, ...row });
    await told(tx, ctx, { kind: 'staff_category', id: code }, before, row);
  });
}

/** Adds or changes a type of unit. @throws Refusal as `savePosition` */
export function saveUnitType(ctx: Ctx, { isNew, communeLevel, ...entry }: UnitTypeEntry): Promise<void> {
  return command(ctx, async (tx) => {
    const before = await entryAt(tx, ctx, orgUnitType, { ...entry, isNew });
    const { code, ...rest } = entry;
    const row = { ...rest, communeLevel: communeLevel === 'yes' };
    if (before) await tx.update(orgUnitType).set(row).where(eq(orgUnitType.code, code));
    else await tx.insert(orgUnitType).values({ code, ...row });
    await told(tx, ctx, { kind: 'org_unit_type', id: code }, before, row);
  });
}

/** The entry as it stands, undefined for a new one. */
async function entryAt(
  tx: Tx,
  ctx: Ctx,
  table: typeof position | typeof staffCategory | typeof orgUnitType,
  { code, isNew, validFrom, validTo }: Entry,
): Promise<object | undefined> {
  if (!permits(ctx.viewer, 'catalogue.manage')) throw new Refusal('not_found');
  if (validFrom && validTo && validTo < validFrom) throw new Refusal([{ code: 'days_reversed', field: 'validTo' }]);
  const [found] = await tx.select().from(table).where(eq(table.code, code));
  if (isNew && found) throw new Refusal([{ code: 'code_taken', field: 'code' }]);
  if (!isNew && !found) throw new Refusal('not_found');
  return found;
}

function told(tx: Tx, ctx: Ctx, subject: { kind: string; id: string }, before: object | undefined, after: object) {
  return record(tx, ctx, { action: 'catalogue.saved', subject, payload: { before: before ?? null, after } });
}
