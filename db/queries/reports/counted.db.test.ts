import { beforeAll, describe, expect, test } from 'vitest';
import { STAGE_STATES, STAGES, type Stage } from '#domain/reports/stages.ts';
import { OPERATOR } from '#domain/viewer.ts';
import { freshStore } from '../../testing.ts';
import { countApart, type ReportWorld, reportWorld } from '../../testing-reports.ts';
import { type ContentTable, contentTable } from './contents.ts';
import { MARKS, type PivotRows } from './counted.ts';
import type { ReportScope } from './scope.ts';

freshStore();
let world: ReportWorld;
beforeAll(async () => {
  world = await reportWorld();
});

const states = (stage: Stage) => STAGE_STATES[stage].map((state) => `'${state}'`).join(',');
const FROM = 'from line l join course_class c on c.id = l.class_id join person p on p.id = l.person_id';
const turns = (where: string) => countApart(`select count(*) as n ${FROM} where ${where}`);
const people = (where: string) => countApart(`select count(distinct l.person_id) as n ${FROM} where ${where}`);
const thisPlan = (): ReportScope => ({ kind: 'plan', planId: world.planId });

const sum = (numbers: Iterable<number>) => [...numbers].reduce((all, n) => all + n, 0);

function expectWhole({ rows, columns, whole }: ContentTable) {
  expect(sum(rows.map((row) => row.whole.turns))).toBe(whole.turns);
  expect(sum([...columns.values()].map((column) => column.turns))).toBe(whole.turns);
  for (const row of rows) {
    const cells = [...row.cells.values()];
    expect(sum(cells.map((cell) => cell.turns))).toBe(row.whole.turns);
    for (const cell of [...cells, row.whole]) expect(cell.people).toBeLessThanOrEqual(cell.turns);
    for (const mark of MARKS) {
      expect(sum(cells.map((cell) => cell.marked[mark].turns))).toBe(row.whole.marked[mark].turns);
      expect(row.whole.marked[mark].people).toBeLessThanOrEqual(row.whole.people);
    }
    expect(row.whole.people).toBeLessThanOrEqual(sum(cells.map((cell) => cell.people)));
  }
}

describe.each(STAGES)('of what was %s', (stage) => {
  test.each<PivotRows>(['category', 'position', 'unit'])('by %s the parts make up the whole', async (rows) => {
    const table = await contentTable(OPERATOR, { scope: thisPlan() }, { stage, rows });
    const where = `l.state in (${states(stage)}) and c.plan_id = '${world.planId}'`;
    expect(table.whole.turns).toBe(await turns(where));
    expect(table.whole.people).toBe(await people(where));
    expectWhole(table);
  });

  test('women and ethnic minorities are counted apart, who is not known to be one is none', async () => {
    const { whole } = await contentTable(OPERATOR, { scope: thisPlan() }, { stage, rows: 'unit' });
    const where = `l.state in (${states(stage)}) and c.plan_id = '${world.planId}'`;
    expect(whole.marked.female).toEqual({
      turns: await turns(`${where} and p.gender = 'F'`),
      people: await people(`${where} and p.gender = 'F'`),
    });
    const other = `${where} and p.ethnicity is not null and p.ethnicity not in ('Kinh')`;
    expect(whole.marked.minority).toEqual({ turns: await turns(other), people: await people(other) });
  });
});

test('turns are more than people, and whoever of whom nothing is known is of no minority', async () => {
  const { whole } = await contentTable(OPERATOR, { scope: thisPlan() }, { stage: 'registered', rows: 'unit' });
  expect(whole.people).toBeLessThan(whole.turns);
  expect(whole.marked.minority.turns).toBeGreaterThan(0);
  expect(whole.marked.minority.turns).toBeLessThan(await turns("(p.ethnicity is null or p.ethnicity <> 'Kinh')"));
});

