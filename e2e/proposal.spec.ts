import { DatabaseSync } from 'node:sqlite';
import type { Page } from 'playwright/test';
import { auth } from '#messages/vi/auth.ts';
import { events } from '#messages/vi/events.ts';
import { proposals } from '#messages/vi/proposals.ts';
import { ranking } from '#messages/vi/ranking.ts';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './fixtures.ts';
import { signIn } from './sign-in.ts';
import { arrive } from './steps.ts';

test.use({ world: 'a proposal' });

/** The number before "người" in a class's row of the result. */
async function peopleIn(page: Page, name: string, column: string): Promise<number> {
  const cell = page.getByRole('row', { name }).locator(`[data-label="${column}"]`);
  return Number((await cell.innerText()).replace(/\D/g, ''));
}

test('an officer has people proposed for several classes, asks what would change, and takes it in part and whole', async ({
  page,
  newPerson,
}) => {
  test.setTimeout(180_000);
  await signIn(page, 'chuyenvien');
  await page.getByRole('link', { name: new RegExp(`^${auth.nav.proposals}`) }).click();
  await page.getByRole('link', { name: proposals.create }).click();
  await arrive(page, /^\/proposals\/new$/);
  await expectAccessible(page);

  // The over-full class is ticked, convened ones are not; what is left empty or is no number is said.
  const box = (name: string) => page.getByRole('checkbox', { name: `Chọn ${name}` });
  await expect(box('Cao cấp lý luận chính trị')).toBeChecked();
  await page.getByLabel(proposals.away).fill('rất nhiều');
  await page.getByRole('button', { name: proposals.compute }).click();
  await expect(page.getByText(proposals.errors.percent_shape).first()).toBeVisible();
  await page.getByLabel(proposals.away).fill('10');
  await page.getByLabel(proposals.maxClasses).fill('1');
  const more = page.getByRole('row', { name: /Bộ phận Một cửa|một cửa/i });
  for (const row of await more.all()) await row.getByRole('checkbox').check();
  await page.getByRole('button', { name: proposals.compute }).click();

  // It is computed beside the pages; this one follows by itself.
  await expect(page.getByText(proposals.proven)).toBeVisible({ timeout: 30_000 });
  await expectAccessible(page);
  const address = await arrive(page, /^\/proposals\/(?!new)./);

  const over = 'Cao cấp lý luận chính trị';
  const chosen = await peopleIn(page, over, proposals.chosen);
  const others = await peopleIn(page, over, proposals.notChosen);
  expect(chosen).toBeGreaterThan(0);
  expect(others).toBeGreaterThan(0);
  await page.getByRole('link', { name: new RegExp(over) }).click();
  await expect(page.getByText(proposals.chosenList({ n: `${chosen} người` })).first()).toBeVisible();
  const whyNot = page.locator('section', { hasText: proposals.notChosenList({ n: `${others} người` }) }).last();
  await expect(whyNot.getByText(/Lớp đủ \d+ chỗ|Đã có chỗ ở lớp|đi học, mức tối đa/).first()).toBeVisible();
  await expectAccessible(page);

  // One more place takes one more person: the first of those who only the places stood in the way of.
  await page.getByRole('link', { name: proposals.whatIfs.one_place }).click();
  await expect(page.getByText(proposals.ifAdded)).toBeVisible({ timeout: 30_000 });
  await expectAccessible(page);

  // Whose dossier was not received yet is named, and a press away.
  const here = await arrive(page, /^\/proposals\/(?!new)./);
  const names = page.getByRole('region', { name: proposals.unreceived }).getByRole('link');
  for (let left = await names.count(); left > 0; left -= 1) {
    await expect(names).toHaveCount(left);
    await names.first().click();
    await page.getByRole('button', { name: events.dossier.receive, exact: true }).click();
    await expect(page.getByRole('button', { name: events.dossier.receive, exact: true })).toHaveCount(0);
    await page.goto(here);
  }
  await expect(names).toHaveCount(0);

  // Another officer's browser has the page open, too.
  const other = await newPerson();
  await signIn(other, 'chuyenvien');
  await other.goto(page.url());

  // One ticked person only, then the class.
  await page
    .getByRole('checkbox', { name: /^Chọn (?!tất cả)/ })
    .first()
    .check();
  await page.getByRole('button', { name: proposals.takeLines }).click();
  await expect(page.getByText(proposals.done.taken)).toBeVisible();
  await other.getByRole('button', { name: /^Áp dụng cho lớp/ }).click();
  await expect(other.getByText(/đã thực hiện thao tác trên hồ sơ này lúc/).first()).toBeVisible();
  await page.getByRole('button', { name: /^Áp dụng cho lớp/ }).click();
  await expect(page.getByText(proposals.done.taken)).toBeVisible();
  await expect(page.getByRole('button', { name: /^Áp dụng cho lớp/ })).toHaveCount(0);

  await page.goto(address);
  await expect(page.getByRole('region', { name: proposals.unreceived })).toHaveCount(0);
  await page.getByRole('button', { name: /^Áp dụng toàn bộ/ }).click();
  await expect(page.getByText(proposals.done.taken).first()).toBeVisible();
  await expect(page.getByRole('button', { name: /^Áp dụng toàn bộ/ })).toHaveCount(0);
  await expectAccessible(page);
});

