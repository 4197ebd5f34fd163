import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { DEMO_PASSWORD } from '#db/seed/demo-password.ts';
import { DEMO_DAYS } from '#db/seed/worlds.ts';
import { classes } from '#messages/vi/classes.ts';
import { decisions } from '#messages/vi/decisions.ts';
import { dossier } from '#messages/vi/dossier.ts';
import { events } from '#messages/vi/events.ts';
import { submissions } from '#messages/vi/submissions.ts';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './fixtures.ts';
import { operatorOf } from './operator.ts';
import { Season } from './season.ts';
import { startServer } from './server.ts';
import { signIn } from './sign-in.ts';
import { arrive, press, take } from './steps.ts';
import { GOVERNMENTS } from './worlds/governments.ts';
import { GIVEN_OUT, type Walk, walk } from './worlds/walk.ts';
import { expectOwnWords, strangeWords } from './worlds/words.ts';

// Another government, the same program: what the first world is called stands on none of its pages.

const OPEN = '2025-09-10T09:00:00+07:00';
const SCAN = { name: 'quyet-dinh.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF\n') };

const folder = mkdtempSync(join(tmpdir(), 'so-dao-tao-worlds-'));
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a word of the city is found where it stands, and only there', () => {
  expect(strangeWords('<a href="/imports/city">Xã Suối Mây</a><p>Sở Nội vụ, cấp xã</p>')).toEqual([]);
  expect(strangeWords('<p>Phường Túc Duyên</p>')).toEqual(['Phường', 'Túc Duyên']);
  expect(strangeWords('<script>{"unit":"thành phố"}</script>')).toEqual(['thành phố']);
  expect(strangeWords('<p title="A ward">The city decides.</p>')).toEqual(['ward', 'city']);
});

for (const { name, unit, klass, people, learners, cast, signer, number } of GOVERNMENTS)
  test.describe(`a ${name}`, () => {
    test.describe.configure({ mode: 'serial' });
    const [founded, closed, decided] = ['founded', 'closed', 'decided'].map((at) =>
      join(folder, `${name}-${at}.db`),
    ) as [string, string, string];

    test('registers, signs, receives, submits, decides, numbers and publishes', async ({ browser, faults }) => {
      operatorOf(founded, OPEN)('sample', '--world', name);
      const before = new Season(await startServer(founded, OPEN), browser, faults);
      const clerk = await before.person();
      await signIn(clerk, cast.clerk);
      await expectOwnWords(clerk);
      await clerk.goto('/dossiers');
      await press(clerk, dossier.list.open);
      const own = await arrive(clerk, /^\/dossiers\/./);
      await expect(clerk.locator('main')).toContainText(unit);
      await clerk.getByRole('link', { name: new RegExp(`^${klass}`) }).click();
      await clerk.getByRole('link', { name: dossier.klass.add }).click();
      for (const person of people) await clerk.getByRole('row', { name: person }).getByRole('checkbox').check();
      await expectOwnWords(clerk);
      await press(clerk, dossier.pick.submit);
      await expect(clerk.getByRole('rowheader', { name: /^2\./ })).toBeVisible();
      await clerk.goto(`${own}/check`);
      await expectOwnWords(clerk);
      await take(clerk, events.dossier.hand_over);
      await expect(clerk.getByText(dossier.done.hand_over ?? '')).toBeVisible();

      const head = await before.person();
      await signIn(head, cast.head);
      await head.goto(`${own}/sign`);
      await expectOwnWords(head);
      await expectAccessible(head);
      await take(head, /^Ký, gửi/);
      await expect(head.getByText(dossier.done.send ?? '')).toBeVisible();

      const officer = await before.person();
      await signIn(officer, cast.officer);
      await officer.goto(own);
      await take(officer, events.dossier.receive);
      await expect(officer.getByText(dossier.done.receive ?? '')).toBeVisible();
      await officer.goto('/classes');
      await officer.getByRole('link', { name: klass, exact: true }).click();
      await officer.getByRole('checkbox', { name: /^Chọn tất cả/ }).check();
      await press(officer.locator('#lines'), events.line.accept);
      await expect(officer.getByText(classes.done.accept)).toBeVisible();
      await expectOwnWords(officer);
      operatorOf(before.server.database, OPEN)('backup', closed);
      await before.end();

      // Registration has closed: the office puts it to the leader.
      const after = new Season(await startServer(closed, DEMO_DAYS[name]), browser, faults);
      const office = await after.person();
      await signIn(office, cast.officer);
      await office.goto('/submissions/new');
      await expectOwnWords(office);
      await office.getByLabel(klass).check();
      await office.getByLabel(submissions.titleField).fill(`Về việc cử công chức tham gia lớp ${klass}`);
      await press(office, submissions.create);
      const submission = await arrive(office, /^\/submissions\/(?!new)./);
      await press(office, events.submission.send_to_head);
      await expect(office.getByText(submissions.done.send_to_head)).toBeVisible();
      await expectOwnWords(office);
      const chief = await after.person();
      await signIn(chief, cast.chief);
      await chief.goto(submission);
      await press(chief, events.submission.submit);
      await expect(chief.getByText(submissions.done.submit)).toBeVisible();
      await expectOwnWords(chief);

      const leader = await after.person({ viewport: { width: 390, height: 844 } });
      await signIn(leader, cast.leader);
      await leader.goto(submission);
      await expect(leader.locator('main')).toContainText(unit);
      await expectOwnWords(leader);
      await expectAccessible(leader);
      await take(leader, new RegExp(`^Đồng ý cử ${learners} người`));
      await expect(leader.getByText(submissions.done.approve)).toBeVisible();
      await leader.getByRole('link', { name: /^Dự thảo quyết định/ }).click();
      const decision = await arrive(leader, /^\/decisions\/./);

      await office.goto(decision);
      await office.getByLabel(decisions.signerName).fill(signer.name);
      await office.getByLabel(decisions.signerPost).fill(signer.post);
      await office.getByLabel(decisions.capacity).selectOption('TM');
      await press(office, decisions.saveSigner);
      await expect(office.getByText(decisions.done.signer)).toBeVisible();
      const records = await after.person();
      await signIn(records, cast.records);
      await records.goto(decision);
      await records.getByLabel(decisions.uploadScan).setInputFiles(SCAN);
      await records.locator('button', { hasText: decisions.uploadScan }).click();
      await expect(records.getByText(decisions.done.scan)).toBeVisible();
      await records.getByLabel(decisions.number).fill(number);
      await records.getByLabel(decisions.signedOn).fill('22/09/2025');
      await records.getByLabel(decisions.day, { exact: true }).fill('22/09/2025');
      await press(records, /^Phát hành, cử/);
      await expect(records.getByText(decisions.done.published)).toBeVisible();
      await expectOwnWords(records);
      await expectAccessible(records);

      // The unit reads what was decided, in its own government's words.
      const reader = await after.person();
      await signIn(reader, cast.clerk);
      await reader.goto(decision);
      await expect(reader.locator('main')).toContainText(number);
      for (const person of people) await expect(reader.locator('main')).toContainText(person);
      await expectOwnWords(reader);
      const operator = operatorOf(after.server.database, DEMO_DAYS[name]);
      expect(operator<{ broken: unknown[] }>('audit', 'verify').broken).toEqual([]);
      operator('backup', decided);
      await after.end();
    });

    for (const locale of ['vi', 'en'])
      test(`has no word of the city on any page of any role (${locale})`, async () => {
        const server = await startServer(decided, DEMO_DAYS[name]);
        const { usernames, besides } = prepared(server.database, locale);
        const seen: Walk = { kinds: new Set(), strange: [] };
        await walk(server.url, '', ['/sign-in'], seen);
        for (const username of usernames) await walk(server.url, await cookieOf(server.url, username), besides, seen);
        await server.stop();
        expect(seen.strange).toEqual([]);
        expect(GIVEN_OUT.filter((path) => !seen.kinds.has(path) && !NOT_HELD.includes(path))).toEqual([]);
      });
  });

