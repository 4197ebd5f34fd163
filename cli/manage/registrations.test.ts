import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Report, ReportedUnit } from './registrations-report.ts';
import { manageOnFreshDatabase } from './testing-manage.ts';

const DATA = 'db/seed/data';
const PLAN = ['--plan', '67/KH-UBND'];
const FILES = readdirSync(`${DATA}/dang-ky`).sort();
const PATHS = FILES.map((file) => `${DATA}/dang-ky/${file}`);
const NO_NEED = '05494-xa-phuc-triu.xlsx';

type Expected = Pick<Report, 'plan' | 'byCourse' | 'totals'> & {
  units: (Pick<ReportedUnit, 'code' | 'unit' | 'file' | 'noNeed' | 'lines'> & { style: string })[];
  workforce: Record<string, unknown>;
};
const expected: Expected = JSON.parse(readFileSync(`${DATA}/expected.json`, 'utf8'));
/** Where a person's classes share a cell, the sample's own order is not that of the document. */
const inOrder = ({ style, lines }: Expected['units'][number], own = lines) =>
  style === 'severalCoursesInOneCell' ? own.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)) : own;

const manage = manageOnFreshDatabase();

beforeAll(async () => {
  await manage.json('load-plan', `${DATA}/plan-67.json`);
  await manage.json('import-staff', `${DATA}/can-bo-cong-chuc-2022.xlsx`);
}, 60_000);

test('the people are there, and counted as the article counts them', async () => {
  const { publicEmployees, ...counts } = await manage.json<Record<string, unknown>>('workforce');
  expect(counts).toMatchObject(expected.workforce);
  expect(publicEmployees).toBe(0);
  expect(counts.byUnit).toHaveLength(32);
}, 30_000);

describe('a check of all 32 workbooks', () => {
  let report: Report;
  let took = 0;
  beforeAll(async () => {
    const began = performance.now();
    report = await manage.json('import-registrations', ...PATHS, ...PLAN, '--check');
    took = performance.now() - began;
  }, 60_000);

  test('finds in all 1,632 lines what a careful officer finds', () => {
    expect(report.units.map(({ file }) => file)).toEqual(FILES);
    for (const unit of expected.units) {
      const found = report.units.find(({ file }) => file === unit.file);
      const { code, unit: title, noNeed } = unit;
      expect(found).toMatchObject({ code, unit: title, noNeed, notUnderstood: [] });
      expect(inOrder(unit, found?.lines), unit.file).toEqual(inOrder(unit));
    }
    expect(report).toMatchObject({ plan: expected.plan, byCourse: expected.byCourse, refused: [] });
    expect(report.totals).toEqual(expected.totals);
  });

  test('is done in less than 20 seconds', () => {
    expect(took).toBeLessThan(20_000);
  });

  test('writes nothing', async () => {
    expect(await manage.json('list', 'dossiers')).toEqual([]);
  }, 30_000);
});

describe('an import', () => {
  const file = PATHS[1]!;
  test('puts down drafts, names what it leaves out, and adds nothing the second time', async () => {
    const first = await manage.json<Report>('import-registrations', file, ...PLAN);
    const [unit] = first.units;
    const unregistrable = unit!.lines.filter(({ findings }) =>
      findings.some((code) => ['NOT_FOUND', 'WRONG_UNIT', 'DUPLICATE'].includes(code)),
    );
    expect(unregistrable.length).toBeGreaterThan(0);
    const added = unit!.lines.length - unregistrable.length;
    expect(unit!.imported).toMatchObject({ added, existing: 0, sent: false, changed: true });
    expect(unit!.imported?.leftOut.map(({ course, findings }) => ({ course, findings }))).toEqual(
      unregistrable.map(({ course, findings }) => ({ course, findings })),
    );
    const dossiers = await manage.json('list', 'dossiers');
    expect(dossiers).toMatchObject([{ unitCode: '05434', state: 'draft', lines: added, onBehalf: false }]);

    const events = await manage.json<{ events: number }>('audit', 'verify');
    const second = await manage.json<Report>('import-registrations', file, ...PLAN);
    expect(second.units[0]?.imported).toMatchObject({ added: 0, existing: added, changed: false });
    expect(await manage.json('list', 'dossiers')).toEqual(dossiers);
    expect(await manage.json('audit', 'verify')).toEqual(events);
  }, 60_000);

  test('with --send sends and receives what is there, once, and reports no need', async () => {
    const noNeed = `${DATA}/dang-ky/${NO_NEED}`;
    const sent = await manage.json<Report>('import-registrations', file, noNeed, ...PLAN, '--send');
    expect(sent.units.map(({ imported }) => imported)).toMatchObject([
      { added: 0, sent: true },
      { noNeed: true, sent: false, changed: true },
    ]);
    const dossiers = await manage.json<{ sentAt: number }[]>('list', 'dossiers');
    expect(dossiers).toMatchObject([
      { unitCode: '05434', state: 'received', onBehalf: true, late: false },
      { unitCode: '05494', state: 'no_need', onBehalf: true },
    ]);
    const again = await manage.json<Report>('import-registrations', file, noNeed, ...PLAN, '--send');
    expect(again.units.map(({ imported }) => imported?.changed)).toEqual([false, false]);
    expect(await manage.json('list', 'dossiers')).toEqual(dossiers);
  }, 60_000);
});

