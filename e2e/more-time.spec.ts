import { board } from '#messages/vi/board.ts';
import { dossier } from '#messages/vi/dossier.ts';
import { people } from '#messages/vi/people.ts';
import { plans } from '#messages/vi/plans.ts';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './fixtures.ts';
import { signIn } from './sign-in.ts';
import { arrive } from './steps.ts';

test.use({ world: 'more time' });

const UNIT = 'Xã Tân Cương';
const WHY = 'Đồng chí phụ trách nghỉ ốm từ ngày 10/4, cần thêm một tuần.';

test('a unit asks for more time after classes have closed, is granted it, and chooses classes for one person @no-js', async ({
  page,
  newPerson,
}) => {
  await signIn(page, 'tancuong');
  await page.goto('/people');
  const somebody = page.locator('tbody').getByRole('link').last();
  const name = (await somebody.innerText()).trim();
  await somebody.click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
  await expectAccessible(page);
  await page.getByRole('link', { name: people.register, exact: true }).click();
  const choices = await arrive(page, /^\/dossiers\/./);
  const boxes = page.getByRole('checkbox', { name: /^Chọn (?!tất cả)/ });
  const taken = page.getByRole('button', { name: new RegExp(`^${dossier.klass.drop}`) });
  await expectAccessible(page);
  // A class that has closed stands among the closed ones and has no box to tick.
  await expect(page.getByText(dossier.person.closed).first()).toBeVisible();
  const before = await boxes.count();
  const takenBefore = await taken.count();

  // Too short a reason is said at its field, and kept.
  await page.goto('/extensions');
  await page.getByRole('link', { name: dossier.extension.askNew }).click();
  await page.getByLabel(dossier.extension.reason).fill('Nghỉ ốm');
  await page.getByRole('button', { name: dossier.extension.ask }).click();
  await expect(page.locator('.summary.error')).toBeVisible();
  await expect(page.getByLabel(dossier.extension.reason)).toHaveValue('Nghỉ ốm');
  await page.getByLabel(dossier.extension.reason).fill(WHY);
  await page.getByRole('button', { name: dossier.extension.ask }).click();
  await expect(page.getByText(dossier.done.asked ?? '')).toBeVisible();
  await expect(page.getByText(dossier.extension.states.asked)).toBeVisible();
  await expectAccessible(page);

  // The office reads why, and gives this unit time until a moment that lies ahead; a day gone by is refused.
  const officer = await newPerson();
  await signIn(officer, 'chuyenvien');
  await officer.goto('/board');
  await officer.getByRole('link', { name: board.deadlines }).click();
  const asked = officer.getByRole('region', { name: UNIT });
  await expect(asked.getByText(WHY)).toBeVisible();
  await asked.getByLabel(plans.round.until).fill('10/05/2022');
  await asked.getByRole('button', { name: plans.round.grant }).click();
  await expect(officer.locator('.summary.error')).toBeVisible();
  await asked.getByLabel(plans.round.until).fill('19/05/2022');
  await asked.getByRole('button', { name: plans.round.grant }).click();
  await expect(officer.getByText(plans.done.grant)).toBeVisible();
  await expectAccessible(officer);

  // What was closed is open again to this unit, and two classes are taken for the person at once.
  await page.goto('/extensions');
  await expect(page.getByText(dossier.extension.states.granted)).toBeVisible();
  await page.goto(choices);
  expect(await boxes.count()).toBeGreaterThan(before);
  await boxes.nth(0).check();
  await boxes.nth(1).check();
  await page.getByRole('button', { name: dossier.person.submit }).click();
  await expect(page.getByText(dossier.done.added ?? '')).toBeVisible();
  await expect(taken).toHaveCount(takenBefore + 2);
  await expect(page.getByText(dossier.person.closed)).toHaveCount(0);
});
