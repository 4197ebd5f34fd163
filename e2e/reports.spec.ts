import type { Page } from 'playwright/test';
import { auth } from '#messages/vi/auth.ts';
import { reports } from '#messages/vi/reports.ts';
import { ui } from '#messages/vi/ui.ts';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './fixtures.ts';
import { builtEntries } from './matrix/built.ts';
import { signIn } from './sign-in.ts';

// What a leader, an office, an inspector and a unit read in the reports. Nothing is written here.

const number = (text: string | null) => Number.parseInt((text ?? '').replaceAll('.', ''), 10);

/** The cells of a row of the report's table, by the words that name it. */
async function cells(page: Page, row: string): Promise<number[]> {
  await page.waitForLoadState();
  const texts = await page
    .locator('.report tr', { has: page.getByRole('rowheader', { name: row, exact: true }) })
    .first()
    .getByRole('cell')
    .allTextContents();
  return texts.map(number);
}

/**
 * Where words in a picture that is shown run into other words, or out of the picture. The browser measures: what was
 * placed on the server by estimate must stand as it was meant.
 */
async function collisions(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    for (const picture of document.querySelectorAll<SVGSVGElement>('.chart svg[role="img"]')) {
      if (picture.getBoundingClientRect().width === 0) continue;
      // Labels and numbers stand beside the bars, within the part of the chart.
      const frame = (picture.parentElement as Element).getBoundingClientRect();
      const texts = [...picture.querySelectorAll('text')].map((text) => ({
        words: text.textContent,
        box: text.getBoundingClientRect(),
      }));
      for (const [i, { words, box }] of texts.entries()) {
        if (box.left < frame.left - 2 || box.right > frame.right + 2 || box.bottom > frame.bottom + 2)
          found.push(`${words} is cut`);
        for (const other of texts.slice(i + 1)) {
          const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
          const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
          // Boxes of letters are higher than the letters.
          if (across > 1 && down > 6) found.push(`${words} × ${other.words}`);
        }
      }
    }
    return found;
  });
}

type ReportPage = 'content' | 'units' | 'funding' | 'quality' | 'quota' | 'results';
/** Every report that the build serves, by its sheet. */
const PAGES = builtEntries().flatMap(
  (entry) => /^\/reports\/(\w+)\/excel\/route$/.exec(entry)?.[1] ?? [],
) as ReportPage[];

test('a leader sees on one screen where the plan stands, and goes on from there @phone @no-js', async ({ page }) => {
  await signIn(page, 'lanhdao');
  await page.getByRole('link', { name: reports.overview.link, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: reports.overview.title })).toBeVisible();
  await expectAccessible(page);
  await expect(page.locator('dl.facts > div')).toHaveCount(6);
  await expect(page.getByRole('img')).toHaveCount(3);
  expect(await collisions(page)).toEqual([]);
  if ((page.viewportSize()?.width ?? 0) > 1000) {
    const charts = await page.locator('.overview-charts').boundingBox();
    expect((charts?.y ?? 0) + (charts?.height ?? 0), 'the pictures end above the fold').toBeLessThanOrEqual(768);
  }
  // The numbers behind the pictures are the facts above them.
  await page.getByText(reports.overview.tables, { exact: true }).click();
  const places = page.locator('#places-table tbody tr');
  const seated = (await places.locator('td:last-child').allTextContents()).map(number);
  const fact = page.locator('dl.facts > div', { hasText: reports.overview.seated });
  expect(seated.reduce((all, n) => all + n, 0)).toBe(number(await fact.locator('dd').textContent()));
  await expectAccessible(page);
  await fact.getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1, name: reports.quota.title })).toBeVisible();
});

test('the office reads every report, narrows it in the address and takes it as Excel @phone', async ({ page }) => {
  test.setTimeout(300_000);
  await signIn(page, 'chuyenvien');
  for (const name of PAGES) {
    await page.goto(`/reports/${name}?stage=registered`);
    await expect(page.getByRole('heading', { level: 1, name: reports[name].title })).toBeVisible();
    await expectAccessible(page);
    const picture = page.getByRole('img', { name: reports[name].chart });
    await expect(picture.first()).toBeVisible();
    await expect(picture.first()).toHaveAccessibleDescription(/\d/);
    expect(await collisions(page), `words in the picture of ${name}`).toEqual([]);
    const file = await page.request.get(`/reports/${name}/excel?stage=registered`);
    expect(file.headers()['content-type']).toContain('spreadsheetml');
    expect(file.headers()['content-disposition']).toContain(reports[name].file);
  }
});