test('a reader sees the proposal and cannot take it', async ({ page }) => {
  await signIn(page, 'lanhdao');
  await page.goto('/proposals');
  await expect(page.getByRole('link', { name: proposals.create })).toHaveCount(0);
  await page.locator('tbody').getByRole('link').first().click();
  await expect(page.getByText(proposals.proven)).toBeVisible();
  await expect(page.getByRole('button', { name: /^Áp dụng/ })).toHaveCount(0);
});

test('a head sets weights with a source, and everybody who may see a ranking reads them', async ({
  page,
  newPerson,
}) => {
  await signIn(page, 'truongphong');
  await page.goto('/proposals/criteria');
  await expect(page.getByText(ranking.ownChoice)).toBeVisible();
  await page.locator('summary', { hasText: ranking.change }).click();
  await expect(page.getByLabel(ranking.sourceField)).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel(ranking.criteria.years_to_serve).fill('9');
  await page.getByRole('button', { name: ranking.saveWeights }).click();
  await expect(page.getByRole('alert').getByText(ranking.sourceField)).toBeVisible();
  await page.getByLabel(ranking.sourceField).fill('Kết luận họp phòng ngày 12/05/2022');
  await page.getByRole('button', { name: ranking.saveWeights }).click();
  await expect(page.getByText(ranking.done.weights)).toBeVisible();

  const reader = await newPerson();
  await signIn(reader, 'thanhtra');
  await reader.goto('/proposals/criteria');
  await expect(reader.getByText('Kết luận họp phòng ngày 12/05/2022')).toBeVisible();
  await expect(reader.getByRole('row', { name: ranking.criteria.years_to_serve }).getByRole('cell')).toHaveText('9');
  await expect(reader.locator('summary', { hasText: ranking.change })).toHaveCount(0);
});

test('one whose process died says so, and is computed again from the same input', async ({ page, server }) => {
  const world = new DatabaseSync(server.database);
  const { id, result } = world.prepare('select id, result from proposal order by at limit 1').get() as {
    id: string;
    result: string;
  };
  world
    .prepare(
      `update proposal set state = 'running', result = null, progress = '{"beat":1,"owner":"gone"}' where id = ?`,
    )
    .run(id);
  await signIn(page, 'chuyenvien');
  await page.goto(`/proposals/${id}`);
  await expect(page.getByText(proposals.goneText)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: proposals.again }).click();
  await expect(page.getByText(proposals.proven)).toBeVisible({ timeout: 30_000 });
  const now = world.prepare('select result from proposal where id = ?').get(id) as { result: string };
  world.close();
  const { seconds: _, ...again } = JSON.parse(now.result) as Record<string, unknown>;
  const { seconds: __, ...before } = JSON.parse(result) as Record<string, unknown>;
  expect(again).toEqual(before);
});
