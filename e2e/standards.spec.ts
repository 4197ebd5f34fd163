import type { Page } from 'playwright/test';
import { dossier } from '#messages/vi/dossier.ts';
import { gap } from '#messages/vi/gap.ts';
import { ui } from '#messages/vi/ui.ts';
import { workforce } from '#messages/vi/workforce.ts';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './fixtures.ts';
import { signIn } from './sign-in.ts';
import { arrive } from './steps.ts';

// Who lacks what, before and after a plan, and what next year needs. Nothing is written here.

/** The number in the facts strip under these words. */
async function fact(page: Page, words: string): Promise<number> {
  const cell = page.locator('dl.facts > div', { has: page.getByText(words, { exact: true }) });
  return Number.parseInt(((await cell.locator('dd').textContent()) ?? '').replace('.', ''), 10);
}

test('an officer reads who lacks what, standards and goals apart, and what next year needs @phone @no-js', async ({
  page,
}) => {
  await signIn(page, 'chuyenvien');
  await page.goto('/workforce');
  await page.getByRole('link', { name: gap.link, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: gap.title })).toBeVisible();
  await expectAccessible(page);
  const required = await fact(page, gap.below.required);
  expect(required).toBeGreaterThan(0);
  expect(required).toBeLessThan(99);
  expect(await fact(page, gap.below.goal)).toBe(247);
  const university = gap.goalFact({ asks: gap.studyFor({ level: 'Đại học' }) });
  const theory = gap.goalFact({ asks: 'Trung cấp lý luận chính trị' });
  expect(await fact(page, university)).toBe(99);
  expect(await fact(page, theory)).toBe(148);

  // Standards alone: no goal is counted with them any more.
  await page.getByLabel(gap.kind).selectOption({ label: gap.below.required });
  await page.getByRole('button', { name: ui.filter, exact: true }).click();
  await page.waitForURL(/kind=required/);
  expect(await fact(page, gap.below.required)).toBe(required);
  await expect(page.getByText(gap.reasons.goal({ source: '' }), { exact: true })).toHaveCount(0);
  await expect(page.getByText(/04\/2004\/QĐ-BNV/).first()).toBeVisible();
  const file = await page.request.get('/workforce/gap/excel?kind=required');
  expect(file.headers()['content-type']).toContain('spreadsheetml');

  await page.getByRole('link', { name: gap.next.link }).click();
  await expect(page.getByRole('heading', { level: 1, name: gap.next.title({ year: 2023 }) })).toBeVisible();
  await expectAccessible(page);
  const [people, turns] = [await fact(page, gap.next.people), await fact(page, gap.next.turns)];
  expect(people).toBeGreaterThan(0);
  expect(turns).toBeGreaterThanOrEqual(people);
  const whole = page.getByRole('region', { name: gap.next.contents }).locator('tfoot td');
  await expect(whole.nth(3)).toHaveText(String(turns));
  expect((await page.request.get('/workforce/needs/excel')).status()).toBe(200);

  await page.goto('/plans');
  await page
    .getByRole('link', { name: /67\/KH-UBND/ })
    .first()
    .click();
  await page.getByRole('link', { name: gap.plan.link }).click();
  await expect(page.getByRole('heading', { level: 1, name: gap.plan.title })).toBeVisible();
  await expectAccessible(page);
  const row = page.getByRole('region', { name: gap.plan.whole }).getByRole('row').filter({ hasText: gap.below.goal });
  const counts = (await row.getByRole('cell').allTextContents()).map((text) => Number.parseInt(text, 10));
  expect(counts).toHaveLength(3);
  expect(counts[0]).toBe(247);
  expect(counts[1]).toBeLessThanOrEqual(counts[0]!);
  expect(counts[2]).toBeLessThan(counts[1]!);
  expect((await page.request.get(`${await arrive(page, /^\/plans\/./)}/excel`)).status()).toBe(200);
});

test('a clerk is offered who needs a class most, with the reason, and reads it on the person too', async ({ page }) => {
  await signIn(page, 'tucduyen');
  await page.goto('/workforce/gap');
  await expect(page.getByRole('heading', { level: 1, name: gap.title })).toBeVisible();
  await page.goto('/dossiers');
  const open = page.getByRole('button', { name: dossier.list.open });
  await open
    .or(page.getByRole('link', { name: /đợt 1/i }))
    .first()
    .click();
  await page.getByRole('link', { name: /^Trung cấp lý luận chính trị/ }).click();
  await page.getByRole('link', { name: dossier.klass.add }).first().click();
  await arrive(page, /\/add$/);
  await expectAccessible(page);
  const first = page
    .getByRole('row')
    .filter({ has: page.getByRole('checkbox', { name: /^Chọn (?!tất cả)/ }) })
    .first();
  await expect(page.getByRole('rowheader', { name: dossier.pick.suggested, exact: true })).toBeVisible();
  await expect(first).toContainText(/57-QĐ\/TW/);
  await expect(first).toContainText('hiện sơ cấp lý luận chính trị');
  const name = (await first.getByRole('rowheader').textContent()) ?? '';

  await page.goto(`/people?${new URLSearchParams({ q: name })}`);
  await page.getByRole('link', { name }).first().click();
  await expect(page.getByText(/57-QĐ\/TW/).first()).toBeVisible();
  await expectAccessible(page);
  await page.goto('/workforce');
  await expect(page.getByRole('heading', { level: 1, name: workforce.title })).toBeVisible();
});
