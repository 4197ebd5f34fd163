import { and, type Column, desc, eq, gte, isNull, lte, or } from 'drizzle-orm';
import { unitTitle } from '#domain/organisation/unit-name.ts';
import { defaultForm } from '#domain/papers/default-forms.ts';
import type { FrozenPaper, Letterhead, PaperForm, PaperSigner } from '#domain/papers/form.ts';
import { PAPER_ISSUERS, type PaperKind } from '#domain/papers/kinds.ts';
import { derivedLetterhead, type HeadedUnit, symbolSign } from '#domain/papers/letterhead.ts';
import type { Day } from '#domain/time/day.ts';
import {
  letterhead,
  orgUnit,
  orgUnitAncestor,
  orgUnitType,
  paperForm as paperFormTable,
  paperSigner,
} from '../../schema.ts';
import type { Db } from '../../store.ts';

/** The row of a dated table that counts on a day is the one that began last and has not ended. */
const validOn = (table: { validFrom: Column; validTo: Column }, on: Day) =>
  and(lte(table.validFrom, on), or(isNull(table.validTo), gte(table.validTo, on)));

/** A unit with the units above it, nearest first, in one statement. */
async function withAbove(db: Db, unitId: string): Promise<(HeadedUnit & { id: string })[]> {
  const rows = await db
    .select({
      id: orgUnit.id,
      parentId: orgUnit.parentId,
      typeCode: orgUnit.typeCode,
      type: orgUnitType.name,
      name: orgUnit.name,
      placeName: orgUnit.placeName,
    })
    .from(orgUnitAncestor)
    .innerJoin(orgUnit, eq(orgUnit.id, orgUnitAncestor.ancestorId))
    .innerJoin(orgUnitType, eq(orgUnitType.code, orgUnit.typeCode))
    .where(eq(orgUnitAncestor.descendantId, unitId));
  const byId = new Map(rows.map((row) => [row.id, row]));
  const chain = [];
  for (let row = byId.get(unitId); row; row = byId.get(row.parentId ?? '')) {
    byId.delete(row.id);
    chain.push({ ...row, title: unitTitle(row) });
  }
  return chain;
}

/** How a unit's papers are headed on a day: as was set for it, else as follows from the units' tree. */
export async function letterheadOf(db: Db, unitId: string, on: Day): Promise<Letterhead> {
  const [set] = await db
    .select({ over: letterhead.over, own: letterhead.own, place: letterhead.place })
    .from(letterhead)
    .where(and(eq(letterhead.unitId, unitId), validOn(letterhead, on)))
    .orderBy(desc(letterhead.validFrom))
    .limit(1);
  return set ?? derivedOf(db, unitId);
}

/** The head that follows from the units' tree alone. */
export async function derivedOf(db: Db, unitId: string): Promise<Letterhead> {
  const [unit, ...above] = await withAbove(db, unitId);
  if (!unit) throw new Error(`no unit ${unitId}`);
  return derivedLetterhead(unit, above);
}

/** The letters by which a unit is known in its papers' symbols. */
export async function signOf(db: Db, unitId: string): Promise<string> {
  const [unit] = await withAbove(db, unitId);
  return unit ? symbolSign(unit) : '';
}

interface FormAsked {
  kind: PaperKind;
  /** The plan's issuer. */
  governmentId: string;
  /** Who issues the paper where that is a registering unit. */
  unitId?: string;
  on: Day;
}

/** A kind's form on a day: as Home Affairs set it, else the usual one for that day's laws. */
export async function paperForm(db: Db, { kind, governmentId, unitId, on }: FormAsked): Promise<PaperForm> {
  const [set] = await db
    .select({ definition: paperFormTable.definition })
    .from(paperFormTable)
    .where(
      and(eq(paperFormTable.governmentId, governmentId), eq(paperFormTable.kind, kind), validOn(paperFormTable, on)),
    )
    .orderBy(desc(paperFormTable.validFrom))
    .limit(1);
  if (set) return set.definition;
  return defaultForm(kind, on, await signOf(db, unitId ?? governmentId));
}

/** Who signs a unit's papers on a day, the head first. */
export async function signersOf(db: Db, unitId: string, on: Day): Promise<(PaperSigner & { id: string })[]> {
  return db
    .select({
      id: paperSigner.id,
      name: paperSigner.name,
      title: paperSigner.title,
      capacity: paperSigner.capacity,
    })
    .from(paperSigner)
    .where(and(eq(paperSigner.unitId, unitId), validOn(paperSigner, on)))
    .orderBy(paperSigner.validFrom, paperSigner.id);
}

/**
 * How a paper is headed, based and signed on a day.
 *
 * @param signer who signs; left out: the issuer's only signer of the day, null where there is none or several
 */
export async function frozenPaper(
  db: Db,
  { signer, ...asked }: FormAsked & { signer?: PaperSigner | null },
): Promise<FrozenPaper> {
  const form = await paperForm(db, asked);
  const byKind = { unit: asked.unitId, office: form.officeId, government: asked.governmentId };
  const issuerId = byKind[PAPER_ISSUERS[asked.kind]] ?? asked.governmentId;
  if (signer !== undefined) return { form, letterhead: await letterheadOf(db, issuerId, asked.on), signer };
  const [only, another] = await signersOf(db, issuerId, asked.on);
  return {
    form,
    letterhead: await letterheadOf(db, issuerId, asked.on),
    signer: only && !another ? { name: only.name, title: only.title, capacity: only.capacity } : null,
  };
}
