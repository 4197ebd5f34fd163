import { auth } from '#messages/vi/auth.ts';
import { delegations } from '#messages/vi/delegations.ts';
import { submissions } from '#messages/vi/submissions.ts';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './fixtures.ts';
import { operatorOf } from './operator.ts';
import { firstSignIn, signIn } from './sign-in.ts';
import { arrive } from './steps.ts';

test.use({ world: 'standing in' });

const CLASS = /văn phòng - thống kê/;
const [LEADER, DEPUTY] = ['Lê Quang Minh', 'Đặng Văn Phúc'];

test('a leader delegates to a deputy, who chooses to act for him and decides; history names both', async ({
  page,
  newPerson,
  server,
}) => {
  const operator = operatorOf(server.database);
  const made = operator<{ firstPassword: string }>(
    ...['create-user', 'vanphong', '--name', DEPUTY, '--title', 'Chánh Văn phòng', '--role', 'records_clerk'],
    ...['--unit', 'Thành phố Thái Nguyên'],
  );

  await signIn(page, 'lanhdao');
  await page.goto('/account');
  await page.getByRole('link', { name: delegations.title }).click();
  await expect(page.getByText(delegations.none)).toBeVisible();
  await expectAccessible(page);
  // Without its ground and last day it is not taken, and what was chosen stays.
  await page.getByLabel(delegations.to).selectOption({ label: `${DEPUTY}, Chánh Văn phòng` });
  await page.getByRole('button', { name: delegations.lend, exact: true }).click();
  await expect(page.locator('.summary.error')).toBeVisible();
  await page.getByLabel(delegations.until, { exact: true }).fill('31/05/2022');
  await page.getByLabel(delegations.reason, { exact: true }).fill('Văn bản ủy quyền số 12/UQ-UBND; đi công tác');
  await page.getByRole('button', { name: delegations.lend, exact: true }).click();
  await expect(page.getByText(delegations.done.lent)).toBeVisible();
  await expect(page.getByRole('row', { name: DEPUTY })).toContainText(delegations.states.in_force);
  await expectAccessible(page);

  const deputy = await newPerson();
  await firstSignIn(deputy, 'vanphong', made.firstPassword, 'mat-khau-moi-cua-toi-2022');
  await deputy.goto('/');
  await expect(deputy.getByRole('link', { name: auth.nav.submissions })).toHaveCount(0);
  await expectAccessible(deputy);
  await deputy.getByRole('button', { name: delegations.actFor({ name: LEADER }) }).click();
  await expect(deputy.getByText(delegations.acting({ name: LEADER, until: '31/05/2022' }))).toBeVisible();
  await expectAccessible(deputy);
  await deputy.goto('/submissions');
  await deputy.getByRole('link', { name: CLASS }).first().click();
  const submission = await arrive(deputy, /^\/submissions\/./);
  await deputy.getByText(/^Đồng ý cử \d+ người…$/).click();
  await deputy.getByRole('button', { name: /^Đồng ý cử \d+ người$/ }).click();
  await expect(deputy.getByText(submissions.done.approve)).toBeVisible();
  await expect(deputy.getByText(`${DEPUTY} thay ${LEADER}`).first()).toBeVisible();

  // Back in his own name, that page is not his; the delegation is ended by him who gave it.
  await deputy.getByRole('button', { name: delegations.actAsOneself }).click();
  await expect(deputy.getByRole('link', { name: auth.nav.submissions })).toHaveCount(0);
  await page.getByRole('button', { name: `${delegations.end} ${DEPUTY}` }).click();
  await expect(page.getByText(delegations.done.ended)).toBeVisible();
  await deputy.reload();
  await expect(deputy.getByRole('button', { name: delegations.actFor({ name: LEADER }) })).toHaveCount(0);

  await page.goto(submission);
  await expect(page.getByText(`${DEPUTY} thay ${LEADER}`).first()).toBeVisible();
  const administrator = await newPerson();
  await signIn(administrator, 'quantri');
  await administrator.goto('/accounts?q=vanphong');
  await administrator.getByRole('row', { name: DEPUTY }).getByRole('link').first().click();
  await expect(administrator.getByRole('row', { name: LEADER })).toContainText(delegations.states.ended);
  await expectAccessible(administrator);
});
