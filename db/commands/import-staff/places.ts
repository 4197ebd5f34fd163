import { eq } from 'drizzle-orm';
import type { StaffKind } from '#domain/codes.ts';
import type { StaffRow } from '#domain/list-rows.ts';
import { foldWords } from '#domain/text/fold.ts';
import { wordingKey } from '#domain/text/match-key.ts';
import type { Ctx } from '../../context.ts';
import { within } from '../../queries/scope.ts';
import { unitValid } from '../../queries/units.ts';
import { orgUnit, orgUnitType, position, staffCategory } from '../../schema.ts';
import type { Tx } from '../../store.ts';
import { foundCatalogue } from '../units/catalogue.ts';
import { ensureUnits, unitKey } from '../units/ensure.ts';

/** What the words of a list mean in the register. */
export interface Places {
  unitOf(row: StaffRow): { id: string; reached: boolean } | undefined;
  positionOf(row: StaffRow): string | null;
  categoryOf(kind: StaffKind): string | undefined;
}

/** Since when units exist that a first list names: longer than the register knows. */
const BEFORE_THE_REGISTER = '1900-01-01';

/** The units, posts and categories by the words of lists, with the reach of whoever imports. */
export async function loadPlaces(tx: Tx, ctx: Ctx, rows: readonly StaffRow[], on: string): Promise<Places> {
  if (ctx.viewer.kind === 'operator') await foundRegister(tx, ctx, rows);
  const units = await tx
    .select({ id: orgUnit.id, code: orgUnit.gsoCode, name: orgUnit.name, type: orgUnitType.name })
    .from(orgUnit)
    .innerJoin(orgUnitType, eq(orgUnitType.code, orgUnit.typeCode))
    .where(unitValid(on));
  const reach = await tx
    .select({ id: orgUnit.id })
    .from(orgUnit)
    .where(within(ctx.viewer, 'people.confirm', orgUnit.id));
  const reached = new Set(reach.map(({ id }) => id));
  const byCode = new Map(
    units.flatMap(
      ({ id, code }) =>
        (code
          ? [
              [code, id],
              [id, id],
            ]
          : [[id, id]]) as [string, string][],
    ),
  );
  const byWords = new Map(units.map((unit) => [unitKey(unit.type, unit.name), unit.id]));
  const positions = new Map((await tx.select().from(position)).map(({ code, name }) => [wordingKey(name), code]));
  const categories = (await tx.select().from(staffCategory)).filter(
    ({ validFrom, validTo }) => validFrom <= on && on <= (validTo ?? on),
  );
  return {
    unitOf(row) {
      const id = (row.unitCode && byCode.get(row.unitCode)) || byWords.get(wordingKey(row.unitText));
      return id ? { id, reached: reached.has(id) } : undefined;
    },
    positionOf: (row) => row.positionCode ?? positions.get(wordingKey(row.positionText)) ?? null,
    categoryOf: (kind) => categories.find((category) => category.kind === kind)?.code,
  };
}

/** The operator's first list into an empty register founds its catalogues and the units that it names. */
async function foundRegister(tx: Tx, ctx: Ctx, rows: readonly StaffRow[]): Promise<void> {
  await foundCatalogue(tx);
  const [any] = await tx.select({ id: orgUnit.id }).from(orgUnit).limit(1);
  if (any) return;
  const types = (await tx.select({ name: orgUnitType.name }).from(orgUnitType)).map(({ name }) => name);
  const titles = [...new Map(rows.map((row) => [wordingKey(row.unitText), row.unitText])).values()];
  const units = titles.flatMap((title, index) => {
    const type = types
      .filter((name) => `${foldWords(title)} `.startsWith(`${foldWords(name)} `))
      .sort((a, b) => b.length - a.length)[0];
    const name = type && title.trim().split(/\s+/).slice(type.split(' ').length).join(' ');
    return type && name ? [{ code: null, type, name, order: index + 1 }] : [];
  });
  await ensureUnits(tx, ctx, units, { parentId: null, validFrom: BEFORE_THE_REGISTER, registers: true });
}
