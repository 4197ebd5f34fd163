import { classes } from '#messages/vi/classes.ts';
import { dossier } from '#messages/vi/dossier.ts';
import { events } from '#messages/vi/events.ts';
import { history } from '#messages/vi/history.ts';
import { ui } from '#messages/vi/ui.ts';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './fixtures.ts';
import { signIn } from './sign-in.ts';
import { arrive, take } from './steps.ts';

test.use({ world: 'a silent unit' });

const OPEN_TO_ALL = /^Chuyển đổi số/;
const FOR_LEADERS = /^Bồi dưỡng lãnh đạo, quản lý cấp xã/;
const NOBODY = /^Tiếng dân tộc/;
const REASON = 'Đồng chí được quy hoạch chức danh lãnh đạo.';

test('scenarios 2 and 3: a silent unit registers, signs and sends, and answers what comes back @no-js', async ({
  page,
  newPerson,
}) => {
  test.setTimeout(240_000);
  await signIn(page, 'tucduyen');
  await page.goto('/dossiers');
  await page.getByRole('button', { name: dossier.list.open }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('đợt 1');
  const own = await arrive(page, /^\/dossiers\/./);

  // Several people for one class, by ticking; each with what is in the way.
  await page.getByRole('link', { name: OPEN_TO_ALL }).click();
  await page.getByRole('link', { name: dossier.klass.add }).click();
  await arrive(page, /\/add$/);
  await expectAccessible(page);
  for (const at of [0, 1, 2])
    await page
      .getByRole('checkbox', { name: /^Chọn (?!tất cả)/ })
      .nth(at)
      .check();
  await page.getByRole('button', { name: dossier.pick.submit }).click();
  await expect(page.getByRole('rowheader', { name: /^3\./ })).toBeVisible();
  // The third comes before the second.
  const third = (await page.getByRole('rowheader', { name: /^3\./ }).getByRole('link').innerText()).trim();
  await page
    .getByRole('button', { name: /lên trên$/ })
    .last()
    .click();
  await expect(page.getByRole('rowheader', { name: /^2\./ })).toContainText(third);

  await page.goto(own);
  await page.getByRole('link', { name: FOR_LEADERS }).click();
  await page.getByRole('link', { name: dossier.klass.add }).click();
  await page
    .getByRole('row', { name: /Không đúng đối tượng/ })
    .first()
    .getByRole('checkbox')
    .check();
  await page.getByRole('button', { name: dossier.pick.submit }).click();
  await page.getByRole('link', { name: new RegExp(dossier.klass.askException) }).click();
  await page.getByLabel(dossier.words.exception).fill(REASON);
  await page.getByRole('button', { name: dossier.words.save }).click();
  await expect(page.getByText(REASON)).toBeVisible();

  await page.goto(own);
  await page.getByRole('link', { name: NOBODY }).click();
  await page.getByRole('button', { name: dossier.klass.noNeed }).click();
  await expect(page.getByText(dossier.klass.noNeedReported)).toBeVisible();

  await page.goto(`${own}/check`);
  await expectAccessible(page);
  await take(page, events.dossier.hand_over);
  await expect(page.getByText(dossier.done.hand_over ?? '')).toBeVisible();

  // The chairman gives it back once, signs and sends it, recalls it, and sends it again.
  const head = await newPerson();
  await signIn(head, 'tucduyen.ct');
  await head.goto(`${own}/sign`);
  await expectAccessible(head);
  await take(head, events.dossier.give_back, 'Ghi rõ lý do cử đồng chí ngoài đối tượng.');
  await expect(head.getByText(dossier.done.give_back ?? '')).toBeVisible();
  await page.goto(own);
  await expect(page.getByText('Ghi rõ lý do cử đồng chí ngoài đối tượng.').first()).toBeVisible();
  await page.goto(`${own}/check`);
  await take(page, events.dossier.hand_over);
  await expect(page.getByText(dossier.done.hand_over ?? '')).toBeVisible();
  const sign = async () => {
    await head.goto(`${own}/sign`);
    await head.locator('summary', { hasText: /^Ký, gửi/ }).click();
    await head
      .locator('details[open]')
      .getByRole('button', { name: /^Ký, gửi/ })
      .click();
    await expect(head.getByText(dossier.done.send ?? '')).toBeVisible();
  };
  await sign();
  await take(head, events.dossier.recall, 'Rà soát lại thứ tự ưu tiên.');
  await expect(head.getByText(dossier.done.recall ?? '')).toBeVisible();
  await page.goto(`${own}/check`);
  await take(page, events.dossier.hand_over);
  await expect(page.getByText(dossier.done.hand_over ?? '')).toBeVisible();
  await sign();

  // Home Affairs receives it, accepts one and asks about another.
  const officer = await newPerson();
  await signIn(officer, 'chuyenvien');
  await officer.goto(own);
  await take(officer, events.dossier.receive);
  await expect(officer.getByText(dossier.done.receive ?? '')).toBeVisible();
  await officer.goto('/classes');
  await officer.getByRole('link', { name: OPEN_TO_ALL }).click();
  const ofClass = await arrive(officer, /^\/classes\/./);
  await officer.getByLabel(classes.filter.unit, { exact: true }).selectOption({ label: 'Phường Túc Duyên' });
  await officer.getByRole('button', { name: ui.filter }).click();
  await officer.waitForURL(/unit=/);
  const { searchParams } = new URL(officer.url());
  const sent = `${ofClass}?unit=${searchParams.get('unit')}&state=submitted`;
  const rows = officer.locator('tbody').getByRole('row', { name: /^Chọn/ });
  await expect(rows).toHaveCount(3);
  await rows.nth(0).getByRole('checkbox').check();
  await officer.locator('#lines').getByRole('button', { name: events.line.accept, exact: true }).click();
  await expect(officer.getByText(classes.done.accept)).toBeVisible();
  await officer.goto(sent);
  await rows.nth(0).getByRole('checkbox').check();
  await officer.getByLabel(classes.review.reason).selectOption('MISSING_DATA');
  await officer.getByLabel(classes.review.comment).fill('Bổ sung vị trí việc làm hiện nay.');
  await officer.locator('#lines').getByRole('button', { name: events.line.ask_fix, exact: true }).click();
  await expect(officer.getByText(classes.done.ask_fix)).toBeVisible();

  // It waits on the clerk's home page; he answers it, puts somebody else in another's place, and takes a third off.
  await page.goto('/');
  await expectAccessible(page);
  await page.goto(own);
  await page
    .getByRole('region', { name: dossier.trouble.title({ n: 1 }) })
    .getByRole('link')
    .first()
    .click();
  await take(page, events.line.resubmit, 'Đồng chí hiện là Bí thư Đảng ủy.');
  await expect(page.getByText(dossier.done.resubmit ?? '')).toBeVisible();
  await page.goto(own);
  await page.getByRole('link', { name: OPEN_TO_ALL }).click();
  await page.getByRole('rowheader', { name: /^3\./ }).getByRole('link').click();
  await page.getByRole('link', { name: dossier.line.replace }).click();
  await page.getByRole('radio').first().check();
  await page.getByLabel(dossier.replace.why).selectOption('WORKLOAD');
  await page.getByRole('button', { name: dossier.replace.submit }).click();
  await expect(page.getByText(dossier.done.replaced ?? '')).toBeVisible();
  await expectAccessible(page);
  await page.goto(own);
  await page.getByRole('link', { name: FOR_LEADERS }).click();
  await page.getByRole('rowheader', { name: /^1\./ }).getByRole('link').click();
  await page.locator('summary', { hasText: events.line.withdraw }).click();
  await page.locator('details[open]').getByRole('combobox').selectOption('WORKLOAD');
  await page.locator('details[open]').getByRole('button', { name: events.line.withdraw }).click();
  await expect(page.getByText(dossier.done.withdraw ?? '')).toBeVisible();

  // What is added now goes up as a supplement, and nothing that was sent moves.
  await page.goto(own);
  await page.getByRole('link', { name: FOR_LEADERS }).click();
  await expect(page.getByText(dossier.klass.supplement)).toBeVisible();
  await page.getByRole('link', { name: dossier.klass.add }).click();
  await page
    .getByRole('checkbox', { name: /^Chọn (?!tất cả)/ })
    .first()
    .check();
  await page.getByRole('button', { name: dossier.pick.submit }).click();
  await expect(page.getByText(dossier.done.added ?? '')).toBeVisible();
  await page.goto(`${own}/check`);
  await take(page, events.dossier.hand_over);
  await expect(page.getByText(dossier.done.hand_over_supplement ?? '')).toBeVisible();
  await head.goto(`${own}/sign`);
  await head.locator('summary', { hasText: /^Ký, gửi/ }).click();
  await head
    .locator('details[open]')
    .getByRole('button', { name: /^Ký, gửi/ })
    .click();
  await expect(head.getByText(dossier.done.send_supplement ?? '')).toBeVisible();

  // Home Affairs sees the answer, the replacement and the supplement, and who did what stands in the history in words.
  await officer.goto(sent);
  await expect(rows).toHaveCount(2);
  await officer.goto(own);
  await expect(officer.getByText(history.actions['dossier.send_supplement'])).toBeVisible();
  await expectAccessible(officer);
});
