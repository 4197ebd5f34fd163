import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from 'playwright/test';

const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Fails with each rule of WCAG 2.2 AA that the page breaks now, and where; and where the page is wider than its window. */
export async function expectAccessible(page: Page): Promise<void> {
  const scripted = test.info().project.use.javaScriptEnabled !== false;
  const judged = scripted ? page : await scriptedCopy(page);
  const { violations } = await new AxeBuilder({ page: judged }).withTags(LEVELS).analyze();
  const found = violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((node) => node.html).join(' ')}`);
  expect(found, `accessibility of ${new URL(page.url()).pathname}`).toEqual([]);
  const beyond = await judged.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(beyond, `pixels of ${new URL(page.url()).pathname} beyond its window`).toBeLessThanOrEqual(0);
  if (judged !== page) await judged.context().close();
}

/** Axe is a script: where the page may run none, it looks at the same document in a browser that may, without the page's own scripts. */
async function scriptedCopy(page: Page): Promise<Page> {
  const browser = page.context().browser();
  if (!browser) throw new Error('this page belongs to no browser');
  const html = await page.content();
  const context = await browser.newContext({ javaScriptEnabled: true, viewport: page.viewportSize() });
  const copy = await context.newPage();
  await copy.route('**/*', (route) => {
    if (route.request().isNavigationRequest()) return route.fulfill({ body: html, contentType: 'text/html' });
    return route.request().resourceType() === 'script' ? route.abort() : route.continue();
  });
  await copy.goto(page.url());
  return copy;
}
