import { dossier } from '#messages/vi/dossier.ts';
import { events } from '#messages/vi/events.ts';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './fixtures.ts';
import { signIn } from './sign-in.ts';
import { arrive } from './steps.ts';

test.use({ world: 'signing' });

test('a chairman finds what waits for his signature, reads it, signs it and takes it back @phone @no-js', async ({
  page,
}) => {
  await signIn(page, 'trungthanh.ct');
  await expectAccessible(page);
  await page.getByRole('main').getByRole('link', { name: /ký/i }).first().click();
  const mine = await arrive(page, /^\/dossiers\/./);
  if (!mine.endsWith('/sign')) await page.goto(`${mine}/sign`);
  await expectAccessible(page);
  await page.locator('summary', { hasText: /^Ký, gửi/ }).click();
  await page
    .locator('details[open]')
    .getByRole('button', { name: /^Ký, gửi/ })
    .click();
  await expect(page.getByText(dossier.done.send ?? '')).toBeVisible();
  await expectAccessible(page);
  // Until the office has received it, it can be had back.
  await page.getByRole('button', { name: events.dossier.recall }).click();
  await expect(page.getByText(dossier.done.recall ?? '')).toBeVisible();
});