test('a cell is the people of its row in the classes of its content', async () => {
  const table = await contentTable(OPERATOR, { scope: thisPlan() }, { stage: 'registered', rows: 'unit' });
  const row = table.rows.find(({ key }) => key === world.units.second)!;
  expect(row.name).toBe('Phường Túc Duyên');
  const where = `l.state in (${states('registered')}) and l.unit_id = '${world.units.second}'`;
  const theory = `${where} and l.class_id = '${world.classes.THEORY}'`;
  expect(row.cells.get('LLCT.TRUNG_CAP')).toMatchObject({ turns: await turns(theory), people: await people(theory) });
  // Two classes of one content are one column, and who is in both is one person.
  const skills = `${where} and l.class_id in ('${world.classes.SKILL}', '${world.classes.CLASH}')`;
  expect(row.cells.get('KY_NANG')).toMatchObject({ turns: await turns(skills), people: await people(skills) });
  expect(await people(skills)).toBeLessThan(await turns(skills));
  expect(table.contents.map(({ key }) => key)).toEqual([
    'LLCT.TRUNG_CAP',
    'KY_NANG',
    'QPAN.đối tượng 4',
    'DAO_TAO_CM.THAC_SI',
  ]);
});

test('posts stand in the order of the catalogue, the rest last', async () => {
  const by = (rows: PivotRows) => contentTable(OPERATOR, { scope: thisPlan() }, { stage: 'registered', rows });
  expect((await by('position')).rows.map(({ key, name }) => [key, name])).toEqual([
    ['CT_UBND', 'Chủ tịch UBND'],
    ['TC_KT', 'Tài chính - kế toán'],
    ['', null],
  ]);
});

test('whoever was sent to a class that began earlier is not sent for the first time', async () => {
  const { whole } = await contentTable(OPERATOR, { scope: thisPlan() }, { stage: 'nominated', rows: 'unit' });
  const sent = states('nominated');
  // A person's first turn is one, and it is of this plan when he was not sent the year before.
  const apart = `l.state in (${sent}) and c.plan_id = '${world.planId}'
    and l.person_id not in (select person_id from line where class_id = '${world.before.classId}' and state in (${sent}))`;
  expect(whole.marked.first).toEqual({ turns: await people(apart), people: await people(apart) });
  expect(whole.marked.first.people).toBeGreaterThan(0);
  expect(whole.marked.first.people).toBeLessThan(whole.people);
  const older = await contentTable(
    OPERATOR,
    { scope: { kind: 'plan', planId: world.before.planId } },
    { stage: 'nominated', rows: 'unit' },
  );
  expect(older.whole.marked.first).toEqual({ turns: older.whole.turns, people: older.whole.people });
});

test('a year is all its plans, a round the lines of its dossiers', async () => {
  const of = async (scope: ReportScope) =>
    (await contentTable(OPERATOR, { scope }, { stage: 'registered', rows: 'unit' })).whole.turns;
  const all = `l.state in (${states('registered')})`;
  expect(await of({ kind: 'year', year: 2021 })).toBe(await turns(`${all} and c.plan_id = '${world.before.planId}'`));
  expect(await of({ kind: 'year', year: 2022 })).toBe(await of(thisPlan()));
  expect(await of({ kind: 'year', year: 1999 })).toBe(0);
  const second = await of({ kind: 'round', roundId: world.secondRoundId });
  expect(second).toBe(
    await turns(`${all} and l.dossier_id in (select id from dossier where round_id = '${world.secondRoundId}')`),
  );
  expect(second + (await of({ kind: 'round', roundId: world.roundId }))).toBe(await of(thisPlan()));
});

test('everybody counts what he reaches: the offices all, a unit its own, whoever has no right nothing', async () => {
  const of = async (viewer: Parameters<typeof contentTable>[0], unitId?: string) =>
    (await contentTable(viewer, { scope: thisPlan(), unitId }, { stage: 'registered', rows: 'unit' })).whole;
  const { officer, chief, leader, inspector, records, clerk, head, educationHead } = world.viewers;
  const all = await of(OPERATOR);
  for (const viewer of [officer, chief, leader, inspector]) expect(await of(viewer)).toEqual(all);
  const where = `l.state in (${states('registered')}) and c.plan_id = '${world.planId}'`;
  const first = `${where} and l.unit_id = '${world.units.first}'`;
  expect(await of(clerk)).toMatchObject({ turns: await turns(first), people: await people(first) });
  expect(await of(head)).toEqual(await of(clerk));
  expect(await of(officer, world.units.first)).toEqual(await of(clerk));
  // Who forwards for a school reads the school's too; a unit that is not reached counts nothing.
  const school = `${where} and l.unit_id = '${world.units.school}'`;
  expect((await of(educationHead)).turns).toBe(await turns(school));
  expect((await of(clerk, world.units.second)).turns).toBe(0);
  expect((await of(records)).turns).toBe(0);
});
