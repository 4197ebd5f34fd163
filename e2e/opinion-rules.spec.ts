import { dossier } from '#messages/vi/dossier.ts';
import { opinionRules } from '#messages/vi/opinion-rules.ts';
import { opinions } from '#messages/vi/opinions.ts';
import { people } from '#messages/vi/people.ts';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './fixtures.ts';
import { signIn } from './sign-in.ts';
import { arrive } from './steps.ts';

test.use({ world: 'opinion rules' });

const BOARD = 'Ban Thường vụ Thành ủy';
const SOURCE = 'Quy định phân cấp quản lý cán bộ (dữ liệu mẫu)';
const CLASS = 'Bồi dưỡng lãnh đạo, quản lý cấp xã';

test('the office says who manages a post and that this body is to be heard; the line says why, and the rule ends @phone @no-js', async ({
  page,
  newPerson,
}) => {
  await signIn(page, 'chuyenvien');
  await page.goto('/classes');
  await page.getByRole('link', { name: CLASS }).first().click();
  await page.goto(`${await arrive(page, /^\/classes\/[\w-]+$/)}?only=clean&state=submitted`);
  const href = await page.locator('tbody').getByRole('link').first().getAttribute('href');
  const line = `/lines/${href?.split('/').at(-1)}`;
  await page.goto(line);
  await expect(page.getByText(opinions.needed)).toHaveCount(0);

  // Who manages the post is on the person's page; the body is written once and chosen afterwards.
  await page.getByRole('link', { name: dossier.line.toPerson }).click();
  await page.waitForURL(/people\/[\w-]+$/);
  await expect(page.getByText(people.managed.unknown)).toBeVisible();
  await page.getByRole('link', { name: people.managed.set }).click();
  await page.getByLabel(people.managed.body).fill(BOARD);
  await expectAccessible(page);
  await page.getByRole('button', { name: people.managed.save }).click();
  await expect(page.locator('.summary.error')).toBeVisible();
  await page.getByLabel(people.managed.reason).fill(SOURCE);
  await page.getByRole('button', { name: people.managed.save }).click();
  await expect(page.getByText(people.done.managed_by)).toBeVisible();
  await expect(page.getByText(people.events['person.managed_by_set']).last()).toBeVisible();
  await expectAccessible(page);

  // A rule by that body: first as it must not be, each word at its field.
  await page.goto('/party-requests');
  await page.getByRole('link', { name: opinionRules.link }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(opinionRules.title);
  await expectAccessible(page);
  const add = page.locator('form', { has: page.getByRole('button', { name: opinionRules.save }) });
  await add.getByLabel(opinionRules.sourceField).fill(SOURCE);
  await add.getByRole('button', { name: opinionRules.save }).click();
  await expect(page.locator('.summary.error')).toContainText(opinionRules.errors.whom_needed);
  await add.getByLabel(opinionRules.category).selectOption({ label: 'Lý luận chính trị' });
  await add.getByRole('button', { name: opinionRules.save }).click();
  await expect(page.locator('.summary.error')).toContainText(opinionRules.errors.rules_overlap);
  await add.getByLabel(opinionRules.category).selectOption({ index: 0 });
  await add.getByLabel(opinionRules.managedBy).fill(BOARD.toUpperCase());
  await add.getByRole('button', { name: opinionRules.save }).click();
  await expect(page.getByText(opinionRules.done.added)).toBeVisible();
  const rule = page.getByRole('row', { name: BOARD });
  await expect(rule).toContainText(opinionRules.standings.in_force);
  await expect(rule).toContainText('1 người');

  // The unit reads on the line why it waits; the rule cannot be changed by anybody else.
  await page.goto(line);
  await expect(page.getByText(opinions.needed)).toBeVisible();
  await expect(page.getByText(opinions.source({ source: SOURCE }))).toBeVisible();
  await expectAccessible(page);
  const reader = await newPerson();
  await signIn(reader, 'thanhtra');
  await reader.goto('/party-requests/rules');
  await expect(reader.getByRole('row', { name: BOARD })).toBeVisible();
  await expect(reader.getByRole('button', { name: opinionRules.save })).toHaveCount(0);

  // Its last day is today: it stays to be read, and everything it asked for stays explained.
  await page.goto('/party-requests/rules');
  await rule.getByRole('link').click();
  await page.getByLabel(opinionRules.lastDay).fill('11/05/2022');
  await page.getByRole('button', { name: opinionRules.end, exact: true }).click();
  await expect(page.locator('.summary.error')).toContainText(opinionRules.errors.end_past);
  await page.getByLabel(opinionRules.lastDay).fill('12/05/2022');
  await page.getByRole('button', { name: opinionRules.end, exact: true }).click();
  await expect(page.getByText(opinionRules.done.ended)).toBeVisible();
  await expect(rule).toContainText(opinionRules.until({ day: '12/05/2022' }));
  await expectAccessible(page);
});