test('turns and people are told apart, and stay so for one unit @no-js', async ({ page }) => {
  await signIn(page, 'truongphong');
  await page.goto('/');
  await page.getByRole('link', { name: auth.nav.reports, exact: true }).first().click();
  await page.getByRole('link', { name: new RegExp(reports.content.title) }).click();
  await page.getByLabel(reports.filters.stage).selectOption({ label: reports.stages.registered });
  await page.getByRole('button', { name: ui.filter, exact: true }).click();
  await page.waitForURL(/stage=registered/);
  const whole = await cells(page, reports.whole);
  const [turns, people] = whole.slice(-2) as [number, number];
  expect(whole.slice(0, -2).reduce((all, n) => all + n, 0)).toBe(turns);
  expect(people).toBeLessThan(turns);
  await page.getByLabel(reports.filters.unit, { exact: true }).selectOption({ label: 'Phường Cam Giá' });
  await page.getByLabel(reports.filters.rows).selectOption({ label: reports.filters.rowKinds.position });
  await page.getByRole('button', { name: ui.filter, exact: true }).click();
  await page.waitForURL(/rows=position/);
  await expect(page.getByRole('rowheader', { name: 'Chủ tịch UBND', exact: true })).toBeVisible();
  const [unitTurns] = (await cells(page, reports.whole)).slice(-2);
  expect(unitTurns).toBeGreaterThan(0);
  expect(unitTurns).toBeLessThan(turns);
  await page.goto('/reports/units');
  expect((await cells(page, 'Phường Cam Giá'))[1]).toBe(unitTurns);
});

test('the inspector reads them too, a unit reads its own, and what is not its own is not there', async ({
  page,
  newPerson,
}) => {
  await signIn(page, 'thanhtra');
  await page.goto('/reports/results');
  await expect(page.getByRole('heading', { level: 1, name: reports.results.title })).toBeVisible();
  await page.goto('/reports/units');
  const plan = await page.getByLabel(reports.filters.scope).locator('option').first().getAttribute('value');

  const clerk = await newPerson();
  await signIn(clerk, 'camgia');
  await clerk.goto(`/reports/units?${new URLSearchParams({ scope: plan ?? '' })}`);
  await expect(clerk.locator('.report tbody').getByRole('rowheader')).toHaveText(['Phường Cam Giá']);
  await expectAccessible(clerk);
  await clerk.goto('/reports');
  await expect(clerk.getByRole('link', { name: reports.overview.link })).toHaveCount(0);
  expect((await clerk.request.get('/reports/overview')).status()).toBe(404);
  expect((await clerk.request.get('/reports/units?scope=plan:foreign')).status()).toBe(404);
});

test('on paper: one sheet for the overview, headings on every sheet, no navigation, patterns beside colours', async ({
  page,
}) => {
  await signIn(page, 'lanhdao');
  const sheets = async () => {
    const pdf = await page.pdf({ preferCSSPageSize: true });
    return pdf.toString('latin1').match(/\/Type\s*\/Page(?![s\w])/g)?.length;
  };
  await page.goto('/reports/overview');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation').first()).toBeHidden();
  await expect(page.locator('.letterhead')).toContainText('Thái Nguyên');
  expect(await sheets()).toBe(1);

  await page.goto('/reports/content?stage=registered');
  await expect(page.getByRole('search')).toBeHidden();
  await expect(page.locator('.letterhead')).toContainText('Thái Nguyên');
  await expect(page.locator('main .sub')).toContainText('67/KH-UBND');
  await expect(page.locator('thead')).toHaveCSS('display', 'table-header-group');
  // A wide table lies across the sheet, and its last column still stands on it.
  await page.setViewportSize({ width: 1032, height: 703 });
  const beyond = await page.evaluate(() => {
    const table = document.querySelector('.report > table') as HTMLElement;
    return table.getBoundingClientRect().right - document.documentElement.clientWidth;
  });
  expect(beyond).toBeLessThanOrEqual(0);
  expect(await sheets()).toBe(2);
  const fills = await page
    .locator('.chart-desk .bar')
    .evaluateAll((bars) => bars.map((bar) => bar.getAttribute('fill')));
  expect(new Set(fills).size).toBeGreaterThan(1);
});