/** Records of which a small world has none: a paper, an imported list, a move, a second sending, a proposal, a group. */
const NOT_HELD = [
  ...['/api/papers/[id]', '/api/papers/letters/[id]', '/people/moves/[move]'],
  ...['/imports/[id]', '/api/imports/[id]/workbook', '/imports/city/[batch]', '/imports/staff/[id]'],
  ...['/dossiers/[id]/compare', '/submissions/[id]/compare', '/proposals/[id]', '/proposals/[id]/classes/[classId]'],
  ...['/proposals/[id]/excel', '/proposals/[id]/print', '/party-requests/[id]', '/api/party-requests/[id]/scan'],
  ...['/party-requests/[id]/excel', '/party-requests/[id]/print'],
  ...['/classes/[id]/move', '/plans/[id]/classes/[classId]/merge'],
];

/** Sets everybody's language, adds a plan in draft, and names the pages to which no link leads on this day. */
function prepared(path: string, locale: string): { usernames: string[]; besides: string[] } {
  const register = new DatabaseSync(path);
  register.prepare('update account set locale = ?').run(locale);
  register.exec(`
    create temp table draft as select * from plan;
    update draft set id = 'plan.draft', state = 'draft', number = 'x';
    insert into plan select * from draft;
  `);
  const all = (column: string, table: string) =>
    register
      .prepare(`select ${column} as value from ${table} order by 1`)
      .all()
      .map(({ value }) => String(value));
  const usernames = all('username', 'account');
  const ofClasses = all('id', 'course_class').flatMap((id) => [
    ...[`/results/${id}`, `/results/${id}/template`, `/classes/${id}/summons`],
  ]);
  const ofDossiers = all('id', 'dossier').flatMap((id) => [
    ...[`/imports/new?dossier=${id}`, `/api/imports/template?dossier=${id}`],
  ]);
  const lookUps = all('look_up_code', 'decision').map((code) => `/look-up/${code}`);
  register.close();
  const drafts = ['/plans/plan.draft/edit', '/plans/plan.draft/classes/new'];
  return {
    usernames,
    besides: [...drafts, ...lookUps, ...ofClasses, ...ofDossiers, '/imports/staff', '/people/changes'],
  };
}

async function cookieOf(url: string, username: string): Promise<string> {
  const body = new URLSearchParams({ username, password: DEMO_PASSWORD });
  const answer = await fetch(`${url}/api/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    body,
    headers: { origin: url },
  });
  const cookie = answer.headers.getSetCookie().find((one) => one.startsWith('next-auth.session-token='));
  if (!cookie) throw new Error(`${username} was not let in`);
  return cookie.split(';')[0] ?? '';
}
