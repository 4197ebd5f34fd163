import { calendar } from '#messages/vi/calendar.ts';
import { classes } from '#messages/vi/classes.ts';
import { events } from '#messages/vi/events.ts';
import { notices } from '#messages/vi/notices.ts';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './fixtures.ts';
import { signIn } from './sign-in.ts';
import { arrive } from './steps.ts';

test.use({ world: 'notices' });

const CLASS = 'Nghiệp vụ địa chính - xây dựng - môi trường';
const UNIT = 'Cam Giá';
const CLERK = 'camgia';

test('a line that is sent back is told in the unit’s inbox and by mail, leads to its record, and is read then @no-js', async ({
  page,
  newPerson,
}) => {
  await signIn(page, 'chuyenvien');
  await page.goto('/classes');
  await page.getByRole('link', { name: CLASS, exact: true }).click();
  await page.goto(`${await arrive(page, /^\/classes\/./)}?state=submitted`);
  const row = page.locator('tbody tr').filter({ hasText: UNIT }).first();
  await row.getByRole('checkbox').check();
  await page.getByLabel(classes.review.reason).selectOption('MISSING_DATA');
  await page.getByLabel(classes.review.comment).fill('Bổ sung vị trí việc làm.');
  await page.locator('#review').getByRole('button', { name: events.line.ask_fix, exact: true }).click();
  await expect(page.getByText(classes.done.ask_fix)).toBeVisible();

  const clerk = await newPerson();
  await signIn(clerk, CLERK);
  await clerk.goto('/notices?show=unread');
  const told = clerk.getByRole('row', { name: notices.kinds['line.ask_fix'] }).first();
  await expect(told).toContainText(UNIT);
  await expect(told).toContainText(notices.unread);
  await expectAccessible(clerk);
  const unread = async () => Number(/^(\d+)/.exec(await clerk.locator('.sub').first().innerText())?.[1] ?? 0);
  const before = await unread();
  await told.getByRole('link', { name: notices.kinds['line.ask_fix'] }).click();
  await clerk.waitForURL(/\/dossiers\/./);
  await clerk.goto('/notices');
  expect(await unread()).toBe(before - 1);
  await expect(clerk.getByRole('row', { name: notices.kinds['line.ask_fix'] }).first()).toContainText(notices.read);

  // The server's own clockwork writes the mail; in the demo it is read and not sent.
  await expect(async () => {
    await clerk.goto('/notices/mail');
    const letter = clerk.getByRole('row', { name: notices.kinds['line.ask_fix'] }).first();
    await letter.getByText(notices.mail.body).click();
    await expect(letter.locator('.letter')).toContainText('Kính gửi đồng chí', { timeout: 2000 });
  }).toPass({ timeout: 90_000 });
  await expect(clerk.getByText(notices.mail.demo)).toBeVisible();
  await expectAccessible(clerk);

  // All at once, and nothing is left unread.
  await clerk.goto('/notices');
  await clerk.getByRole('button', { name: notices.markAll }).click();
  await expect(clerk.getByText(notices.done.all_read)).toBeVisible();
  await expect(clerk.getByText(notices.allRead)).toBeVisible();
});

test('a unit that has not sent was reminded by the register itself, and one press reminds all @phone @no-js', async ({
  page,
  newPerson,
}) => {
  const silent = await newPerson();
  await signIn(silent, 'tucduyen');
  await silent.goto('/notices');
  const reminders = silent.getByRole('row', { name: notices.kinds['round.remind'] });
  // Two working days before the class of 10/05 closed, which it names: nobody had pressed anything.
  const twoDays = reminders.filter({ hasText: notices.reminders.steps.t2.toLowerCase() }).first();
  await expect(twoDays).toContainText('06/05/2022');
  await expect(twoDays).toContainText('10/05/2022: Nghiệp vụ văn phòng - thống kê, văn thư, lưu trữ');
  // It says what was so when it came.
  await expect(twoDays).not.toContainText(/hết hạn 24:00/);
  const before = await reminders.count();

  await signIn(page, 'chuyenvien');
  await page.goto('/board');
  await page.goto(`${await arrive(page, /^\/board\/./)}/silent`);
  const last = page.getByRole('region', { name: 'Phường Túc Duyên' }).locator('dd');
  await expect(
    last.filter({ hasText: `${notices.reminders.steps.overdue} · ${notices.reminders.automatic}` }),
  ).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: /ngay bây giờ$/ }).click();
  await expect(page.getByText(notices.done.reminded)).toBeVisible();
  await expect(page.getByText(/12\/05\/2022 · Nhắc thêm · Đỗ Thị Thu Trang/).first()).toBeVisible();
  await page.getByRole('button', { name: /ngay bây giờ$/ }).click();
  await expect(page.getByText(notices.errors.reminded_today)).toBeVisible();

  await silent.goto('/notices');
  await expect(reminders).toHaveCount(Math.min(before + 1, 30));
  await page.goto(
    page
      .url()
      .replace('/board/', '/rounds/')
      .replace(/\/silent.*$/, ''),
  );
  await expect(page.getByRole('row', { name: 'Phường Túc Duyên' }).first()).toContainText(
    notices.reminders.steps.pressed,
  );
});

