import { decisions } from '#messages/vi/decisions.ts';
import { paperForms as t } from '#messages/vi/paper-forms.ts';
import { submissions } from '#messages/vi/submissions.ts';
import { ui } from '#messages/vi/ui.ts';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './fixtures.ts';
import { signIn } from './sign-in.ts';

test.use({ world: 'forms of papers' });

test('the office sets a decision’s laws from a day on, is stopped at a day of before, and takes the form back @no-js @phone', async ({
  page,
}) => {
  await signIn(page, 'chuyenvien');
  await page.goto('/papers');
  await expectAccessible(page);
  await page.getByRole('link', { name: t.kinds.decision }).click();
  await expect(page.getByText('101/2017/NĐ-CP').first()).toBeVisible();
  await page.locator('summary', { hasText: t.set }).click();
  await page.getByLabel(t.basesField).fill('- Căn cứ mới thứ nhất;\nCăn cứ mới thứ hai.\n\n');
  await page.getByLabel(t.from).fill('11/05/2022');
  await page.getByRole('button', { name: t.save }).click();
  await expect(page.getByText(t.errors.from_past).first()).toBeVisible();
  await expect(page.getByLabel(t.basesField)).toHaveValue(/Căn cứ mới thứ hai/);
  await page.getByLabel(t.from).fill('01/06/2022');
  await page.getByRole('button', { name: t.save }).click();
  await expect(page.getByText(t.done.form_set)).toBeVisible();
  const coming = page.getByRole('region', { name: t.coming });
  await expect(coming.getByRole('listitem').first()).toHaveText('Căn cứ mới thứ nhất');
  await expect(page.getByRole('region', { name: t.now }).getByText('101/2017/NĐ-CP').first()).toBeVisible();
  await expectAccessible(page);
  await coming.getByRole('button', { name: t.takeBack }).click();
  await expect(page.getByText(t.done.taken_back)).toBeVisible();
  await expect(coming).toHaveCount(0);
});

test('a ward’s name and place follow from the tree, and can be set as they print', async ({ page }) => {
  await signIn(page, 'truongphong');
  await page.goto('/papers/letterheads');
  await expectAccessible(page);
  const row = page.getByRole('row', { name: 'Phường Hoàng Văn Thụ' });
  await expect(row).toContainText('UBND THÀNH PHỐ THÁI NGUYÊN');
  await row.getByRole('link').click();
  await expect(page.getByText(t.placeAndDay({ place: 'Phường Hoàng Văn Thụ' }))).toBeVisible();
  await page.locator('summary', { hasText: t.set }).click();
  await page.getByLabel(t.placeField).fill('Hoàng Văn Thụ');
  await page.getByRole('button', { name: t.saveHead }).click();
  await expect(page.getByText(t.done.head_set)).toBeVisible();
  await expect(page.getByText(t.placeAndDay({ place: 'Hoàng Văn Thụ' }), { exact: true })).toBeVisible();
  await expectAccessible(page);
});

test('a signer is entered, and one press puts him under a draft; the submission’s number is cited there', async ({
  page,
}) => {
  await signIn(page, 'chuyenvien');
  await page.goto('/papers/signers');
  await page.locator('summary', { hasText: t.addSigner }).click();
  await page.getByLabel(t.unitField, { exact: true }).selectOption({ label: 'Thành phố Thái Nguyên' });
  await page.getByLabel(t.nameField).fill('Trần Văn Bảo');
  await page.getByLabel(t.titleField).fill('Phó Chủ tịch');
  await page.getByLabel(t.capacityField).selectOption('CHIEF');
  await page.getByRole('button', { name: t.saveSigner }).click();
  await expect(page.getByText(t.errors.deputy_signs_for).first()).toBeVisible();
  await page.getByLabel(t.capacityField).selectOption('KT');
  await page.getByRole('button', { name: t.saveSigner }).click();
  await expect(page.getByText(t.done.signer_added)).toBeVisible();
  await expectAccessible(page);

  await page.goto('/decisions');
  await page.getByRole('link', { name: 'Sơ cấp lý luận chính trị' }).first().click();
  await page.getByRole('link', { name: decisions.fromSubmission }).click();
  await page.locator('summary', { hasText: submissions.enterNumber }).click();
  await page.getByLabel(submissions.numberField).fill('mười lăm');
  await page.getByLabel(submissions.dayField).fill('09/05/2022');
  await page.getByRole('button', { name: submissions.saveNumber }).click();
  await expect(page.getByText(submissions.errors.number_shape).first()).toBeVisible();
  await page.getByLabel(submissions.numberField).fill('15/TTr-PNV');
  await page.getByRole('button', { name: submissions.saveNumber }).click();
  await expect(page.getByText(submissions.done.number)).toBeVisible();
  await expectAccessible(page);

  await page.goto('/decisions');
  await page.getByRole('link', { name: 'Sơ cấp lý luận chính trị' }).first().click();
  await expect(page.getByText(decisions.onSubmission({ number: '15/TTr-PNV', day: '09/05/2022' }))).toBeVisible();
  await page.getByRole('button', { name: 'Trần Văn Bảo' }).click();
  await expect(page.getByText(decisions.done.signer)).toBeVisible();
  await expect(page.getByLabel(decisions.signerName)).toHaveValue('Trần Văn Bảo');
  await expect(page.getByText(ui.problems)).toHaveCount(0);
  await expectAccessible(page);
});
