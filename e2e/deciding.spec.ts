import { decisions } from '#messages/vi/decisions.ts';
import { submissions } from '#messages/vi/submissions.ts';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './fixtures.ts';
import { signIn } from './sign-in.ts';
import { arrive } from './steps.ts';

test.use({ world: 'deciding' });

const CLASS = /văn phòng - thống kê/;
const SCAN = { name: 'quyet-dinh.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF\n') };

test('the leader approves what waits, and it is signed, numbered and published @phone @no-js', async ({
  page,
  newPerson,
}) => {
  await signIn(page, 'lanhdao');
  await page.goto('/submissions');
  await expectAccessible(page);
  await page.getByRole('link', { name: CLASS }).first().click();
  await arrive(page, /^\/submissions\/(?!new)./);
  await expectAccessible(page);
  const approve = page.getByText(/^Đồng ý cử \d+ người…$/);
  await approve.click();
  await page.getByRole('button', { name: /^Đồng ý cử \d+ người$/ }).click();
  await expect(page.getByText(submissions.done.approve)).toBeVisible();
  await page.getByRole('link', { name: /^Dự thảo quyết định/ }).click();
  await expect(page.getByText(decisions.noNumber)).toBeVisible();
  await expectAccessible(page);
  const decision = await arrive(page, /^\/decisions\/./);

  const officer = await newPerson();
  await signIn(officer, 'chuyenvien');
  await officer.goto(decision);
  await officer.getByLabel(decisions.signerName).fill('Lê Quang Minh');
  await officer.getByLabel(decisions.signerPost).fill('Phó Chủ tịch');
  await officer.getByLabel(decisions.capacity).selectOption('KT');
  await officer.getByRole('button', { name: decisions.saveSigner }).click();
  await expect(officer.getByText(decisions.done.signer)).toBeVisible();
  await expectAccessible(officer);

  const clerk = await newPerson();
  await signIn(clerk, 'vanthu');
  await clerk.goto(decision);
  await clerk.getByLabel(decisions.uploadScan).setInputFiles(SCAN);
  await clerk.locator('button', { hasText: decisions.uploadScan }).click();
  await expect(clerk.getByText(decisions.done.scan)).toBeVisible();

  // A day is missing: it is said, and what was typed stays.
  await clerk.getByLabel(decisions.number).fill('620/QĐ-UBND');
  await clerk.getByLabel(decisions.signedOn).fill('12/05/2022');
  const publish = clerk.getByRole('button', { name: /^Phát hành, cử/ });
  await publish.click();
  await expect(clerk.locator('.summary.error')).toBeVisible();
  await expect(clerk.getByLabel(decisions.number)).toHaveValue('620/QĐ-UBND');
  await expectAccessible(clerk);
  await clerk.getByLabel(decisions.day, { exact: true }).fill('12/05/2022');
  await publish.click();
  await expect(clerk.getByText(decisions.done.published)).toBeVisible();
  await expectAccessible(clerk);

  await officer.reload();
  await expect(officer.getByText('Số 620/QĐ-UBND ngày 12/05/2022')).toBeVisible();
});