describe('the exit status', () => {
  test('is 1 where a file is refused, with the reason in words; the others stand', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'so-dao-tao-refused-'));
    const csv = join(folder, 'danh-sach.csv');
    await writeFile(csv, 'Họ và tên;Lớp\n');
    const args = ['import-registrations', csv, PATHS[0]!, join(folder, 'nowhere.xlsx'), ...PLAN, '--check', '--json'];
    const { status, out, err } = await manage(...args);
    await rm(folder, { recursive: true });
    const report: Report = JSON.parse(out);
    expect(status).toBe(1);
    expect(report.refused).toEqual([
      { file: 'danh-sach.csv', reason: expect.stringContaining('save it as an Excel workbook') },
      { file: 'nowhere.xlsx', reason: expect.stringContaining('cannot be read') },
    ]);
    expect(err).toContain('danh-sach.csv: This format cannot be read.');
    expect(err).not.toMatch(/\n {4}at /);
    expect(report.units.map(({ code }) => code)).toEqual(['05431']);
  }, 30_000);

  test.each([
    ['no file', ['import-registrations', ...PLAN]],
    ['no plan', ['import-registrations', PATHS[0]!]],
    ['both a check and a sending', ['import-registrations', PATHS[0]!, ...PLAN, '--check', '--send']],
    ['an unknown option', ['import-staff', 'x', '--maybe']],
    ['an unknown list', ['list', 'people']],
    ['a user without a unit', ['create-user', 'somebody', '--name', 'Ai Đó', '--role', 'inspector']],
  ])(
    'is 2 for %s',
    async (_, args) => {
      const { status, out, err } = await manage(...args);
      expect({ status, out }).toEqual({ status: 2, out: '' });
      expect(err).toContain(args[0]);
    },
    30_000,
  );

  test.each([
    ['a plan that there is not', ['import-registrations', PATHS[0]!, '--plan', '1/KH'], 'no plan 1/KH'],
    ['a plan that is there already', ['load-plan', `${DATA}/plan-67.json`], 'number'],
    ['a plan that is none', ['load-plan', 'package.json'], 'not a plan'],
    ['a staff list that is none', ['import-staff', `${DATA}/plan-67.json`], 'Excel'],
  ])(
    'is 1 for %s',
    async (_, args, reason) => {
      const { status, err } = await manage(...args);
      expect({ status, err }).toEqual({ status: 1, err: expect.stringContaining(reason) });
    },
    30_000,
  );
});

test('a user is made with a first password that is told once', async () => {
  const args = ['create-user', 'VT.Phuong', '--name', 'Trần Thị Phương', '--role', 'unit_clerk', '--unit', 'Túc Duyên'];
  const made = await manage.json<{ id: string; firstPassword: string }>(...args);
  expect(made).toMatchObject({ username: 'vt.phuong', role: 'unit_clerk', unit: 'Phường Túc Duyên' });
  expect(made.firstPassword.length).toBeGreaterThanOrEqual(10);
  expect(await manage(...args)).toMatchObject({ status: 1, out: '' });
}, 30_000);
