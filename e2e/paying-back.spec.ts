import { DatabaseSync } from 'node:sqlite';
import type { Page } from 'playwright/test';
import { commitments } from '#messages/vi/commitments.ts';
import { dossier } from '#messages/vi/dossier.ts';
import { states } from '#messages/vi/states.ts';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './fixtures.ts';
import { signIn } from './sign-in.ts';

test.use({ world: 'paying back' });

/** Fills in what was promised, and when the person left. */
async function promise(page: Page, cost: string, leftOn?: string) {
  await page.getByLabel(commitments.cost).fill(cost);
  if (leftOn) await page.getByLabel(commitments.leftOn).fill(leftOn);
  await page.getByRole('button', { name: commitments.save }).click();
}

test('what a broken study and leaving too early cost is reckoned on the page of the line', async ({ page, server }) => {
  // A class that ended half a year ago after two years, as no class of the sample's plan can have.
  const world = new DatabaseSync(server.database);
  world.exec(`update course_class set starts_on = '2019-09-01', ends_on = '2021-08-31' where code = 'QLNN-CV-22';
    update result set issued_on = '2021-08-31' where issued_on is not null;`);
  const row = world.prepare("select id from course_class where code = 'QLNN-CV-22'").get();
  world.close();

  await signIn(page, 'chuyenvien');
  const results = `/results/${row?.id}`;
  await page.goto(results);
  const dropped = page.getByRole('row', { name: states.line.dropped_out });
  await dropped.getByRole('link').click();
  await expect(page.getByText(commitments.none)).toBeVisible();
  await expect(page.getByText(commitments.monthsHint({ n: 48 }))).toBeVisible();
  await expectAccessible(page);
  await promise(page, 'ba mươi triệu');
  await expect(page.locator('.summary.error')).toContainText(commitments.errors.money);
  await promise(page, '30.000.000');
  await expect(page.getByText(dossier.done.commitment_saved ?? '')).toBeVisible();
  await expect(page.getByText(commitments.owes({ sum: '30.000.000 đồng' }))).toBeVisible();

  await page.goto(results);
  await expect(dropped).toContainText(commitments.owes({ sum: '30.000.000 đồng' }));
  await page.getByRole('row', { name: states.line.completed }).first().getByRole('link').click();
  await promise(page, '30000000', '28/02/2022');
  await expect(page.getByText(commitments.owes({ sum: '26.250.000 đồng' }))).toBeVisible();
  await expect(page.getByText('30.000.000 đồng / 48 × (48 − 6) = 26.250.000 đồng')).toBeVisible();
  await expectAccessible(page);
});
