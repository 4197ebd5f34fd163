import type { Page } from 'playwright/test';
import { DEMO_PASSWORD } from '#db/seed/demo-password.ts';
import { auth } from '#messages/vi/auth.ts';

/** Signs somebody in through the form, as a person does, and waits for the page that they are led to. */
export async function signIn(page: Page, username: string, password: string = DEMO_PASSWORD): Promise<void> {
  if (!page.url().includes('/sign-in')) await page.goto('/sign-in');
  await page.getByLabel(auth.username).fill(username);
  await page.getByLabel(auth.password).fill(password);
  await page.getByRole('button', { name: auth.enter, exact: true }).click();
  await page.waitForURL((url) => url.pathname !== '/sign-in');
}

/** Signs somebody in for the first time: the password that was printed has to be changed before anything else. */
export async function firstSignIn(page: Page, username: string, printed: string, password: string): Promise<void> {
  await signIn(page, username, printed);
  const { current, next, again, submit } = auth.change;
  await page.getByLabel(current, { exact: true }).fill(printed);
  await page.getByLabel(next, { exact: true }).fill(password);
  await page.getByLabel(again, { exact: true }).fill(password);
  await page.getByRole('button', { name: submit }).click();
  await page.waitForURL((url) => url.pathname !== '/account/password');
}
