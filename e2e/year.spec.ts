import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { classes } from '#messages/vi/classes.ts';
import { decisions } from '#messages/vi/decisions.ts';
import { events } from '#messages/vi/events.ts';
import { imports } from '#messages/vi/imports.ts';
import { results } from '#messages/vi/results.ts';
import { submissions } from '#messages/vi/submissions.ts';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './fixtures.ts';
import { operatorOf } from './operator.ts';
import { Season } from './season.ts';
import { startServer } from './server.ts';
import { firstSignIn, signIn } from './sign-in.ts';
import { arrive, press, take } from './steps.ts';

const DATA = 'db/seed/data';
const CITY = 'Thành phố Thái Nguyên';
const CLASS = 'Sơ cấp lý luận chính trị';
const SCAN = { name: 'quyet-dinh.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF\n') };
const PASSWORD = 'mot-nam-dao-tao-2022';
const CAST = {
  chuyenvien: ['Đỗ Thị Thu Trang', 'consolidator'],
  truongphong: ['Phan Mạnh Cường', 'consolidator_head'],
  lanhdao: ['Lê Quang Minh', 'leader'],
  vanthu: ['Nguyễn Thị Hòa', 'records_clerk'],
} as const;

/** After the class's registration closed, and after its last day. */
const SPRING = '2022-05-05T09:00:00+07:00';
const SUMMER = '2022-06-13T09:00:00+07:00';

