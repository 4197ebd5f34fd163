import type { Page } from 'playwright/test';
import { classes } from '#messages/vi/classes.ts';
import { parallel } from '#messages/vi/parallel.ts';
import { plans } from '#messages/vi/plans.ts';
import { refusals } from '#messages/vi/refusals.ts';
import { ui } from '#messages/vi/ui.ts';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './fixtures.ts';
import { signIn } from './sign-in.ts';

test.use({ world: 'parallel classes' });

const CROWDED = 'Bồi dưỡng lãnh đạo, quản lý cấp xã';
const SECOND = `${CROWDED}, lớp 2`;
const TOTAL = 64;
const [COUNTER_1, COUNTER_2] = [1, 2].map((n) => `Kỹ năng giao tiếp, tiếp nhận hồ sơ tại Bộ phận Một cửa, lớp ${n}`);
/** Put forward for both classes of the counter's people. */
const TWICE = 'Vũ Diệu Nhung';

const h1 = (page: Page) => page.getByRole('heading', { level: 1 });
const box = (page: Page, name: string) => page.getByRole('checkbox', { name: ui.select({ name }), exact: true });

/** A class of the plan, as the office changes it. */
async function planClass(page: Page, name: string) {
  await page.goto('/plans');
  await page
    .getByRole('link', { name: /67\/KH/ })
    .first()
    .click();
  await page.getByRole('link', { name, exact: true }).click();
  await expect(h1(page)).toHaveText(name);
}

test('an officer splits a crowded class, moves two of its people, is told that there is no place for a third, and merges the two again @no-js', async ({
  page,
}) => {
  await signIn(page, 'chuyenvien');
  await planClass(page, CROWDED);
  await page.getByRole('link', { name: parallel.split }).click();
  await expect(page.getByLabel(parallel.name)).toHaveValue(SECOND);
  await expect(page.getByLabel(parallel.total)).toHaveValue(String(TOTAL));
  await expectAccessible(page);
  await page.getByLabel(parallel.quota, { exact: true }).fill(String(TOTAL));
  await page.getByLabel(parallel.why).fill('Hội trường chỉ đủ 62 người');
  await page.getByRole('button', { name: parallel.splitButton }).click();
  await expect(page.getByText(refusals.register.split_leaves_none).first()).toBeVisible();
  await page.getByLabel(parallel.quota, { exact: true }).fill('2');
  await page.getByLabel(parallel.startsOn).fill('18/07/2022');
  await page.getByLabel(parallel.endsOn).fill('22/07/2022');
  await page.getByRole('button', { name: parallel.splitButton }).click();

  // Who goes over is the next question.
  await expect(page.getByText(parallel.done.split)).toBeVisible();
  await expect(h1(page)).toHaveText(parallel.title);
  await expect(page.getByText(`Tổng ${TOTAL} chỗ.`)).toBeVisible();
  await expectAccessible(page);
  const boxes = page.getByRole('checkbox', { name: /^Chọn (?!tất cả)/ });
  const names: string[] = [];
  for (let at = 0; at < 3; at += 1) {
    names.push(((await boxes.nth(at).getAttribute('aria-label')) ?? '').replace(/^Chọn /, ''));
    await boxes.nth(at).check();
  }
  const press = async (reason: string) => {
    await page.getByRole('radio', { name: SECOND }).check();
    await page.getByLabel(parallel.reason).fill(reason);
    await page.getByRole('button', { name: parallel.move }).click();
  };
  await press('Đơn vị đề nghị học đợt sau');
  await expect(page.getByText(refusals.register.class_full).first()).toBeVisible();
  for (const name of names.slice(0, 2)) await box(page, name).check();
  await box(page, names[2]!).uncheck();
  await press('Đơn vị đề nghị học đợt sau');
  await expect(page.getByText(parallel.done.moved)).toBeVisible();
  await expect(box(page, names[2]!)).toHaveCount(1);
  for (const name of names.slice(0, 2)) await expect(box(page, name)).toHaveCount(0);

  // Both classes tell of it, and the person's own page.
  await page.goto('/classes');
  await page.getByRole('link', { name: SECOND, exact: true }).click();
  await expect(page.getByText(classes.parallel.with)).toBeVisible();
  await expect(page.getByText(`${CROWDED} → ${SECOND}`).first()).toBeVisible();
  await page.getByRole('link', { name: names[0]!, exact: true }).click();
  await page.getByRole('link', { name: classes.line.course, exact: true }).click();
  await expect(page.getByText(`${CROWDED} → ${SECOND}`).first()).toBeVisible();
  await expect(page.getByText('Đơn vị đề nghị học đợt sau').first()).toBeVisible();

  await planClass(page, CROWDED);
  await page.getByRole('link', { name: parallel.merge }).click();
  await expect(page.getByRole('heading', { name: parallel.chosen({ name: SECOND }) })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel(parallel.why).fill('Có hội trường lớn');
  await page.getByRole('button', { name: parallel.mergeButton }).click();
  await expect(page.getByText(parallel.errors.confirm_quota).first()).toBeVisible();
  await page.getByLabel(parallel.confirm({ into: '62', from: '2', sum: String(TOTAL) })).check();
  await page.getByRole('button', { name: parallel.mergeButton }).click();
  await expect(page.getByText(plans.done.class_merged)).toBeVisible();
  await page.getByRole('link', { name: plans.class.list }).click();
  for (const name of names) await expect(page.getByRole('link', { name, exact: true }).first()).toBeVisible();
  await page.goto('/classes');
  await page.getByRole('link', { name: SECOND, exact: true }).click();
  await expect(page.getByText(`Gộp vào lớp “${CROWDED}”. Có hội trường lớn`).first()).toBeVisible();
});

test('whoever is put forward for both classes cannot be moved, and the refusal names him @no-js', async ({ page }) => {
  await signIn(page, 'chuyenvien');
  await planClass(page, COUNTER_1!);
  await page.getByLabel(plans.class.groupNew).fill('Kỹ năng Một cửa');
  await page.getByRole('button', { name: plans.class.groupSave }).click();
  await expect(page.getByText(plans.done.grouped)).toBeVisible();
  await planClass(page, COUNTER_2!);
  await page.locator('select[name=group]').selectOption({ label: 'Kỹ năng Một cửa' });
  await page.getByRole('button', { name: plans.class.groupSave }).click();
  await expect(page.getByText(plans.done.grouped)).toBeVisible();

  await page.getByRole('link', { name: plans.class.list }).click();
  await page.getByRole('link', { name: parallel.open }).click();
  await expect(h1(page)).toHaveText(parallel.title);
  await expectAccessible(page);
  await box(page, TWICE).check();
  await page.getByRole('radio', { name: COUNTER_1! }).check();
  await page.getByLabel(parallel.reason).fill('Trùng lịch công tác');
  await page.getByRole('button', { name: parallel.move }).click();
  await expect(page.locator('.summary.error')).toContainText(TWICE);
  await expect(page.locator('.summary.error')).toContainText(parallel.errors.already_registered.replace(/\.$/, ''));
  await expectAccessible(page);
});
