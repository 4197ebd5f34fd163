import { expectAccessible } from './accessible.ts';
import { expect, test } from './fixtures.ts';
import { signIn } from './sign-in.ts';

/** Every page of the rail, and the first record behind each list. */
const LISTS = ['/classes', '/decisions', '/submissions', '/people', '/dossiers', '/results'];

test('the inspector reads everything and can write nothing', async ({ page }) => {
  test.setTimeout(400_000);
  await signIn(page, 'thanhtra');
  const rail = await page.getByRole('navigation').first().getByRole('link').all();
  const pages = await Promise.all(rail.map((link) => link.getAttribute('href')));
  const seen: string[] = [];
  const look = async (path: string) => {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    await expectAccessible(page);
    // What a reader may send is a search; anything posted would change the register.
    const posts = page
      .locator('main')
      .locator('form[method="post" i], form[action^="/api/upload"], form:not([method])');
    // That he has read his own letters is his to say.
    if (path !== '/notices') expect(await posts.count(), `forms of ${path}`).toBe(0);
    seen.push(path);
  };
  for (const path of pages) if (path) await look(path);
  for (const list of LISTS) {
    await page.goto(list);
    const record = await page
      .locator(`main a[href^="${list}/"]:not([href*="excel"]):not([href*="print"])`)
      .first()
      .getAttribute('href');
    if (record) await look(record);
  }
  expect(seen.length).toBeGreaterThan(LISTS.length);
});
