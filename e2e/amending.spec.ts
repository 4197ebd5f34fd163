import { DatabaseSync } from 'node:sqlite';
import { amendments } from '#messages/vi/amendments.ts';
import { decisions } from '#messages/vi/decisions.ts';
import { dossier } from '#messages/vi/dossier.ts';
import { events } from '#messages/vi/events.ts';
import { lookUp } from '#messages/vi/look-up.ts';
import { paperForms } from '#messages/vi/paper-forms.ts';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './fixtures.ts';
import { signIn } from './sign-in.ts';
import { arrive } from './steps.ts';

test.use({ world: 'amending' });

const SCAN = { name: 'quyet-dinh.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF\n') };

/** Somebody sent by a published decision, the account of his unit's clerk, and the decision. */
const SENT = `select l.id as line, l.decision_id as decision, p.name, a.username
  from line l join course_class c on c.id = l.class_id join person p on p.id = l.person_id
  join role_grant g on g.unit_id = l.unit_id and g.role = 'unit_clerk' join account a on a.id = g.account_id
  where c.code = 'QLNN-CVC-22' and l.state = 'nominated' order by l.id limit 1`;

test('scenario 8: a unit asks to withdraw after publication, and an amending decision answers @phone', async ({
  page,
  newPerson,
  server,
}) => {
  const world = new DatabaseSync(server.database, { readOnly: true });
  const sent = world.prepare(SENT).get() as { line: string; decision: string; name: string; username: string };
  const sealed = () =>
    world.prepare("select sha256 from version where kind = 'decision' and subject_id = ?").all(sent.decision);
  const before = sealed();
  expect(before).toHaveLength(1);

  await signIn(page, sent.username);
  await page.goto(`/lines/${sent.line}`);
  await page.getByText(`${events.line.ask_withdrawal}…`).click();
  await page.locator('select[name="withdrawal_reason"]').selectOption('ILLNESS');
  await page.getByRole('button', { name: events.line.ask_withdrawal, exact: true }).click();
  await expect(page.getByText(dossier.done.ask_withdrawal!)).toBeVisible();
  await expect(page.getByText(amendments.waitingText)).toBeVisible();
  await expectAccessible(page);

  const officer = await newPerson();
  await signIn(officer, 'chuyenvien');
  await expect(officer.getByText('Đơn vị xin rút tên, thay người sau khi đã trình')).toBeVisible();
  await officer.goto(`/decisions/${sent.decision}`);
  await expect(officer.getByText(amendments.flagged({ n: 1 }))).toBeVisible();
  await expectAccessible(officer);
  await officer.getByRole('link', { name: amendments.amend }).click();
  await expect(officer.getByRole('checkbox', { name: sent.name })).toBeChecked();
  await expectAccessible(officer);
  await officer.getByRole('button', { name: amendments.draft }).click();
  await expect(officer.getByText(amendments.done.drafted)).toBeVisible();
  const second = await arrive(officer, /^\/decisions\/./);
  await officer.getByLabel(decisions.signerName).fill('Lê Quang Minh');
  await officer.getByLabel(decisions.signerPost).fill('Chủ tịch');
  await officer.getByLabel(decisions.capacity).selectOption('TM');
  await officer.getByRole('button', { name: decisions.saveSigner }).click();
  await expect(officer.getByText(decisions.done.signer)).toBeVisible();
  await expectAccessible(officer);

  const clerk = await newPerson();
  await signIn(clerk, 'vanthu');
  await clerk.goto(second);
  await clerk.getByLabel(decisions.uploadScan).setInputFiles(SCAN);
  await clerk.locator('button', { hasText: decisions.uploadScan }).click();
  await expect(clerk.getByText(decisions.done.scan)).toBeVisible();
  await clerk.getByLabel(decisions.number).fill('777/QĐ-UBND');
  await clerk.getByLabel(decisions.signedOn).fill('12/05/2022');
  await clerk.getByLabel(decisions.day, { exact: true }).fill('12/05/2022');
  await clerk.getByRole('button', { name: amendments.publish({ n: 1 }) }).click();
  await expect(clerk.getByText(decisions.done.published)).toBeVisible();

  // Whoever holds the copy of the second learns which one it amends, and that the copy is the one given out.
  const link = clerk.getByRole('link', { name: lookUp.download, exact: true });
  const copy = await (await clerk.request.get((await link.getAttribute('href')) ?? '')).body();
  const row = world.prepare('select look_up_code as code from decision where number = ?').get('777/QĐ-UBND');
  const anybody = await newPerson();
  await anybody.goto(`/look-up/${row?.code}`);
  await expect(anybody.getByText(lookUp.states.published)).toBeVisible();
  await expect(anybody.getByText(paperForms.kinds.amendment)).toBeVisible();
  await expect(anybody.locator('dl.pairs').first()).toContainText(lookUp.facts.amends);
  await expect(anybody.locator('main')).not.toContainText(sent.name);
  await expectAccessible(anybody);
  await anybody.getByLabel(lookUp.file).setInputFiles({ name: 'a.pdf', mimeType: 'application/pdf', buffer: copy });
  await expect(anybody.getByRole('status')).toHaveText(`${lookUp.matches} ${lookUp.known.copy({ at: '12/05/2022' })}`);

  // The first decision says what became of it, and its list is as it was.
  await officer.goto(`/decisions/${sent.decision}`);
  await expect(
    officer.getByRole('link', { name: amendments.numbered({ number: '777/QĐ-UBND', day: '12/05/2022' }) }),
  ).toBeVisible();
  await expect(officer.getByRole('rowheader', { name: sent.name })).toBeVisible();
  await expectAccessible(officer);
  expect(sealed()).toEqual(before);
  world.close();
  await page.reload();
  await expect(page.getByText(/777\/QĐ-UBND/).first()).toBeVisible();
});