const folder = mkdtempSync(join(tmpdir(), 'so-dao-tao-year-'));
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('scenario 5 in a year: from 32 workbooks to a level in each learner’s record', async ({ browser, faults }) => {
  test.setTimeout(600_000);
  const database = join(folder, 'year.db');
  const operator = operatorOf(database, '2022-03-16T08:00:00+07:00');
  operator('load-plan', `${DATA}/plan-67.json`);
  operator('import-staff', `${DATA}/can-bo-cong-chuc-2022.xlsx`);
  const first: Record<string, string> = {};
  for (const [username, [name, role]] of Object.entries(CAST))
    first[username] = operator<{ firstPassword: string }>(
      ...['create-user', username, '--name', name, '--role', role, '--unit', CITY],
    ).firstPassword;

  const spring = new Season(await startServer(database, SPRING), browser, faults);
  const officer = await spring.person();
  await firstSignIn(officer, 'chuyenvien', first.chuyenvien ?? '', PASSWORD);

  // All units' workbooks at once.
  await officer.goto('/imports/city');
  const workbooks = readdirSync(`${DATA}/dang-ky`).map((name) => `${DATA}/dang-ky/${name}`);
  await officer.locator('input[type=file]').setInputFiles(workbooks);
  await press(officer, imports.city.upload);
  await expect(officer.getByText(imports.city.facts.known).locator('..')).toContainText(String(workbooks.length));
  await expectAccessible(officer);
  await press(officer, imports.city.send);
  // All units' lists are judged and written in this one press.
  await expect(officer.getByText(imports.done.sent)).toBeVisible({ timeout: 90_000 });

  // The class, over all units: what is clean is accepted at once; one is questioned, one declined.
  await officer.goto('/classes');
  await officer.getByRole('link', { name: CLASS, exact: true }).click();
  const list = await arrive(officer, /^\/classes\/./);
  await officer.goto(`${list}?only=clean`);
  await officer.locator('thead input[type=checkbox]').check();
  await press(officer, events.line.accept);
  await expect(officer.getByText(classes.done.accept)).toBeVisible();
  await officer.goto(`${list}?only=questioned`);
  await expectAccessible(officer);
  await pickFirst(officer, /Trùng thời gian/);
  await press(officer, events.line.accept);
  await expect(officer.getByText(classes.done.accept)).toBeVisible();
  for (const event of ['ask_fix', 'decline'] as const) {
    await officer.goto(`${list}?only=questioned&state=submitted`);
    await pickFirst(officer, /Không đúng đối tượng|Đã qua đào tạo/);
    await officer.getByLabel(classes.review.reason).selectOption('WRONG_TARGET');
    await officer.getByLabel(classes.review.comment).fill('Lớp dành cho chức danh khác.');
    await press(officer.locator('#review'), events.line[event]);
    await expect(officer.getByText(classes.done[event])).toBeVisible();
  }

  // Political theory: the Party organisation is heard on the list, and one reply is recorded for all.
  await officer.goto(`${list}?state=validated`);
  await officer.locator('thead input[type=checkbox]').check();
  await press(officer.locator('#review'), events.line.ask_party);
  await expect(officer.getByText(classes.done.ask_party)).toBeVisible();
  await officer.goto(`${list}?state=awaiting_party`);
  await officer.locator('thead input[type=checkbox]').check();
  await officer.getByLabel(classes.review.reference).fill('214-CV/BTCTU ngày 05/05/2022');
  await press(officer.locator('#review'), events.line.party_agree);
  await expect(officer.getByText(classes.done.party_agree)).toBeVisible();

  // The submission goes to the head, comes back once, and goes up.
  await officer.goto('/submissions/new');
  await officer.getByLabel(CLASS).check();
  await officer.getByLabel(submissions.titleField).fill(`Về việc cử cán bộ, công chức tham gia lớp ${CLASS}`);
  await press(officer, submissions.create);
  const submission = await arrive(officer, /^\/submissions\/(?!new)./);
  await expectAccessible(officer);
  await press(officer, events.submission.send_to_head);
  await expect(officer.getByText(submissions.done.send_to_head)).toBeVisible();

  const head = await spring.person();
  await firstSignIn(head, 'truongphong', first.truongphong ?? '', PASSWORD);
  await head.goto(submission);
  await take(head, events.submission.head_return, 'Ghi rõ căn cứ.');
  await expect(head.getByText(submissions.done.head_return)).toBeVisible();
  await officer.goto(submission);
  await press(officer, events.submission.send_to_head);
  await expect(officer.getByText(submissions.done.send_to_head)).toBeVisible();
  await head.goto(`${submission}/list`);
  await head
    .getByRole('row', { name: /Trùng thời gian/ })
    .getByRole('checkbox')
    .check();
  await head.getByLabel(submissions.waiveReason).fill('Đã bố trí người thay.');
  await press(head, submissions.waive);
  await expect(head.getByText(submissions.done.waived)).toBeVisible();
  await head.goto(submission);
  await press(head, events.submission.submit);
  await expect(head.getByText(submissions.done.submit)).toBeVisible();

  // The leader asks about one of them, on a phone, and agrees to the others.
  const leader = await spring.person({ viewport: { width: 390, height: 844 } });
  await firstSignIn(leader, 'lanhdao', first.lanhdao ?? '', PASSWORD);
  await leader.goto(submission);
  await expectAccessible(leader);
  await leader.getByRole('link', { name: /^Danh sách \d+ người/ }).click();
  const asked = leader.getByRole('checkbox', { name: /^Chọn (?!tất cả)/ }).first();
  await asked.check();
  await leader.getByLabel(submissions.lineVerbs.question).check();
  await leader.getByLabel(submissions.lineComment, { exact: true }).fill('Ai thay việc trong thời gian học?');
  await press(leader, submissions.decideRest);
  await expect(leader.getByText(submissions.done.approve)).toBeVisible();
  await leader.getByRole('link', { name: /^Dự thảo quyết định/ }).click();
  const decision = await arrive(leader, /^\/decisions\/./);

  // Its form is sent back once; then it is signed, numbered, published.
  const chooseSigner = async (post: string) => {
    await officer.goto(decision);
    await officer.getByLabel(decisions.signerName).fill('Lê Quang Minh');
    await officer.getByLabel(decisions.signerPost).fill(post);
    await officer.getByLabel(decisions.capacity).selectOption('KT');
    await press(officer, decisions.saveSigner);
    await expect(officer.getByText(decisions.done.signer)).toBeVisible();
  };
  await chooseSigner('Phó chủ tịch');
  const clerk = await spring.person();
  await firstSignIn(clerk, 'vanthu', first.vanthu ?? '', PASSWORD);
  await clerk.goto(decision);
  await clerk.locator('summary', { hasText: events.decision.return_form }).click();
  await clerk.locator('details[open]').getByRole('textbox').fill('Chức vụ viết hoa chữ Chủ.');
  await press(clerk.locator('details[open]'), events.decision.return_form);
  // Whoever chooses anew must have seen that it came back.
  await expect(clerk.getByText(decisions.done.form_returned)).toBeVisible();
  await chooseSigner('Phó Chủ tịch');
  await clerk.goto(decision);
  await clerk.getByLabel(decisions.uploadScan).setInputFiles(SCAN);
  await clerk.locator('button', { hasText: decisions.uploadScan }).click();
  // The page comes anew after an upload, and what was typed before would be gone.
  await expect(clerk.getByText(decisions.done.scan)).toBeVisible();
  await clerk.getByLabel(decisions.number).fill('601/QĐ-UBND');
  await clerk.getByLabel(decisions.signedOn).fill('05/05/2022');
  await clerk.getByLabel(decisions.day, { exact: true }).fill('05/05/2022');
  await press(clerk, /^Phát hành, cử/);
  await expect(clerk.getByText(decisions.done.published)).toBeVisible();
  const sealed = await clerk.locator('main').innerText();

  // After the class: learners began, results are entered, levels follow.
  const summerFile = join(folder, 'summer.db');
  operatorOf(spring.server.database)('backup', summerFile);
  await spring.end();
  const summer = new Season(await startServer(summerFile, SUMMER), browser, faults);
  const teacher = await summer.person();
  await signIn(teacher, 'chuyenvien', PASSWORD);
  await teacher.goto(list);
  await press(teacher, /khai giảng|bắt đầu học/i);
  await expect(teacher.getByText(classes.done.begin)).toBeVisible();
  await teacher.goto(`/results/${list.split('/').at(-1)}`);
  await expectAccessible(teacher);
  const rows = teacher.locator('tbody tr');
  const learners = await rows.count();
  expect(learners).toBeGreaterThan(20);
  const nameOf = async (index: number) =>
    (await rows.nth(index).getByRole('rowheader').innerText()).split('\n')[0] ?? '';
  const [failed, passed] = [await nameOf(0), await nameOf(1)];
  await rows.nth(0).getByRole('combobox').selectOption('failed');
  await rows
    .nth(0)
    .getByLabel(new RegExp(`^${results.reason}`))
    .fill('Vắng quá số buổi quy định.');
  await teacher.getByLabel(results.rest).selectOption('DAT');
  await teacher.getByLabel(results.commonDay).fill('10/06/2022');
  await press(teacher, results.save);
  await expect(teacher.getByText(results.done.saved)).toBeVisible();
  await expect(rows.filter({ hasText: failed }).filter({ hasText: 'Không đạt' })).not.toHaveCount(0);
  await expect(rows.filter({ hasText: passed }).filter({ hasText: /Hoàn thành\s*Đạt/ })).not.toHaveCount(0);
  await teacher.goto(`/people?q=${encodeURIComponent(passed)}`);
  await teacher.getByRole('link', { name: passed, exact: true }).first().click();
  await expect(teacher.getByRole('row', { name: /Lý luận chính trị Sơ cấp/ })).toContainText('10/06/2022');
  await expectAccessible(teacher);

  // The decision stays as it was published, and nobody broke the chain of what happened.
  const reader = await summer.person();
  await signIn(reader, 'vanthu', PASSWORD);
  await reader.goto(decision);
  for (const line of sealed.split('\n').filter((text) => /đồng chí|601/.test(text)))
    await expect(reader.locator('main')).toContainText(line);
  expect(operatorOf(summer.server.database)<{ broken: unknown[] }>('audit', 'verify').broken).toEqual([]);
  await summer.end();
});

async function pickFirst(page: Page, row: RegExp) {
  await page.getByRole('row', { name: row }).first().getByRole('checkbox').check();
}
