import { eq, gte, isNull, or } from 'drizzle-orm';
import { foldWords } from '#domain/text/fold.ts';
import { wordingKey } from '#domain/text/match-key.ts';
import { record } from '../../audit/record.ts';
import { type Ctx, Refusal } from '../../context.ts';
import { orgUnit, orgUnitType } from '../../schema.ts';
import type { Tx } from '../../store.ts';
import { saveUnit } from './change.ts';
import { insertUnit } from './create.ts';
import { transplant } from './tree.ts';

/** A unit as a list names it: the type's name, its own name, and the statistics office's code where it is told. */
export interface NamedUnit {
  code: string | null;
  type: string;
  name: string;
  order: number;
}

export interface Founding {
  /** The unit above; `null` founds them at the top, from where a later list may hang them under their parent. */
  parentId: string | null;
  /** A day on which they exist; new ones begin with it. */
  validFrom: string;
  registers: boolean;
}

/**
 * Makes sure that the units of a list exist, in the caller's transaction: found by code, else by type and name. New
 * ones are created; one that was founded without code or parent gets what the list tells.
 *
 * @returns the units' ids in the list's order
 * @throws Refusal `unit_type_unknown`
 */
export async function ensureUnits(tx: Tx, ctx: Ctx, units: readonly NamedUnit[], how: Founding): Promise<string[]> {
  const types = await tx.select().from(orgUnitType);
  const known = await tx
    .select({ unit: orgUnit, type: orgUnitType.name })
    .from(orgUnit)
    .innerJoin(orgUnitType, eq(orgUnitType.code, orgUnit.typeCode))
    .where(or(isNull(orgUnit.validTo), gte(orgUnit.validTo, how.validFrom)));
  const byCode = new Map(known.flatMap((row) => (row.unit.gsoCode ? [[row.unit.gsoCode, row.unit]] : [])));
  const byName = new Map(known.map((row) => [unitKey(row.type, row.unit.name), row.unit]));
  const ids: string[] = [];
  for (const unit of units) {
    const named = byName.get(unitKey(unit.type, unit.name));
    const found = (unit.code && byCode.get(unit.code)) || (named && !(named.gsoCode && unit.code) ? named : undefined);
    if (found) {
      await complete(tx, ctx, found, unit, how);
      ids.push(found.id);
      continue;
    }
    const type = types.find((t) => foldWords(t.name) === foldWords(unit.type));
    if (!type) throw new Refusal('unit_type_unknown');
    const facts = { typeCode: type.code, name: unit.name, gsoCode: unit.code, displayOrder: unit.order };
    const rest = { placeName: null, phone: null, contactName: null, forwarderId: null, headMayPrepare: false };
    ids.push(await insertUnit(tx, ctx, { ...facts, ...rest, ...how, coveringLetter: 'optional' }));
  }
  return ids;
}

/** By what a unit is known where no code is told: type and name, whatever the tone placement, i or y. */
export function unitKey(type: string, name: string): string {
  return wordingKey(`${type} ${name}`);
}

/** Gives a unit that was founded by a poorer list what this one tells besides. */
async function complete(
  tx: Tx,
  ctx: Ctx,
  found: typeof orgUnit.$inferSelect,
  unit: NamedUnit,
  { parentId, validFrom }: Founding,
): Promise<void> {
  const isNewCode = unit.code !== null && found.gsoCode === null;
  const isNewParent = parentId !== null && found.parentId === null && parentId !== found.id;
  // The lists of a register come in any order: one that speaks of an earlier day shows that the unit existed then.
  const isEarlier = validFrom < found.validFrom;
  if (!isNewCode && !isNewParent && !isEarlier) return;
  const after = {
    ...(isNewCode ? { gsoCode: unit.code, displayOrder: unit.order } : {}),
    ...(isNewParent ? { parentId } : {}),
    ...(isEarlier ? { validFrom } : {}),
  };
  await saveUnit(tx, found.id, found.version, after);
  if (isNewParent) await transplant(tx, found.id, parentId);
  await record(tx, ctx, { action: 'unit.changed', subject: { kind: 'unit', id: found.id }, payload: { after } });
}
