import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { auth } from '#messages/vi/auth.ts';
import { events } from '#messages/vi/events.ts';
import { ranking } from '#messages/vi/ranking.ts';
import { submissions } from '#messages/vi/submissions.ts';
import { ui } from '#messages/vi/ui.ts';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './fixtures.ts';
import { operatorOf } from './operator.ts';
import { startServer } from './server.ts';
import { firstSignIn } from './sign-in.ts';
import { arrive } from './steps.ts';

const DATA = 'db/seed/data';
const CITY = 'Thành phố Thái Nguyên';
const CLASS = 'Bồi dưỡng ngạch chuyên viên chính';
const QUOTA = 40;
const PASSWORD = 'mot-lop-qua-dong-2022';
const CAST = {
  chuyenvien: ['Đỗ Thị Thu Trang', 'consolidator'],
  truongphong: ['Phan Mạnh Cường', 'consolidator_head'],
  lanhdao: ['Lê Quang Minh', 'leader'],
} as const;

const folder = mkdtempSync(join(tmpdir(), 'so-dao-tao-over-full-'));
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Counts what somebody does: each press, each choice, each field that is filled in. */
class Hands {
  count = 0;
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }
  async link(name: string | RegExp) {
    this.count += 1;
    await this.page.getByRole('link', { name }).first().click();
  }
  async press(name: string | RegExp) {
    this.count += 1;
    await this.page.getByRole('button', { name }).first().click();
  }
  async open(text: string | RegExp) {
    this.count += 1;
    await this.page.locator('summary', { hasText: text }).first().click();
  }
  async check(label: string | RegExp) {
    this.count += 1;
    await this.page.getByRole('checkbox', { name: label }).first().check();
  }
  async fill(label: string, words: string) {
    this.count += 1;
    await this.page.getByLabel(label).fill(words);
  }
}

test('scenario 4: an over-full class goes from 32 received dossiers to a submission in ten interactions, and is decided in four', async ({
  browser,
  faults,
}) => {
  test.setTimeout(600_000);
  const database = join(folder, 'world.db');
  const operator = operatorOf(database, '2022-03-25T08:00:00+07:00');
  operator('load-plan', `${DATA}/plan-67.json`);
  operator('import-staff', `${DATA}/can-bo-cong-chuc-2022.xlsx`);
  const workbooks = readdirSync(`${DATA}/dang-ky`).map((name) => `${DATA}/dang-ky/${name}`);
  operator('import-registrations', ...workbooks, '--plan', '67/KH-UBND', '--send');
  const first: Record<string, string> = {};
  for (const [username, [name, role]] of Object.entries(CAST))
    first[username] = operator<{ firstPassword: string }>(
      ...['create-user', username, '--name', name, '--role', role, '--unit', CITY],
    ).firstPassword;

  const server = await startServer(database, '2022-04-25T09:00:00+07:00');
  const person = async (username: string, viewport: { width: number; height: number }) => {
    const context = await browser.newContext({ locale: 'vi-VN', baseURL: server.url, viewport });
    const page = await context.newPage();
    faults.watch(page, server.url);
    await firstSignIn(page, username, first[username] ?? '', PASSWORD);
    await page.goto('/');
    return new Hands(page);
  };

  const officer = await person('chuyenvien', { width: 1366, height: 768 });
  await officer.link(new RegExp(`^${auth.nav.classes}`));
  await officer.link(CLASS);
  await officer.link(ranking.open);
  await officer.page.waitForURL(/ranking$/);
  await expectAccessible(officer.page);
  await expect(officer.page.getByText(ranking.above({ n: `${QUOTA} người` }))).toBeVisible();
  await officer.press(/^Chấp nhận 40 người, xếp dự bị \d+ người$/);
  await officer.page.waitForURL(/submissions\/new/);
  await officer.fill(submissions.titleField, `Về việc cử cán bộ, công chức tham gia lớp ${CLASS}`);
  await officer.press(submissions.create);
  await expect(officer.page.getByRole('heading', { level: 1 })).toContainText(CLASS);
  await officer.press(events.submission.send_to_head);
  await expect(officer.page.getByText(submissions.done.send_to_head)).toBeVisible();
  expect(officer.count).toBeLessThanOrEqual(10);
  const path = await arrive(officer.page, /^\/submissions\/(?!new)./);

  // The head lets the clashing dates of those who may choose pass, and sends it up.
  const head = await person('truongphong', { width: 1366, height: 768 });
  await head.link(/^Tờ trình: /);
  await head.page.waitForURL(new RegExp(path));
  await head.link(/^Danh sách \d+ người/);
  await head.page.waitForURL(/list$/);
  await head.check(ui.selectAll);
  await head.fill(submissions.waiveReason, 'Đồng chí sẽ học lớp này, lớp kia học sau.');
  await head.press(submissions.waive);
  await expect(head.page.getByText(submissions.done.waived)).toBeVisible();
  await head.link(new RegExp(CLASS));
  await head.press(events.submission.submit);
  await expect(head.page.getByText(submissions.done.submit)).toBeVisible();
  expect(head.count).toBeLessThanOrEqual(8);

  const leader = await person('lanhdao', { width: 390, height: 844 });
  await leader.link(/tờ trình/i);
  await leader.page.waitForURL(new RegExp(path));
  await expectAccessible(leader.page);
  // Who is exceptional stands on the page itself, with the reason: nothing has to be opened to read it.
  expect(await leader.page.getByText('Đồng chí sẽ học lớp này, lớp kia học sau.').count()).toBeGreaterThanOrEqual(2);
  await leader.open(new RegExp(`^Đồng ý cử ${QUOTA} người`));
  await leader.press(new RegExp(`^Đồng ý cử ${QUOTA} người$`));
  await expect(leader.page.getByText(submissions.done.approve)).toBeVisible();
  expect(leader.count).toBeLessThanOrEqual(4);
  for (const { page } of [officer, head, leader]) await page.context().close();
  await server.stop();
});
