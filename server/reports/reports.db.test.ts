import { beforeAll, describe, expect, test } from 'vitest';
import { freshStore } from '#db/testing.ts';
import { type ReportWorld, reportWorld } from '#db/testing-reports.ts';
import type { Report } from '#domain/reports/report.ts';
import type { Viewer } from '#domain/viewer.ts';
import { askingOf } from './ask.ts';
import { REPORT_NAMES, REPORTS, type ReportName, titleOf } from './reports.ts';

freshStore();
let world: ReportWorld;
beforeAll(async () => {
  world = await reportWorld();
});

const TODAY = '2022-05-12';
const asked = async (viewer: Viewer, query: Record<string, string> = {}) => askingOf(viewer, query, TODAY);
async function report(name: ReportName, query: Record<string, string> = {}, viewer = world.viewers.leader) {
  const asking = await asked(viewer, query);
  return REPORTS[name].build(asking!);
}
const column = ({ columns, rows }: Report, key: string) => {
  const at = columns.findIndex((one) => one.key === key);
  return rows.map(({ cells }) => cells[at] ?? 0);
};
const foot = (of: Report, row: string, key: string) =>
  of.foot.find((one) => one.key === row)!.cells[of.columns.findIndex((one) => one.key === key)];
const sum = (numbers: readonly number[]) => numbers.reduce((all, n) => all + n, 0);

describe.each(REPORT_NAMES)('the report "%s"', (name) => {
  test.each(['vi', 'en'] as const)('has a cell for each column and a picture of its rows, in %s', async (locale) => {
    const of = await report(name, { stage: 'registered' }, { ...world.viewers.officer, locale });
    expect(of.rows.length).toBeGreaterThan(0);
    for (const row of [...of.rows, ...of.foot]) expect(row.cells).toHaveLength(of.columns.length);
    expect(new Set(of.rows.map(({ key }) => key)).size).toBe(of.rows.length);
    expect(of.chart!.rows.length).toBeGreaterThan(0);
    for (const { values } of of.chart!.rows) {
      expect(values).toHaveLength(of.chart!.series.length);
      for (const value of values) expect(value).toBeGreaterThanOrEqual(0);
    }
    expect(of.lines.join()).toContain('12/05/2022');
    expect(of.file).toMatch(/^[a-z0-9-]+\.xlsx$/);
  });

  test("is a unit's own for the unit", async () => {
    const of = await report(name, { stage: 'registered', by: 'unit', rows: 'unit' }, world.viewers.secondHead);
    const words = JSON.stringify(of);
    expect(of.rows.length).toBeGreaterThan(0);
    expect(words).not.toContain('Quán Triều');
    expect(words).not.toContain('Đội Cấn');
  });
});

describe('tables and pictures say the same', () => {
  test.each(['category', 'position', 'unit'])('by %s and content', async (rows) => {
    const of = await report('content', { stage: 'registered', rows });
    expect(sum(column(of, 'turns'))).toBe(foot(of, 'whole', 'turns'));
    expect(sum(of.chart!.rows.flatMap(({ values }) => [...values]))).toBe(foot(of, 'whole', 'turns'));
    expect(foot(of, 'female', 'turns')).toBeLessThan(foot(of, 'whole', 'turns')!);
    const people = await report('content', { stage: 'registered', rows, count: 'people' });
    expect(foot(people, 'whole', 'people')).toBe(foot(of, 'whole', 'people'));
    expect(foot(people, 'whole', 'KY_NANG')).toBeLessThan(foot(of, 'whole', 'KY_NANG')!);
  });

  test('by unit: the bar is what was registered', async () => {
    const of = await report('units');
    expect(of.chart!.rows.map(({ values }) => sum(values))).toEqual(column(of, 'registered turns'));
    expect(sum(column(of, 'registered turns'))).toBe(foot(of, 'whole', 'registered turns'));
    expect(sum(column(of, 'registered people'))).toBeGreaterThanOrEqual(foot(of, 'whole', 'registered people')!);
  });

  test('of results: every part is drawn', async () => {
    const of = await report('results', { by: 'unit' });
    expect(of.chart!.rows.map(({ values }) => sum(values))).toEqual(column(of, 'turns'));
  });

  test('of places: over and under are what was registered less the quota', async () => {
    const of = await report('quota');
    const [places, turns] = [column(of, 'places'), column(of, 'turns')];
    expect(column(of, 'over')).toEqual(turns.map((n, i) => n - places[i]!));
    expect(of.chart!.rows.map(({ mark }) => mark)).toEqual(places);
  });

  test('of two days: nothing has changed between a day and itself', async () => {
    const of = await report('quality', { from: '12/05/2022', to: '12/05/2022', of: 'everybody' });
    expect(column(of, 'change').every((n) => n === 0)).toBe(true);
    expect(column(of, 'before')[0]).toBeGreaterThan(30);
  });
});

describe('what the address says', () => {
  test('is the newest plan and whom it sent, where it says nothing', async () => {
    const asking = await asked(world.viewers.leader);
    expect(asking?.ask).toMatchObject({
      scopeValue: `plan:${world.planId}`,
      stage: 'nominated',
      from: '2022-03-16',
      to: TODAY,
    });
    expect(asking?.issuer).toBe('Thành phố Thái Nguyên');
  });

  test.each([
    ['a plan', { scope: 'plan:nothing' }],
    ['a round', { scope: 'round:nothing' }],
    ['a word', { scope: 'everything' }],
    ['a unit', { unit: 'nothing' }],
  ])('does not exist where it names %s that is not there', async (_, query) => {
    expect(await asked(world.viewers.leader, query)).toBeUndefined();
  });

  test('does not exist where it names what the viewer does not reach', async () => {
    expect(await asked(world.viewers.clerk, { unit: world.units.second })).toBeUndefined();
    expect(await asked(world.viewers.clerk, { unit: world.units.first })).toBeDefined();
    expect(await asked(world.viewers.records, { scope: `plan:${world.planId}` })).toBeUndefined();
  });

  test('is taken as not said where it is no day or no choice', async () => {
    const asking = await asked(world.viewers.leader, {
      from: '31/02/2022',
      to: '2022',
      stage: 'all',
      rows: 'x',
      by: '',
    });
    expect(asking?.ask).toMatchObject({
      from: '2022-03-16',
      to: TODAY,
      stage: 'registered',
      rows: 'category',
      by: 'class',
    });
  });

  test('stands in the head of the paper', async () => {
    const query = { scope: `round:${world.secondRoundId}`, unit: world.units.second, stage: 'completed' };
    const of = await report('content', query);
    expect(of.lines.slice(0, 3)).toEqual(['Đợt 2, kế hoạch 9/KH', 'Phường Túc Duyên', 'Đếm lượt: hoàn thành']);
    expect((await report('units', { scope: 'year:2021' })).lines[0]).toBe('Cả năm 2021');
  });
});

test('a table has its number, and a report without one its title alone', async () => {
  const m = (await asked(world.viewers.leader))!.m;
  expect(titleOf('units', m)).toBe(`Biểu 2. ${m.reports.units.title}`);
  expect(titleOf('quota', m)).toBe(m.reports.quota.title);
});

test('whoever was sent nowhere has a report without rows', async () => {
  const of = await report('content', { scope: 'year:1999' });
  expect(of.rows).toEqual([]);
});
