import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Page } from 'playwright/test';
import { classes } from '#messages/vi/classes.ts';
import { dossier } from '#messages/vi/dossier.ts';
import { events } from '#messages/vi/events.ts';
import { findings } from '#messages/vi/findings.ts';
import { imports } from '#messages/vi/imports.ts';
import { ranking } from '#messages/vi/ranking.ts';
import { states } from '#messages/vi/states.ts';
import { vacancies } from '#messages/vi/vacancies.ts';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './fixtures.ts';
import { operatorOf } from './operator.ts';
import { Season } from './season.ts';
import { startServer } from './server.ts';
import { firstSignIn, signIn } from './sign-in.ts';
import { arrive, press, take } from './steps.ts';
import { listOf } from './unit-list.ts';

// What every register of this kind has to play, each in a world of its own: scenarios one to three from one list, four to
// its promotions. Five is in year.spec.ts, eight in amending.spec.ts, and
// over-full.spec.ts takes four up to the leader's decision.

const DATA = 'db/seed/data';
const CITY = 'Thành phố Thái Nguyên';
const OFFICER = 'Đỗ Thị Thu Trang';
const PASSWORD = 'moi-kich-ban-mot-lan-2022';
const LOADED = '2022-03-25T08:00:00+07:00';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const folder = mkdtempSync(join(tmpdir(), 'so-dao-tao-scenarios-'));
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** An empty city: the plan, the 32 units and their people. */
function founded(name: string) {
  const database = join(folder, `${name}.db`);
  const operator = operatorOf(database, LOADED);
  operator('load-plan', `${DATA}/plan-67.json`);
  operator('import-staff', `${DATA}/can-bo-cong-chuc-2022.xlsx`);
  return { database, operator };
}

/** Makes an account at the command line and signs in with it. */
async function enter(season: Season, username: string, role: string, unit: string): Promise<Page> {
  const operator = operatorOf(season.server.database, LOADED);
  const name = username === 'chuyenvien' ? OFFICER : username;
  const made = operator<{ firstPassword: string }>(
    ...['create-user', username, '--name', name, '--role', role, '--unit', unit],
  );
  const page = await season.person();
  await firstSignIn(page, username, made.firstPassword, PASSWORD);
  return page;
}

const UNIT = 'Xã Quyết Thắng';
/** Whom the plan's own words fail (no certificate of the rank below), and whom they leave open (born in a year). */
const FAILS = { name: 'Đỗ Đức Khánh', klass: 'Bồi dưỡng ngạch chuyên viên chính' };
const OPEN = { name: 'Bùi Thị Nhung', klass: 'Trung cấp lý luận chính trị, hệ không tập trung, khóa 15' };
const DIGITAL = 'Chuyển đổi số, dịch vụ công trực tuyến và ký số';
const LEADING = 'Bồi dưỡng lãnh đạo, quản lý cấp xã';
const CLEAN = [
  { name: 'Tạ Văn Long', klass: DIGITAL },
  { name: 'Nguyễn Đình Kiên', klass: DIGITAL },
  { name: 'Bùi Đình Hùng', klass: LEADING },
  { name: 'Dương Thị Bích Duyên', klass: LEADING },
];