test('somebody chooses how letters come, and whoever keeps the catalogues keeps the calendar @no-js', async ({
  page,
}) => {
  await signIn(page, 'quantri');
  await page.goto('/account');
  await page.getByLabel(notices.preference.choices.daily.label).check();
  await page.getByRole('region', { name: notices.preference.title }).getByRole('button').click();
  await expect(page.getByText(notices.done.preference)).toBeVisible();
  await expect(page.getByLabel(notices.preference.choices.daily.label)).toBeChecked();
  await expectAccessible(page);

  await page.goto('/catalogues');
  await page.getByRole('link', { name: calendar.link }).click();
  await expect(page.getByRole('row', { name: '03/05/2022' })).toContainText('Nghỉ bù');
  await expectAccessible(page);
  const form = page.getByRole('region', { name: calendar.add });
  await form.getByLabel(calendar.day, { exact: true }).fill('07/05/2022');
  await form.getByLabel(calendar.works.yes, { exact: true }).check();
  await form.getByLabel(calendar.name, { exact: true }).fill('Làm bù');
  await form.getByLabel(calendar.nameEn).fill('Worked instead');
  await form.getByLabel(calendar.source).fill('Thông báo (dữ liệu mẫu)');
  await form.getByRole('button', { name: calendar.add }).click();
  await expect(page.getByText(calendar.done.saved)).toBeVisible();
  const day = page.getByRole('row', { name: '07/05/2022' });
  await expect(day).toContainText(calendar.works.yes);
  await day.getByRole('link', { name: calendar.change }).click();
  const drop = page.getByRole('region', { name: calendar.remove });
  await expect(drop).toBeVisible();
  await expectAccessible(page);
  await drop.getByLabel(calendar.removeSource).fill('Nhập nhầm (dữ liệu mẫu)');
  await drop.getByRole('button', { name: calendar.remove }).click();
  await expect(page.getByText(calendar.done.removed)).toBeVisible();
  await expect(page.getByRole('row', { name: '07/05/2022' })).toHaveCount(0);
});

test('a calendar file holds the closings ahead of a unit and no person', async ({ page }) => {
  await signIn(page, CLERK);
  await expect(page.getByRole('link', { name: calendar.mine })).toHaveAttribute('href', '/api/calendar/mine.ics');
  const mine = await page.request.get('/api/calendar/mine.ics');
  expect(mine.headers()['content-type']).toContain('text/calendar');
  const text = (await mine.text()).replace(/\r\n[ \t]/g, '');
  // A class that closes at the end of 20/05/2022, Hà Nội: the half hour before 17:00 UTC.
  expect(text).toMatch(
    /DTSTART:20220520T163000Z\r\nDTEND:20220520T170000Z\r\nSUMMARY:Hết hạn đăng ký: Nghiệp vụ tư pháp/,
  );
  await page.goto('/plans');
  await page.locator('tbody').getByRole('link').first().click();
  const href = await page.getByRole('link', { name: calendar.file }).getAttribute('href');
  const plan = (await (await page.request.get(href ?? '')).text()).replace(/\r\n[ \t]/g, '');
  expect(plan).toContain('DTSTART;VALUE=DATE:20220606');
  expect(plan).toContain('X-WR-CALNAME:Kế hoạch 67/KH-UBND');
});
