import { type KeptList, NO_MENDS } from '#domain/list-import.ts';
import type { RegistrationRow } from '#domain/list-rows.ts';
import { yearOf } from '#domain/time/partial-day.ts';
import { confirmImport } from './commands/imports/confirm.ts';
import { judgeKept } from './commands/imports/judge-kept.ts';
import { type CheckedFile, keepImport } from './commands/imports/keep.ts';
import type { Ctx } from './context.ts';
import { sealOf, summaryOf } from './queries/import-seen.ts';
import { targetOfRound } from './queries/import-target.ts';
import { read } from './store.ts';
import { NOON, type World } from './testing-world.ts';

/** A row of a unit's list as the reader gives it. */
export function listRow(row: number, name: string, birth: string, ...codes: string[]): RegistrationRow {
  return {
    sheet: 'Sheet1',
    row,
    name,
    gender: null,
    birth,
    birthYear: yearOf(birth),
    positionText: '',
    positionCode: null,
    citizenId: null,
    unitText: '',
    courses: codes.map((code) => ({ text: code, code, kind: 'exact', candidates: [] })),
    note: '',
    problems: [],
    raw: {},
  };
}

/** A list with these rows, as it is kept. */
export function listOf(...rows: RegistrationRow[]): KeptList {
  return { unitText: '', noNeed: false, rows, problems: [], unknownColumns: [], skipped: [], sheets: [] };
}

/** A workbook of the first ward, read and judged; two of the same name are the same file. */
export async function checkedFile(world: World, list: KeptList, name = 'dang-ky.xlsx'): Promise<CheckedFile> {
  const unitId = world.units.first;
  const file = { name, bytes: new TextEncoder().encode(`PK${name}`) };
  return { unitId, list, summary: summaryOf((await judged(world, list)).lines), file };
}

/** Keeps a list for its preview and confirms it as it was shown. */
export async function importAs(ctx: Ctx, world: World, dossierId: string, list: KeptList) {
  const importId = await keepImport(ctx, { dossierId, ...(await checkedFile(world, list)) });
  return confirmImport(ctx, { importId, mends: NO_MENDS, seen: await shown(world, list) });
}

/** The seals of the lines as a preview shows them now. */
export async function shown(world: World, list: KeptList): Promise<Record<string, string>> {
  return Object.fromEntries((await judged(world, list)).lines.map((line) => [line.id, sealOf(line)]));
}

async function judged(world: World, list: KeptList) {
  const target = (await targetOfRound(read(), world.roundId))!;
  return judgeKept(read(), NOON, { target, unitId: world.units.first, list, mends: NO_MENDS, late: false });
}
