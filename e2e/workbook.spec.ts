import { readFileSync } from 'node:fs';
import { read, utils } from '@e965/xlsx';
import { dossier } from '#messages/vi/dossier.ts';
import { imports } from '#messages/vi/imports.ts';
import { workbook } from '#messages/vi/workbook.ts';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './fixtures.ts';
import { signIn } from './sign-in.ts';
import { arrive } from './steps.ts';

test.use({ world: 'a workbook' });

const OWN = 'db/seed/data/dang-ky/05437-phuong-tuc-duyen.xlsx';
const FOREIGN = 'db/seed/data/dang-ky/05431-phuong-quan-trieu.xlsx';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

test('scenario 1: a unit’s workbook is checked, mended, taken in once, and had back with its errors @no-js', async ({
  page,
}) => {
  test.setTimeout(150_000);
  await signIn(page, 'tucduyen');
  await page.goto('/dossiers');
  await page.getByRole('button', { name: dossier.list.open }).click();
  const own = await arrive(page, /^\/dossiers\/./);
  const start = `/imports/new?dossier=${own.split('/').at(-1)}`;
  const give = async (file: Parameters<ReturnType<typeof page.locator>['setInputFiles']>[0]) => {
    await page.goto(start);
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByRole('button', { name: imports.start.send }).click();
  };

  // What is no list of this unit is refused with what to do, and nothing is kept.
  await give(FOREIGN);
  await expect(page.getByText(imports.errors.another_unit)).toBeVisible();
  await expectAccessible(page);
  await give({ name: 'danh-sach.xlsx', mimeType: XLSX, buffer: Buffer.from('PK not a workbook at all') });
  await expect(page.getByText(workbook.refusals.other_spreadsheet)).toBeVisible();
  await give({ name: 'anh.xlsx', mimeType: XLSX, buffer: Buffer.from('\x89PNG\r\n\x1a\n0000', 'latin1') });
  await expect(page.getByText(workbook.refusals.not_a_workbook)).toBeVisible();
  await expect(page.getByText(imports.start.earlier)).toHaveCount(0);

  // The template of the unit comes as a workbook.
  await page.goto(start);
  const template = page.waitForEvent('download');
  await page.getByRole('link', { name: imports.start.getTemplate }).click();
  expect(
    readFileSync(await (await template).path())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');

  // Its own list: every line with its findings; whoever nobody knows is left out by name.
  await give(OWN);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(imports.preview.title);
  await expectAccessible(page);
  const preview = await arrive(page, /^\/imports\/(?!new)./);
  const errors = page.waitForEvent('download');
  await page.getByRole('link', { name: imports.preview.download }).click();
  const marked = read(readFileSync(await (await errors).path()));
  const rows = marked.SheetNames.flatMap((name) => {
    const sheet = marked.Sheets[name];
    return sheet ? utils.sheet_to_json<string[]>(sheet, { header: 1 }) : [];
  });
  const head = rows.find((row) => row.includes(workbook.errors)) ?? [];
  const column = head.indexOf(workbook.errors);
  expect(rows.filter((row) => row !== head && row[column]).length).toBeGreaterThan(5);

  // Two are settled by hand: who is meant by the first, and that another is not taken in.
  const open = async () => Number((await page.getByText(/^\d+ lượt đăng ký cần xử lý/).innerText()).split(' ')[0]);
  const atFirst = await open();
  const meant = page.getByLabel(imports.preview.person).first();
  const somebody = await meant.locator('option').nth(1).innerText();
  await meant.selectOption({ index: 1 });
  await page.getByLabel(imports.preview.leave).last().check();
  await page.getByRole('button', { name: imports.preview.check }).click();
  await expect(page.getByText(imports.done.checked)).toBeVisible();
  expect(await open()).toBeLessThanOrEqual(atFirst - 2);
  await expect(page.getByLabel(imports.preview.person).first().locator('option:checked')).toHaveText(somebody);
  await expect(page.getByLabel(imports.preview.leave).last()).toBeChecked();
  await expectAccessible(page);
  await page.getByRole('button', { name: imports.preview.leaveAll }).click();
  await expect(page.getByText(/^\d+ lượt đăng ký cần xử lý/)).toHaveCount(0);
  await page.getByRole('button', { name: /^Nhập \d+ lượt đăng ký$/ }).click();
  await expect(page.getByText(imports.done.confirmed)).toBeVisible();
  await expectAccessible(page);
  await page.goto(own);
  const turns = Number(await page.locator('dd').first().innerText());
  expect(turns).toBeGreaterThan(10);

  // The same file again adds nothing, and says so.
  await give(OWN);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(imports.preview.title);
  await expect(page).not.toHaveURL(preview);
  await expect(page.getByText(imports.preview.nothing)).toBeVisible();
  await expect(page.getByRole('button', { name: /^Nhập \d+ lượt đăng ký$/ })).toHaveCount(0);
  await page.goto(own);
  expect(Number(await page.locator('dd').first().innerText())).toBe(turns);
});
