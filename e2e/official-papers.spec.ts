import { createHash } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import type { Page } from 'playwright/test';
import writeExcelFile from 'write-excel-file/node';
import { decisions } from '#messages/vi/decisions.ts';
import { paperForms } from '#messages/vi/paper-forms.ts';
import { refusals } from '#messages/vi/refusals.ts';
import { results } from '#messages/vi/results.ts';
import { submissions } from '#messages/vi/submissions.ts';
import { ui } from '#messages/vi/ui.ts';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './fixtures.ts';
import { pagesOf, taken, textOf } from './pdf.ts';
import { signIn } from './sign-in.ts';
import { arrive } from './steps.ts';
import { encodeTcvn3 } from './tcvn3.ts';

test.use({ world: 'official papers' });

const WAITING = /văn phòng - thống kê/;
const NUMBER = '1234/QĐ-UBND';
const DAY = { typed: '12/05/2022', printed: 'ngày 12 tháng 5 năm 2022' };

/** How often each name stands in a text; the space between its words may be a line's end. */
const timesIn = (text: string, name: string) =>
  text.match(new RegExp(`(?<!\\p{L})${name.replaceAll(' ', '\\s+')}(?!\\p{L})`, 'gu'))?.length ?? 0;

/** Everybody on the list of a submission's page, in its order. */
async function namesOn(page: Page): Promise<string[]> {
  const cells = await page.locator('tbody tr').getByRole('rowheader').allInnerTexts();
  return cells.map((cell) => cell.split('\n')[0]?.trim() ?? '');
}

test('scenarios 6 and 7: the submission prints, a leader questions two, and the number and day stand over everybody else', async ({
  page,
  newPerson,
}) => {
  await signIn(page, 'lanhdao');
  await page.goto('/submissions');
  await page.getByRole('link', { name: WAITING }).first().click();
  const submission = await arrive(page, /^\/submissions\/(?!new)./);
  const paper = await taken(page, ui.paperPdf);
  await page.goto(`${submission}/list`);
  const all = await namesOn(page);
  expect(all.length).toBeGreaterThan(20);
  const up = textOf(paper);
  expect(up).toMatch(/UBND THÀNH PHỐ THÁI NGUYÊN\s+CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM/);
  expect(up).toContain('TỜ TRÌNH');
  expect(up).toMatch(/Số:\s+\/TTr-PNV/);
  expect(up).toContain(`đề nghị cử: ${all.length} người`);
  for (const name of all) expect(timesIn(up, name), name).toBeGreaterThan(0);

  // Two are questioned, by their names; the others go on.
  const asked = all.slice(0, 2);
  for (const at of [0, 1]) await page.locator('tbody tr').nth(at).getByRole('checkbox').check();
  await page.getByRole('radio', { name: submissions.lineVerbs.question }).check();
  await page.getByLabel(submissions.lineComment).fill('Báo cáo rõ việc trùng thời gian.');
  await page.getByRole('button', { name: submissions.decideRest }).click();
  await expect(page.getByText(submissions.done.approve)).toBeVisible();
  await page.getByRole('link', { name: /^Dự thảo quyết định/ }).click();
  const decision = await arrive(page, /^\/decisions\/./);

  const officer = await newPerson();
  await signIn(officer, 'chuyenvien');
  await officer.goto(decision);
  await officer.getByRole('button', { name: /^Lê Quang Minh/ }).click();
  await expect(officer.getByText(decisions.done.signer)).toBeVisible();
  const draft = textOf(await taken(officer, ui.paperPdf));
  expect(draft).toMatch(/Số:\s+\/QĐ-UBND/);
  expect(draft).not.toContain('1234');

  // What is printed, signed and scanned comes back; here the scan is the print itself.
  const clerk = await newPerson();
  await signIn(clerk, 'vanthu');
  await clerk.goto(decision);
  const scan = await taken(clerk, ui.paperPdf);
  await clerk
    .getByLabel(decisions.uploadScan)
    .setInputFiles({ name: 'quyet-dinh.pdf', mimeType: 'application/pdf', buffer: scan });
  await clerk.locator('button', { hasText: decisions.uploadScan }).click();
  await expect(clerk.getByText(decisions.done.scan)).toBeVisible();
  await clerk.getByLabel(decisions.number).fill(NUMBER);
  await clerk.getByLabel(decisions.signedOn).fill('12/05/2022');
  // A day that is still to come is refused at its field, and what was typed stays.
  await clerk.getByLabel(decisions.day, { exact: true }).fill('13/05/2022');
  await clerk.getByRole('button', { name: /^Phát hành, cử/ }).click();
  await expect(clerk.getByText(refusals.register.day_to_come).first()).toBeVisible();
  await expect(clerk.getByLabel(decisions.number)).toHaveValue(NUMBER);
  await clerk.getByLabel(decisions.day, { exact: true }).fill(DAY.typed);
  await clerk.getByRole('button', { name: /^Phát hành, cử/ }).click();
  await expect(clerk.getByText(decisions.done.published)).toBeVisible();
  await expect(clerk.getByRole('main')).toContainText(createHash('sha256').update(scan).digest('hex').slice(0, 16));
  await expectAccessible(clerk);

  const printed = await taken(clerk, ui.paperPdf);
  const text = textOf(printed);
  const going = all.filter((name) => !asked.includes(name));
  expect(text).toMatch(new RegExp(`Số: ${NUMBER}`));
  expect(text.replace(/\s+/g, ' ')).toContain(`Kèm theo Quyết định số ${NUMBER} ${DAY.printed}`);
  expect(text).toContain(`Ấn định danh sách có ${going.length} người./.`);
  for (const name of going) expect(timesIn(text, name), name).toBe(1);
  for (const name of asked) expect(timesIn(text, name), name).toBe(0);
  expect(text).toContain('KT. CHỦ TỊCH');
  expect(pagesOf(printed)).toBeGreaterThan(1);
  expect((await taken(clerk, ui.paperPdf)).equals(printed)).toBe(true);

  // The office sees both in one place: who goes, and who came back with which question.
  await officer.goto(submission);
  await expect(officer.getByRole('link', { name: new RegExp(NUMBER) })).toBeVisible();
});

