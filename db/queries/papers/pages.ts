import { and, asc, desc, eq, inArray } from 'drizzle-orm';
import { unitTitle } from '#domain/organisation/unit-name.ts';
import { defaultForm } from '#domain/papers/default-forms.ts';
import type { Letterhead, PaperForm } from '#domain/papers/form.ts';
import { PAPER_KINDS, type PaperKind } from '#domain/papers/kinds.ts';
import { derivedLetterhead, symbolSign } from '#domain/papers/letterhead.ts';
import type { Day } from '#domain/time/day.ts';
import type { Viewer } from '#domain/viewer.ts';
import { letterhead, orgUnit, orgUnitType, paperForm, paperSigner, plan } from '../../schema.ts';
import { type Db, read } from '../../store.ts';
import { issuedWithin, within } from '../scope.ts';
import { unitValid } from '../units.ts';

/** The government whose papers the viewer reads: the issuer of the newest plan that he reaches. */
async function governmentOf(db: Db, viewer: Viewer): Promise<string | undefined> {
  const [issuer] = await db
    .select({ id: plan.issuerId })
    .from(plan)
    .where(issuedWithin(viewer, 'paper.read', plan.issuerId))
    .orderBy(desc(plan.year), desc(plan.id))
    .limit(1);
  return issuer?.id;
}

/** Every unit that the viewer's papers may name, with the units above it, in official order. */
async function unitsWithAbove(db: Db, viewer: Viewer, on: Day) {
  const columns = {
    id: orgUnit.id,
    parentId: orgUnit.parentId,
    typeCode: orgUnit.typeCode,
    type: orgUnitType.name,
    name: orgUnit.name,
    placeName: orgUnit.placeName,
    registers: orgUnit.registers,
  };
  const rows = await db
    .select(columns)
    .from(orgUnit)
    .innerJoin(orgUnitType, eq(orgUnitType.code, orgUnit.typeCode))
    .where(and(within(viewer, 'paper.read', orgUnit.id), unitValid(on)))
    .orderBy(asc(orgUnit.displayOrder), asc(orgUnit.name));
  const byId = new Map(rows.map((row) => [row.id, { ...row, title: unitTitle(row) }]));
  const above = (id: string | null): (typeof rows)[number][] => {
    const chain = [];
    for (let row = byId.get(id ?? ''); row && chain.length < byId.size; row = byId.get(row.parentId ?? ''))
      chain.push(row);
    return chain;
  };
  return [...byId.values()].map((unit) => ({
    ...unit,
    above: above(unit.parentId).map((row) => ({ ...row, title: unitTitle(row) })),
  }));
}

/** One form with its days; `id` is null for the usual one, that nobody set. */
export interface FormRow {
  id: string | null;
  version: number;
  validFrom: Day | null;
  form: PaperForm;
}

const datedForms = (db: Db, governmentId: string) =>
  db.select().from(paperForm).where(eq(paperForm.governmentId, governmentId)).orderBy(asc(paperForm.validFrom));

function formsOf(rows: Awaited<ReturnType<typeof datedForms>>, kind: PaperKind, on: Day, sign: string) {
  const own = rows
    .filter((row) => row.kind === kind)
    .map((row): FormRow => ({ id: row.id, version: row.version, validFrom: row.validFrom, form: row.definition }));
  const usual: FormRow = { id: null, version: 0, validFrom: null, form: defaultForm(kind, on, sign) };
  const now = own.findLast(({ validFrom }) => validFrom! <= on) ?? usual;
  return {
    kind,
    now,
    coming: own.filter(({ validFrom }) => validFrom! > on),
    past: own.filter((row) => row.validFrom! <= on && row !== now).toReversed(),
    seen: Math.max(0, ...own.map(({ version }) => version)),
  };
}

/**
 * All kinds of papers with the form that counts on a day, those that will and those that did. Undefined where the viewer
 * reaches no government that has issued a plan.
 */
export async function paperForms(viewer: Viewer, on: Day) {
  const db = read();
  const governmentId = await governmentOf(db, viewer);
  if (!governmentId) return undefined;
  const units = await unitsWithAbove(db, viewer, on);
  const government = units.find(({ id }) => id === governmentId);
  const sign = government ? symbolSign(government) : '';
  const rows = await datedForms(db, governmentId);
  return {
    governmentId,
    offices: units.filter(
      ({ id, registers, parentId }) => id !== governmentId && (parentId === governmentId || !registers),
    ),
    kinds: PAPER_KINDS.map((kind) => formsOf(rows, kind, on, sign)),
  };
}

/** How every unit's papers are headed on a day, and the rows that were set for it. */
export async function letterheads(viewer: Viewer, on: Day) {
  const db = read();
  const units = await unitsWithAbove(db, viewer, on);
  const rows = await db
    .select()
    .from(letterhead)
    .where(
      inArray(
        letterhead.unitId,
        units.map(({ id }) => id),
      ),
    )
    .orderBy(asc(letterhead.validFrom));
  return units.map((unit) => {
    const own = rows.filter(({ unitId }) => unitId === unit.id);
    const set = own.findLast((row) => row.validFrom <= on);
    const derived: Letterhead = derivedLetterhead(unit, unit.above);
    return {
      id: unit.id,
      title: unit.title,
      head: set ? { over: set.over, own: set.own, place: set.place } : derived,
      since: set?.validFrom ?? null,
      coming: own.filter((row) => row.validFrom > on),
      past: own.filter((row) => row.validFrom <= on && row !== set).toReversed(),
      seen: Math.max(0, ...own.map(({ version }) => version)),
    };
  });
}

/** Who signs the papers of the government, its offices and the units, those of today first. */
export async function signers(viewer: Viewer, on: Day) {
  const db = read();
  const rows = await db
    .select({
      id: paperSigner.id,
      unitId: paperSigner.unitId,
      type: orgUnitType.name,
      unit: orgUnit.name,
      name: paperSigner.name,
      title: paperSigner.title,
      capacity: paperSigner.capacity,
      validFrom: paperSigner.validFrom,
      validTo: paperSigner.validTo,
      version: paperSigner.version,
    })
    .from(paperSigner)
    .innerJoin(orgUnit, eq(orgUnit.id, paperSigner.unitId))
    .innerJoin(orgUnitType, eq(orgUnitType.code, orgUnit.typeCode))
    .where(within(viewer, 'paper.read', paperSigner.unitId))
    .orderBy(asc(orgUnit.displayOrder), asc(paperSigner.validFrom), asc(paperSigner.id));
  const named = rows.map(({ type, unit, ...row }) => ({
    ...row,
    unit: unitTitle({ type, name: unit }),
    begun: row.validFrom <= on,
    ended: row.validTo !== null && row.validTo < on,
  }));
  return [...named.filter(({ ended }) => !ended), ...named.filter(({ ended }) => ended)];
}
