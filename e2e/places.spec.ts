import { classes } from '#messages/vi/classes.ts';
import { dossier } from '#messages/vi/dossier.ts';
import { places } from '#messages/vi/places.ts';
import { ranking } from '#messages/vi/ranking.ts';
import { refusals } from '#messages/vi/refusals.ts';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './fixtures.ts';
import { signIn } from './sign-in.ts';

test.use({ world: 'places of units' });

const CLASS = 'Bồi dưỡng lãnh đạo, quản lý cấp xã';
const UNIT = 'Phường Quán Triều';

test('an officer divides a class’s places by need, is stopped at another sum, raises the quota for one unit, and the ranking keeps to it @no-js', async ({
  page,
  newPerson,
}) => {
  await signIn(page, 'chuyenvien');
  await page.goto('/classes');
  await page.getByRole('link', { name: CLASS }).first().click();
  await page.getByRole('link', { name: places.open }).click();
  await expect(page.getByText(places.notAllotted)).toBeVisible();
  await page.getByRole('link', { name: places.byNeed }).click();
  await expect(page.getByText(places.proposedHint)).toBeVisible();
  await expectAccessible(page);

  const own = page.getByLabel(places.placesOf({ unit: UNIT }));
  const proposed = Number(await own.inputValue());
  await own.fill(String(proposed + 9));
  await page.getByRole('button', { name: places.save }).click();
  await expect(page.getByText(refusals.register.places_not_quota).first()).toBeVisible();
  await expect(own).toHaveValue(String(proposed + 9));
  await own.fill(String(proposed));
  await page.getByRole('button', { name: places.save }).click();
  await expect(page.getByText(places.done.allotted)).toBeVisible();
  await expect(page.getByText(places.notAllotted)).toHaveCount(0);

  await page.locator('summary', { hasText: places.raise }).click();
  const form = page.locator('form', { has: page.getByRole('button', { name: places.raiseButton }) });
  await form.getByLabel(places.raiseUnit).selectOption({ label: UNIT });
  await form.getByLabel(places.count).fill('2');
  await form.getByLabel(places.reason).fill('Thành phố bổ sung kinh phí');
  await form.getByRole('button', { name: places.raiseButton }).click();
  await expect(page.getByText(places.done.raised)).toBeVisible();
  await expect(own).toHaveValue(String(proposed + 2));
  await expectAccessible(page);

  // The unit reads in its own dossier how many of its places it asks for.
  const clerk = await newPerson();
  await signIn(clerk, 'quantrieu');
  await clerk.goto('/dossiers');
  await clerk.locator('table a[href^="/dossiers/"]').first().click();
  const asked = clerk.locator('#classes').getByRole('row', { name: CLASS });
  await expect(asked).toContainText(dossier.classes.allotted({ asking: '', places: String(proposed + 2) }));
  await expectAccessible(clerk);

  await page.getByRole('link', { name: CLASS }).click();
  await expect(page.getByText(classes.facts.quota).first()).toBeVisible();
  await page.getByRole('link', { name: ranking.open }).click();
  await expect(page.getByText(ranking.keepsToPlaces.slice(0, 40)).first()).toBeVisible();
  await expectAccessible(page);
});