test('scenario 9: a school’s list in an old encoding is taken in, records follow, and the report counts lượt and people', async ({
  page,
  server,
}) => {
  const database = new DatabaseSync(server.database, { readOnly: true });
  const [klass] = database
    .prepare(
      "select class_id as id, count(*) as n from line where state = 'attending' group by class_id order by n desc limit 1",
    )
    .all() as { id: string; n: number }[];
  const learners = database
    .prepare(
      "select p.id as personId, p.name, p.birth from line l join person p on p.id = l.person_id where l.class_id = ? and l.state = 'attending' order by p.sort_key, p.id",
    )
    .all(klass!.id) as { personId: string; name: string; birth: string }[];
  expect(learners.length).toBeGreaterThan(36);
  const markOf = (at: number) => (at === 0 ? 'Không đạt' : at === 1 ? 'Bỏ học' : 'Đạt');
  const head = ['STT', 'Họ và tên', 'Năm sinh', 'Kết quả', 'Ghi chú'];
  const rows = [
    [{ value: encodeTcvn3('Danh sách kết quả học viên'), fontFamily: '.VnTimeH' }],
    head.map((value) => ({ value: encodeTcvn3(value), fontFamily: '.VnTime' })),
    ...learners.map(({ name, birth }, i) => [
      { value: i + 1 },
      { value: encodeTcvn3(name), fontFamily: '.VnTime' },
      { value: Number(birth.slice(0, 4)) },
      { value: encodeTcvn3(markOf(i)), fontFamily: '.VnTime' },
      { value: i < 2 ? encodeTcvn3('Vắng quá số buổi') : '', fontFamily: '.VnTime' },
    ]),
  ];
  const buffer = await writeExcelFile(rows as never, { fontFamily: '.VnTime' } as never).toBuffer();

  await signIn(page, 'chuyenvien');
  await page.goto(`/results/${klass!.id}`);
  await page.locator('summary', { hasText: results.fromList.title }).click();
  await page.getByLabel(results.fromList.file, { exact: true }).setInputFiles({
    ...{ name: 'ket-qua.xlsx', buffer },
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  });
  await page.getByRole('button', { name: results.fromList.upload }).click();
  await expect(page.getByText(results.done.list_filled)).toBeVisible();
  await expect(page.getByText(/hàng của danh sách chưa điền được/)).toHaveCount(0);
  const first = page.locator('tbody tr', { hasText: learners[0]!.name }).first();
  await expect(first.getByRole('combobox')).toHaveValue('failed');
  for (const at of [0, 1]) {
    const row = page.locator('tbody tr', { hasText: learners[at]!.name }).first();
    const reason = row.getByLabel(new RegExp(`^${results.reason}`));
    if ((await reason.inputValue()) === '') await reason.fill('Vắng quá số buổi quy định.');
  }
  await page.getByLabel(results.commonDay).fill('30/04/2022');
  await page.getByRole('button', { name: results.save }).click();
  await expect(page.getByText(results.done.saved)).toBeVisible();
  await expectAccessible(page);

  // The record of somebody who passed has the certificate, the one who failed has not; the list says both.
  const granted = (personId: string) =>
    database.prepare('select count(*) as n from certificate where person_id = ?').get(personId)!.n as number;
  expect(granted(learners[2]!.personId)).toBeGreaterThan(0);
  const list = textOf(await taken(page, ui.paperNamed({ name: paperForms.kinds.results, as: ui.paperPdf })));
  const passed = learners.length - 2;
  expect(list).toMatch(
    new RegExp(`Tổng số: ${learners.length} người .*hoàn thành: ${passed}; không đạt: 01; bỏ học: 01`),
  );
  database.close();
});
