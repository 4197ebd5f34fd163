import type { Page } from 'playwright/test';
import { classes } from '#messages/vi/classes.ts';
import { events } from '#messages/vi/events.ts';
import { forms } from '#messages/vi/forms.ts';
import { states } from '#messages/vi/states.ts';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './fixtures.ts';
import { operatorOf } from './operator.ts';
import { firstSignIn, signIn } from './sign-in.ts';
import { arrive } from './steps.ts';

test.use({ world: 'two officers' });

const CLASS = 'Nghiệp vụ địa chính - xây dựng - môi trường';
const FIRST = 'Đỗ Thị Thu Trang';
const SECOND = 'Nguyễn Hữu Thọ';

/** The people on the list who can be picked. */
const boxes = (page: Page) => page.locator('tbody').getByRole('checkbox', { name: /^Chọn (?!tất cả)/ });

test('two officers have one class open: one is first, and the other is told who was, and overrules nothing @no-js', async ({
  page,
  newPerson,
  server,
}) => {
  const made = operatorOf(server.database)<{ firstPassword: string }>(
    ...['create-user', 'chuyenvien2', '--name', SECOND, '--role', 'consolidator', '--unit', 'Thành phố Thái Nguyên'],
  );
  await signIn(page, 'chuyenvien');
  const second = await newPerson();
  await firstSignIn(second, 'chuyenvien2', made.firstPassword, 'hai-chuyen-vien-mot-lop-2022');
  for (const each of [page, second]) {
    await each.goto('/classes');
    await each.getByRole('link', { name: CLASS, exact: true }).click();
    await each.goto(`${await arrive(each, /^\/classes\/./)}?only=clean&state=submitted`);
    await boxes(each).first().check();
  }
  const who = (await page.locator('tbody tr').first().getByRole('rowheader').getByRole('link').innerText()).trim();

  await page.locator('#lines').getByRole('button', { name: events.line.accept, exact: true }).click();
  await expect(page.getByText(classes.done.accept)).toBeVisible();

  // The second still sees the line as it was: what he asks for would overrule what he has not seen.
  await second.getByLabel(classes.review.reason).selectOption('MISSING_DATA');
  await second.getByLabel(classes.review.comment).fill('Bổ sung vị trí việc làm.');
  await second.locator('#review').getByRole('button', { name: events.line.ask_fix, exact: true }).click();
  const told = forms.first({ name: FIRST, at: '' }).split(FIRST)[0] ?? '';
  await expect(second.getByRole('alert').or(second.locator('.summary.error')).first()).toContainText(`${told}${FIRST}`);
  await expect(second.getByLabel(classes.review.comment)).toHaveValue('Bổ sung vị trí việc làm.');
  await expectAccessible(second);

  // What the first one did stands, and the second now reads it.
  const list = await arrive(second, /^\/classes\/./);
  await second.goto(`${list}?state=validated`);
  await expect(second.getByRole('row', { name: who })).toContainText(states.line.validated);
  await second.getByRole('row', { name: who }).getByRole('checkbox').check();
  await second.getByLabel(classes.review.reason).selectOption('MISSING_DATA');
  await second.getByLabel(classes.review.comment).fill('Bổ sung vị trí việc làm.');
  await second.locator('#review').getByRole('button', { name: events.line.ask_fix, exact: true }).click();
  await expect(second.getByText(classes.done.ask_fix)).toBeVisible();
});