test('scenarios 1 to 3: six people for four classes with one failure, one unknown and one duplicate; no need for others; one line comes back and somebody else goes', async ({
  browser,
  faults,
}) => {
  const { database } = founded('ward');
  const season = new Season(await startServer(database, LOADED), browser, faults);
  const clerk = await enter(season, 'quyetthang', 'unit_clerk', UNIT);
  await clerk.goto('/dossiers');
  await press(clerk, dossier.list.open);
  const own = await arrive(clerk, /^\/dossiers\/./);

  await clerk.goto(`/imports/new?dossier=${own.split('/').at(-1)}`);
  const buffer = listOf(season.server.database, UNIT, [FAILS, OPEN, ...CLEAN, ...CLEAN.slice(-1)]);
  await clerk.locator('input[type=file]').setInputFiles({ name: 'dang-ky.xlsx', mimeType: XLSX, buffer });
  await press(clerk, imports.start.send);
  await expect(clerk.getByRole('heading', { level: 1 })).toContainText(imports.preview.title);
  const row = (name: string) => clerk.getByRole('row', { name });
  await expect(row(FAILS.name)).toContainText(findings.names.STANDARD_NOT_MET);
  await expect(row(OPEN.name)).toContainText(findings.names.NEEDS_DATA);
  await expect(clerk.getByRole('row', { name: new RegExp(findings.names.DUPLICATE) })).toHaveCount(1);
  await expectAccessible(clerk);
  await press(clerk, imports.preview.leaveAll);
  await expect(clerk.getByText(imports.done.checked)).toBeVisible();
  await press(clerk, 'Nhập 6 lượt đăng ký');
  await expect(clerk.getByText(imports.done.confirmed)).toBeVisible();

  // Whom a condition fails goes up with the unit's reason; what is only not known goes up as it is.
  await openClass(clerk, own, FAILS.klass);
  await clerk.getByRole('link', { name: new RegExp(dossier.klass.askException) }).click();
  await clerk.getByLabel(dossier.words.exception).fill('Đồng chí được quy hoạch chức danh lãnh đạo.');
  await press(clerk, dossier.words.save);
  await expect(clerk.getByText('Đồng chí được quy hoạch chức danh lãnh đạo.')).toBeVisible();
  for (const klass of ['Tiếng dân tộc Tày - Nùng', 'Sơ cấp lý luận chính trị']) {
    await openClass(clerk, own, klass);
    await press(clerk, dossier.klass.noNeed);
    await expect(clerk.getByText(dossier.klass.noNeedReported)).toBeVisible();
  }
  await clerk.goto(own);
  await expect(clerk.getByRole('row', { name: /Không có nhu cầu/ })).toHaveCount(2);

  await clerk.goto(`${own}/check`);
  await press(clerk, events.dossier.hand_over);
  await expect(clerk.getByText(dossier.done.hand_over ?? '')).toBeVisible();
  const head = await enter(season, 'quyetthang.ct', 'unit_head', UNIT);
  await head.goto(`${own}/sign`);
  await take(head, /^Ký, gửi/);
  await expect(head.getByText(dossier.done.send ?? '')).toBeVisible();

  const officer = await enter(season, 'chuyenvien', 'consolidator', CITY);
  await officer.goto(own);
  await press(officer, events.dossier.receive);
  await expect(officer.getByText(dossier.done.receive ?? '')).toBeVisible();
  await officer.goto('/classes');
  await officer.getByRole('link', { name: FAILS.klass, exact: true }).click();
  await officer.getByRole('row', { name: FAILS.name }).getByRole('checkbox').check();
  await officer.getByLabel(classes.review.reason).selectOption('STANDARD_NOT_MET');
  await officer.getByLabel(classes.review.comment).fill('Đồng chí chưa có chứng chỉ chuyên viên.');
  await press(officer.locator('#review'), events.line.ask_fix);
  await expect(officer.getByText(classes.done.ask_fix)).toBeVisible();

  await openClass(clerk, own, FAILS.klass);
  await clerk.getByRole('rowheader', { name: FAILS.name }).getByRole('link').click();
  await clerk.getByRole('link', { name: dossier.line.replace }).click();
  const instead = clerk.getByRole('radio').first();
  await instead.check();
  await clerk.getByLabel(dossier.replace.why).selectOption('WORKLOAD');
  await press(clerk, dossier.replace.submit);
  await expect(clerk.getByText(dossier.done.replaced ?? '')).toBeVisible();

  // Both names stand where either line is read: by the unit and by the office.
  const register = new DatabaseSync(season.server.database, { readOnly: true });
  const comes = register
    .prepare(
      `select l.id, l.class_id as class, p.name from line l join line o on o.id = l.replaces_line_id
        join person p on p.id = l.person_id join person q on q.id = o.person_id where q.name = ?`,
    )
    .get(FAILS.name) as { id: string; class: string; name: string };
  register.close();
  await officer.goto(`/classes/${comes.class}/lines/${comes.id}`);
  await clerk.goto(`/lines/${comes.id}`);
  for (const page of [officer, clerk])
    for (const name of [comes.name, FAILS.name]) await expect(page.locator('main')).toContainText(name);
  await expectAccessible(clerk);
  await season.end();
});

