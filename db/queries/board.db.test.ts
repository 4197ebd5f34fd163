import { readFileSync } from 'node:fs';
import { and, asc, count, countDistinct, eq, inArray, ne } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { LIVE_LINE_STATES } from '#domain/line/machine.ts';
import { nameColumns } from '#domain/people/name-keys.ts';
import { planFileSchema } from '#domain/plan-file.ts';
import type { Viewer } from '#domain/viewer.ts';
import { inBatches } from '../batches.ts';
import { refreshFindings } from '../commands/lines/findings.ts';
import { loadPlan } from '../commands/plans/load.ts';
import { ensureUnits } from '../commands/units/ensure.ts';
import { newId } from '../id.ts';
import {
  assignment,
  classNoNeed,
  courseClass,
  dossier,
  line,
  lineFinding,
  orgUnit,
  person,
  plan,
  position,
} from '../schema.ts';
import { measured } from '../statements.ts';
import { read, write } from '../store.ts';
import { freshStore } from '../testing.ts';
import { addAccount, NOON, operator } from '../testing-world.ts';
import { board, silentUnits } from './board.ts';

freshStore();

const UNITS = 42;
const LINES = 1632;

let officer: Viewer;
let clerk: Viewer;
let roundId: string;

/** Plan 67 with 42 units and 1,632 lines, of which every third is one that the class is not for. */
beforeAll(async () => {
  const file = planFileSchema.parse(JSON.parse(readFileSync('db/seed/data/plan-67.json', 'utf8')));
  ({ roundId } = await loadPlan(operator(), file));
  const [issued] = await read().select({ issuerId: plan.issuerId }).from(plan);
  const cityId = issued!.issuerId;
  const further = Array.from({ length: UNITS - 32 }, (_, i) => ({
    code: null,
    type: 'Xã',
    name: `Số ${i}`,
    order: 40 + i,
  }));
  await write((tx) =>
    ensureUnits(tx, operator(), further, { parentId: cityId, validFrom: '2022-01-01', registers: true }),
  );
  const units = await read()
    .select({ id: orgUnit.id })
    .from(orgUnit)
    .where(eq(orgUnit.registers, true))
    .orderBy(asc(orgUnit.displayOrder));
  const classes = await read().select().from(courseClass).orderBy(asc(courseClass.displayOrder));
  const [post] = await read().select().from(position).where(eq(position.code, 'VP_TK'));
  officer = await addAccount('officer', 'consolidator', cityId);
  clerk = await addAccount('clerk', 'unit_clerk', units[0]!.id);

  const made = makeRows(
    units.slice(0, 40).map((unit) => unit.id),
    classes.map((klass) => klass.id),
    post!.code,
  );
  await write(async (tx) => {
    for (const batch of inBatches(made.people)) await tx.insert(person).values(batch);
    for (const batch of inBatches(made.posts)) await tx.insert(assignment).values(batch);
    for (const batch of inBatches(made.dossiers)) await tx.insert(dossier).values(batch);
    for (const batch of inBatches(made.lines)) await tx.insert(line).values(batch);
    await tx.insert(classNoNeed).values({ dossierId: made.dossiers[1]!.id, classId: classes[25]!.id, at: NOON });
    await refreshFindings(tx, NOON, { dossierIds: made.dossiers.map((row) => row.id) });
  });
});

