import { states } from '#messages/vi/states.ts';
import { expect, test } from './fixtures.ts';
import { signIn } from './sign-in.ts';

test('a list’s cards tell each state whole, however long its words are @phone', async ({ page }) => {
  await signIn(page, 'chuyenvien');
  await page.goto('/submissions');
  await expect(page.getByText(states.submission.head_review).first()).toBeVisible();
  // A card hides what runs out of it, so the page itself is no wider.
  const cut = await page.locator('main td .tag').evaluateAll((tags) =>
    tags.flatMap((tag) => {
      const cell = tag.closest('td') as HTMLElement;
      return tag.getBoundingClientRect().right > cell.getBoundingClientRect().right ? tag.textContent : [];
    }),
  );
  expect(cut).toEqual([]);
});