test('scenario 4: forty places, the others are reserves in order; two withdraw, and the first two reserves move up', async ({
  browser,
  faults,
}) => {
  test.setTimeout(300_000);
  const { database, operator } = founded('reserves');
  const workbooks = readdirSync(`${DATA}/dang-ky`).map((name) => `${DATA}/dang-ky/${name}`);
  operator('import-registrations', ...workbooks, '--plan', '67/KH-UBND', '--send');
  const season = new Season(await startServer(database, '2022-04-25T09:00:00+07:00'), browser, faults);
  const officer = await enter(season, 'chuyenvien', 'consolidator', CITY);
  await officer.goto('/classes');
  await officer.getByRole('link', { name: FAILS.klass, exact: true }).click();
  await officer.getByRole('link', { name: ranking.open }).click();
  const list = await arrive(officer, /\/ranking/);
  const names = officer.locator('tbody').getByRole('rowheader').getByRole('link');
  const before = await names.allInnerTexts();
  expect(before.length).toBeGreaterThanOrEqual(42);
  await press(officer, /^Chấp nhận 40 người, xếp dự bị \d+ người$/);
  await officer.waitForURL(/submissions\/new/);

  // Two of one unit who stand above the line.
  const register = new DatabaseSync(season.server.database, { readOnly: true });
  const [unit] = register
    .prepare(
      `select u.gso_code as code, group_concat(l.id) as ids, group_concat(p.name, '|') as names
        from line l join course_class c on c.id = l.class_id join org_unit u on u.id = l.unit_id
        join person p on p.id = l.person_id where c.code = 'QLNN-CVC-22' and l.state = 'validated'
        group by u.id having count(*) >= 2 order by u.display_order`,
    )
    .all() as { code: string; ids: string; names: string }[];
  register.close();
  if (!unit) throw new Error('no unit has two above the line');
  const gone = unit.names.split('|').slice(0, 2);
  const head = await enter(season, 'thu-truong', 'unit_head', unit.code);
  for (const line of unit.ids.split(',').slice(0, 2)) {
    await head.goto(`/lines/${line}`);
    await take(head, events.line.withdraw, (form) => form.getByRole('combobox').selectOption('ILLNESS'));
    await expect(head.getByText(dossier.done.withdraw ?? '')).toBeVisible();
  }

  await officer.goto(list);
  const after = await names.allInnerTexts();
  expect(after).toEqual(before.filter((name, at) => !(gone.includes(name) && at < 40)));
  const up = after.slice(38, 40);
  expect(up).toEqual(before.slice(40, 42));
  const row = (page: Page, name: string) => page.locator('tbody').getByRole('row', { name }).first();
  for (const name of up) await expect(row(officer, name)).toContainText(states.line.waitlisted);
  // Their unit comes first: it has three working days to name others, and nobody moves up meanwhile.
  await expect(officer.getByText(vacancies.waits({ day: '28/04/2022' }))).toHaveCount(2);
  await expect(officer.getByRole('button', { name: vacancies.fillReserve })).toHaveCount(0);
  await expectAccessible(officer);

  const afterwards = join(folder, 'afterwards.db');
  operatorOf(season.server.database)('backup', afterwards);
  await season.end();
  const later = new Season(await startServer(afterwards, '2022-04-29T09:00:00+07:00'), browser, faults);
  const again = await later.person();
  await signIn(again, 'chuyenvien', PASSWORD);
  await again.goto(list);
  for (const left of [2, 1]) {
    await expect(again.getByRole('button', { name: vacancies.fillReserve })).toHaveCount(left);
    await press(again, vacancies.fillReserve);
    await expect(again.getByText(vacancies.done.filled)).toBeVisible();
  }
  await expect(again.getByRole('button', { name: vacancies.fillReserve })).toHaveCount(0);
  expect(await again.locator('tbody').getByRole('rowheader').getByRole('link').allInnerTexts()).toEqual(after);
  for (const name of up) await expect(row(again, name)).toContainText(states.line.validated);
  await expectAccessible(again);
  await later.end();
});

async function openClass(page: Page, own: string, klass: string) {
  await page.goto(own);
  await page.getByRole('link', { name: klass, exact: true }).click();
  await page.waitForURL(/classes\/./);
}
