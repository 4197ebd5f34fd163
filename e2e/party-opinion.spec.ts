import { classes } from '#messages/vi/classes.ts';
import { events } from '#messages/vi/events.ts';
import { home } from '#messages/vi/home.ts';
import { opinions } from '#messages/vi/opinions.ts';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './fixtures.ts';
import { signIn } from './sign-in.ts';
import { arrive } from './steps.ts';

test.use({ world: 'party opinion' });

const CLASS = /^Trung cấp lý luận chính trị/;
const SCAN = { name: 'tra-loi.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF\n') };

test('one paper asks about three people, one reply refuses one of them by name, and each line says so', async ({
  page,
}) => {
  await signIn(page, 'chuyenvien');
  await page.goto('/classes');
  await page.getByRole('link', { name: CLASS }).first().click();
  await page.goto(`${await arrive(page, /^\/classes\/[\w-]+$/)}?only=clean&state=submitted`);
  const boxes = page.getByRole('checkbox', { name: /^Chọn (?!tất cả)/ });
  for (let at = 0; at < 3; at += 1) await boxes.nth(at).check();
  await page.locator('#lines').getByRole('button', { name: events.line.accept, exact: true }).click();
  await expect(page.getByText(classes.done.accept)).toBeVisible();

  // They need an opinion, so home sends here and not to a submission.
  await page.goto('/');
  await page.getByRole('link', { name: home.work.ask_opinion.title }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(opinions.askTitle);
  await expect(page.locator('tbody input[type=checkbox]:checked')).toHaveCount(3);
  await expectAccessible(page);
  await page.getByRole('button', { name: opinions.submit }).click();
  await expect(page.locator('.summary.error')).toBeVisible();
  await page.getByLabel(opinions.body).fill('Ban Tổ chức Thành ủy');
  await page.getByLabel(opinions.number, { exact: true }).fill('97/PNV');
  await page.getByRole('button', { name: opinions.submit }).click();
  await expect(page.getByText(opinions.done.asked)).toBeVisible();
  await expectAccessible(page);

  // One number and day for all; whoever is refused has his words.
  await page.getByLabel(opinions.replyNumber).fill('240-CV/BTCTU');
  await page.getByLabel(opinions.replyDay).fill('12/05/2022');
  const second = page.locator('tbody tr').nth(1);
  const name = (await second.getByRole('link').first().innerText()).trim();
  await second.getByRole('combobox').selectOption({ label: opinions.answers.refuse });
  await page.getByRole('button', { name: opinions.reply }).click();
  await expect(page.locator('.summary.error')).toContainText(opinions.errors.words_needed);
  await second.getByRole('textbox').fill('Chưa thuộc diện quy hoạch');
  await page.getByRole('button', { name: opinions.reply }).click();
  await expect(page.getByText(opinions.done.answered)).toBeVisible();
  await expect(page.getByText(opinions.answers.agree, { exact: true })).toHaveCount(2);
  await page.locator('input[type=file]').setInputFiles(SCAN);
  await page.getByRole('button', { name: opinions.scanSave }).click();
  await expect(page.getByText(opinions.done.scan)).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('row', { name }).getByRole('link').first().click();
  await expect(page.getByText('Số 97/PNV ngày 12/05/2022')).toBeVisible();
  await expect(page.getByText('Số 240-CV/BTCTU ngày 12/05/2022')).toBeVisible();
  await expect(page.getByText('Chưa thuộc diện quy hoạch').first()).toBeVisible();
  await expectAccessible(page);
});
