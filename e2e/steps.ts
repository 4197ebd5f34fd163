import type { Locator, Page } from 'playwright/test';
import { expect } from './fixtures.ts';

/** Presses a button by its words. */
export const press = (scope: Page | Locator, name: string | RegExp) =>
  scope.getByRole('button', { name }).first().click();

/**
 * Takes a step: opens its own form where it has one, says what it asks for, and presses its button.
 * A link that was followed a moment ago may still be on its way, so it waits for either to be there before it
 * chooses between them.
 */
export async function take(
  page: Page,
  event: string | RegExp,
  answer?: string | ((form: Locator) => Promise<unknown>),
) {
  const summary = page.locator('summary', { hasText: event }).first();
  await expect(summary.or(page.getByRole('button', { name: event }).first()).first()).toBeVisible();
  if (!(await summary.isVisible())) return press(page, event);
  await summary.click();
  const form = page.locator('details[open]', { has: summary });
  if (typeof answer === 'string') await form.getByRole('textbox').last().fill(answer);
  else await answer?.(form);
  await press(form, event);
}

/**
 * The path of the page that a link or a press led to, once the browser is there: the address changes some time
 * after the click has returned.
 */
export async function arrive(page: Page, path: RegExp): Promise<string> {
  await page.waitForURL((url) => path.test(url.pathname));
  return new URL(page.url()).pathname;
}
