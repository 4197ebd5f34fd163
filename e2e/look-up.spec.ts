import { DatabaseSync } from 'node:sqlite';
import { lookUp } from '#messages/vi/look-up.ts';
import { ui } from '#messages/vi/ui.ts';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './fixtures.ts';
import { signIn } from './sign-in.ts';

test.use({ world: 'look-up' });

/** A published decision of the sample world, as the records clerk sees it. */
const NUMBER = '398/QĐ-UBND';

test('a decision is taken away as its papers, and looked up by whoever has its copy @phone', async ({
  page,
  newPerson,
  server,
}) => {
  await signIn(page, 'vanthu');
  await page.goto('/decisions');
  await page.getByRole('row', { name: NUMBER }).getByRole('link').first().click();
  await expect(page.getByRole('main').getByText(`Số ${NUMBER} ngày`)).toBeVisible();
  await expectAccessible(page);

  const taken = async (words: string) => {
    const link = page.getByRole('link', { name: words, exact: true });
    const answer = await page.request.get((await link.getAttribute('href')) ?? '');
    return { headers: answer.headers(), bytes: await answer.body() };
  };
  const pdf = await taken(ui.paperPdf);
  expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-');
  expect(pdf.headers['content-type']).toBe('application/pdf');
  expect(pdf.headers['content-disposition']).toBe(
    `attachment; filename="Quyet-dinh-398-QD-UBND.pdf"; filename*=UTF-8''${encodeURIComponent('Quyết định 398-QĐ-UBND.pdf')}`,
  );
  expect((await taken(ui.paperPdf)).bytes.equals(pdf.bytes)).toBe(true);
  const docx = await taken(ui.paperDocx);
  expect(docx.bytes.subarray(0, 2).toString()).toBe('PK');
  const copy = await taken(lookUp.download);
  const database = new DatabaseSync(server.database, { readOnly: true });
  const row = database.prepare('select look_up_code as code from decision where number = ?').get(NUMBER);
  database.close();

  const anybody = await newPerson();
  await anybody.goto(`/look-up/${row?.code}`);
  await expect(anybody.getByText(lookUp.states.published)).toBeVisible();
  await expect(anybody.getByText(NUMBER)).toBeVisible();
  await expectAccessible(anybody);

  // From here on the browser is watched: the file must not leave it.
  const sent: string[] = [];
  anybody.on('request', (request) => sent.push(request.url()));
  const file = (buffer: Buffer) => ({ name: 'a.pdf', mimeType: 'application/pdf', buffer });
  const field = anybody.getByLabel(lookUp.file);
  await field.setInputFiles(file(copy.bytes));
  await expect(anybody.getByRole('status')).toHaveText(`${lookUp.matches} ${lookUp.known.copy({ at: '12/05/2022' })}`);
  const scan = await page.request.get((await page.getByRole('link', { name: /\.pdf \(/ }).getAttribute('href')) ?? '');
  await field.setInputFiles(file(await scan.body()));
  await expect(anybody.getByRole('status')).toHaveText(`${lookUp.matches} ${lookUp.known.scan}`);
  await field.setInputFiles(file(Buffer.concat([copy.bytes, Buffer.from(' ')])));
  await expect(anybody.getByRole('status')).toHaveText(lookUp.differs);
  expect(sent).toEqual([]);
});
