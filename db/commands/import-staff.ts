import { and, count, inArray, notInArray } from 'drizzle-orm';
import type { StaffRow } from '#domain/list-rows.ts';
import type { StaffRowRefusal } from '#domain/people/refusals.ts';
import type { StaffImportResult } from '#domain/people/staff-import.ts';
import { dayOf } from '#domain/time/day.ts';
import { record } from '../audit/record.ts';
import { command } from '../command.ts';
import type { Ctx } from '../context.ts';
import { newId } from '../id.ts';
import { loadRecords } from '../queries/people-records.ts';
import { inPost, standing } from '../queries/people-standing.ts';
import { rehearse } from '../rehearse.ts';
import { assignment } from '../schema.ts';
import type { Tx } from '../store.ts';
import { addPeople, type NewPerson } from './import-staff/add-people.ts';
import { loadKnown, type Match, matcher } from './import-staff/match.ts';
import { loadPlaces, type Places } from './import-staff/places.ts';
import { type Listed, updatePerson } from './import-staff/update-person.ts';
import { valuesOf } from './import-staff/values.ts';
import { refreshFindings } from './lines/findings.ts';

export interface StaffImport {
  /** The file's name: the source of what the list tells. */
  file: string;
  /** The day that the list states ("tính đến ngày …"); today where it states none. */
  asOf?: string | null;
  /** Says what would be done, and does nothing. */
  check?: boolean;
}

export type { StaffImportResult } from '#domain/people/staff-import.ts';

/**
 * Takes a staff list into the register, in one transaction: new people are entered, known ones brought up to it with an
 * event each, the same list again adds nothing. Rows that cannot stand are left out and named.
 *
 * @throws Refusal when a known person's change cannot be put into force
 */
export function importStaff(ctx: Ctx, rows: readonly StaffRow[], how: StaffImport): Promise<StaffImportResult> {
  const work = (tx: Tx) => importStaffIn(tx, ctx, rows, how);
  return how.check ? rehearse(work) : command(ctx, work);
}

/** As `importStaff`, inside another command's transaction. */
export async function importStaffIn(
  tx: Tx,
  ctx: Ctx,
  rows: readonly StaffRow[],
  how: Omit<StaffImport, 'check'>,
): Promise<StaffImportResult> {
  const today = dayOf(ctx.now);
  const asOf = how.asOf && how.asOf < today ? how.asOf : today;
  const { file } = how;
  const places = await loadPlaces(tx, ctx, rows, asOf);
  const match = matcher(await loadKnown(tx, today));

  const refused: StaffImportResult['refused'] = [];
  const fresh: NewPerson[] = [];
  const known: (Listed & { id: string })[] = [];
  for (const row of rows) {
    const judged = judge(row, places, match);
    if ('code' in judged) refused.push({ sheet: row.sheet, row: row.row, name: row.name, code: judged.code });
    else if (judged.match.known === undefined) fresh.push({ row, unitId: judged.unitId, values: judged.told });
    else known.push({ id: judged.match.known, row, unitId: judged.unitId, told: judged.told, asOf, file });
  }

  const added = await addPeople(tx, fresh, { source: file, now: ctx.now, from: asOf });
  const records = await loadRecords(
    tx,
    known.map(({ id }) => id),
    today,
  );
  const changed: string[] = [];
  for (const { id, ...listed } of known) if (await updatePerson(tx, ctx, records.get(id)!, listed)) changed.push(id);
  await refreshFindings(tx, ctx.now, { personIds: changed });

  const units = [...new Set([...fresh, ...known].map(({ unitId }) => unitId))];
  const seen = [...added, ...known.map(({ id }) => id)];
  if (added.length > 0)
    await record(tx, ctx, {
      action: 'staff_list.imported',
      subject: { kind: 'staff_list', id: newId() },
      about: [...added.map((id) => ({ kind: 'person', id })), ...units.map((id) => ({ kind: 'unit', id }))],
      payload: { file, asOf, added: added.length, changed: changed.length, refused: refused.length },
    });
  return {
    file,
    asOf,
    rows: rows.length,
    units: units.length,
    added: added.length,
    changed: changed.length,
    unchanged: known.length - changed.length,
    refused,
    notListed: await countOthers(tx, units, seen, today),
  };
}

type Judged = { code: StaffRowRefusal } | { match: { known?: string }; unitId: string; told: Listed['told'] };

function judge(row: StaffRow, places: Places, match: ReturnType<typeof matcher>): Judged {
  if (row.name === '') return { code: 'no_name' };
  if (row.problems.some((problem) => problem.code === 'CITIZEN_ID_UNREADABLE')) return { code: 'bad_citizen_id' };
  const unit = places.unitOf(row);
  if (!unit) return { code: 'unit_unknown' };
  if (!unit.reached) return { code: 'unit_out_of_reach' };
  const category = row.kind && places.categoryOf(row.kind);
  if (!category) return { code: 'no_category' };
  const positionCode = places.positionOf(row);
  const found: Match = match({ row, unitId: unit.id, positionCode });
  if ('refused' in found) return { code: found.refused };
  const told = { ...valuesOf(row, { category, position: positionCode }), category };
  return { match: 'known' in found ? { known: found.known } : {}, unitId: unit.id, told };
}

async function countOthers(tx: Tx, units: string[], seen: string[], on: string): Promise<number> {
  if (units.length === 0) return 0;
  const [row] = await tx
    .select({ n: count() })
    .from(assignment)
    .where(
      and(inArray(assignment.unitId, units), standing(on), inPost(on), notInArray(assignment.personId, ['', ...seen])),
    );
  return row?.n ?? 0;
}