function makeRows(unitIds: string[], classIds: string[], positionCode: string) {
  const dossiers = unitIds.map((unitId, i) => ({
    id: newId(),
    unitId,
    roundId,
    state: (['received', 'submitted', 'returned', 'draft', 'no_need'] as const)[i % 20 === 19 ? 4 : i % 4]!,
    openedAt: NOON,
    onBehalf: false,
    late: false,
    version: 1,
  }));
  const people: (typeof person.$inferInsert)[] = [];
  const posts: (typeof assignment.$inferInsert & { id: string; personId: string })[] = [];
  const lines: (typeof line.$inferInsert)[] = [];
  const filled = dossiers.filter((row) => row.state !== 'no_need');
  for (let n = 0; n < LINES; n += 1) {
    const { id: dossierId, unitId, state } = filled[n % filled.length]!;
    const turn = Math.floor(n / filled.length);
    if (turn % 3 === 0) {
      const id = newId();
      people.push({
        id,
        ...nameColumns(`Nguyễn Văn ${n}`),
        gender: 'M',
        birth: '1980',
        ethnicity: 'Kinh',
        createdAt: NOON,
        version: 1,
      });
      posts.push({
        id: newId(),
        personId: id,
        unitId,
        positionCode,
        categoryCode: 'CONG_CHUC',
        isPrimary: true,
        validFrom: '2015-01-01',
      });
    }
    const post = posts.findLast((row) => row.unitId === unitId)!;
    lines.push({
      dossierId,
      classId: classIds[(turn * 7 + (n % filled.length)) % classIds.length]!,
      assignmentId: post.id,
      personId: post.personId,
      unitId,
      state: state === 'draft' ? 'draft' : n % 50 === 0 ? 'needs_fix' : n % 51 === 0 ? 'withdrawn' : 'submitted',
      preference: 1,
      late: false,
      createdAt: NOON + n,
      submittedAt: state === 'draft' ? null : NOON,
      version: 1,
    });
  }
  return { dossiers, people, posts, lines };
}

const sentOnes = and(inArray(line.state, [...LIVE_LINE_STATES]), ne(line.state, 'draft'));

describe('the board of 42 units × 26 classes', () => {
  it('agrees with plain counts, in lines and in people', async () => {
    const seen = (await board(officer, roundId, NOON))!;
    const [all] = await read()
      .select({ turns: count(), people: countDistinct(line.personId) })
      .from(line)
      .where(sentOnes);
    expect(seen.totals).toMatchObject({ units: UNITS, turns: all!.turns, people: all!.people });
    expect(seen.classes).toHaveLength(26);
    expect(seen.classes.reduce((total, klass) => total + klass.lines, 0)).toBe(all!.turns);
    const byCell = await read()
      .select({ unitId: line.unitId, classId: line.classId, lines: count() })
      .from(line)
      .where(sentOnes)
      .groupBy(line.unitId, line.classId);
    expect(byCell.length).toBeGreaterThan(500);
    for (const { unitId, classId, lines } of byCell)
      expect(seen.units.find((unit) => unit.id === unitId)?.cells[classId]?.lines).toBe(lines);
  });

  it('counts as in question what is being mended or has something in its way', async () => {
    const seen = (await board(officer, roundId, NOON))!;
    const rows = await read().select({ id: line.id, state: line.state }).from(line).where(sentOnes);
    const found = new Set(
      (await read().select({ lineId: lineFinding.lineId }).from(lineFinding)).map((row) => row.lineId),
    );
    const questioned = rows.filter((row) => row.state === 'needs_fix' || found.has(row.id));
    expect(questioned.length).toBeGreaterThan(100);
    expect(seen.totals.questioned).toBe(questioned.length);
    const [drafts] = await read().select({ n: count() }).from(line).where(eq(line.state, 'draft'));
    expect(seen.totals.drafts).toBe(drafts!.n);
  });

  it('tells silence from "no need", for the round and for a class', async () => {
    const seen = (await board(officer, roundId, NOON))!;
    expect(seen.totals).toMatchObject({ silent: 2, no_need: 2, returned: 10, sent: 20 });
    expect(seen.units.flatMap((unit) => Object.values(unit.cells)).filter((cell) => cell.noNeed)).toHaveLength(1);
    const silent = await silentUnits(officer, roundId, NOON);
    expect(silent).toHaveLength(seen.totals.silent + seen.totals.drafting);
  });

  it('takes at most five statements and, on SQLite, a tenth of a second', async () => {
    const runs = [];
    for (let i = 0; i < 5; i += 1) {
      const start = performance.now();
      const { statements } = await measured(() => board(officer, roundId, NOON));
      runs.push(performance.now() - start);
      expect(statements.length).toBeLessThanOrEqual(5);
    }
    if (process.env.DATABASE_URL?.startsWith('file:')) expect(Math.min(...runs)).toBeLessThan(100);
  });

  it('is the office’s, and no unit’s', async () => {
    expect(await board(clerk, roundId, NOON)).toBeUndefined();
    expect(await silentUnits(clerk, roundId, NOON)).toEqual([]);
  });
});
