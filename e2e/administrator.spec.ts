import { admin } from '#messages/vi/admin.ts';
import { auth } from '#messages/vi/auth.ts';
import { roles } from '#messages/vi/roles.ts';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './fixtures.ts';
import { firstSignIn, signIn } from './sign-in.ts';

test.use({ world: 'accounts' });

test('an administrator makes accounts with slips; the new clerk changes his password, works, and is shut out at once', async ({
  page,
  newPerson,
}) => {
  test.setTimeout(120_000);
  await signIn(page, 'quantri');
  await page.goto('/accounts/new-many');
  await expectAccessible(page);
  await page.getByRole('checkbox', { name: roles.names.unit_clerk }).check();
  await page.getByRole('checkbox', { name: 'Phường Túc Duyên' }).check();
  await page.getByRole('button', { name: admin.many.submit }).first().click();
  await expect(page.getByText(admin.slipsOnce)).toBeVisible();
  await expectAccessible(page);
  const slip = page.locator('.slips li').first();
  const fact = (at: number) => slip.locator('code').nth(at).innerText();
  const [username, printed] = [await fact(0), await fact(1)];

  const clerk = await newPerson();
  await firstSignIn(clerk, username, printed, 'mat-khau-moi-cua-toi-2022');
  await expect(clerk.getByRole('heading', { level: 1 })).toBeVisible();
  await clerk.goto('/people');
  await expect(clerk.locator('main')).toContainText('Phường Túc Duyên');

  // Shut out: the very next page is the log-in.
  await page.goto(`/accounts?q=${encodeURIComponent(username)}`);
  await page
    .getByRole('link', { name: new RegExp(username) })
    .or(page.getByRole('row', { name: new RegExp(username) }).getByRole('link'))
    .first()
    .click();
  await page.getByRole('button', { name: admin.edit.disable }).click();
  await expect(page.getByText(admin.done.disabled)).toBeVisible();
  await clerk.goto('/people');
  await expect(clerk).toHaveURL(/\/sign-in/);
  const again = await newPerson();
  await again.goto('/sign-in');
  await again.getByLabel(auth.username, { exact: true }).fill(username);
  await again.getByLabel(auth.password, { exact: true }).fill('mat-khau-moi-cua-toi-2022');
  await again.getByRole('button', { name: auth.enter, exact: true }).click();
  await expect(again.getByText(auth.failed.disabled).first()).toBeVisible();
  await expectAccessible(again);
});
