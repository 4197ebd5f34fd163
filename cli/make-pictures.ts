import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright';
import { DEMO_PASSWORD } from '#db/seed/demo-password.ts';
import { auth } from '#messages/vi/auth.ts';
import { lookUp } from '#messages/vi/look-up.ts';
import { paperForms } from '#messages/vi/paper-forms.ts';
import { ui } from '#messages/vi/ui.ts';

/**
 * Takes the guide's pictures anew into docs/pictures: `node cli/make-pictures.ts [http://127.0.0.1:3000] [NAME …]`, from
 * a fresh `npm run demo`. It only reads. Whoever changes how a page looks runs it, and looks at what came out.
 */
const [origin = 'http://127.0.0.1:3000', ...names] = process.argv.slice(2);
const DESK = { width: 1366, height: 768 };
const PHONE = { width: 390, height: 844 };
/** Papers are drawn so small that several sheets stand beside each other, and so large that they can be read. */
const PAPER_DPI = 55;

const A_DOSSIER = /^\/dossiers\/[0-9a-f-]{36}$/;
const THEORY = 'Trung cấp lý luận chính trị, hệ không tập trung, khóa 15';
const CLERKS = 'Nghiệp vụ văn phòng - thống kê, văn thư, lưu trữ';
const CROWDED = 'Cao cấp lý luận chính trị, hệ không tập trung';
const FULL = 'Bồi dưỡng lãnh đạo, quản lý cấp xã';
const TAUGHT = 'Bồi dưỡng ngạch chuyên viên chính';
const DRAFTED = 'Sơ cấp lý luận chính trị';

interface Picture {
  /** Who looks; nobody signs in where it is left out. */
  as?: string;
  phone?: true;
  /** Leads to the page; where it gives a PDF back, its sheets are the picture. */
  show: (page: Page) => Promise<Buffer | undefined>;
}

const PICTURES: Record<string, Picture> = {
  home: { as: 'chuyenvien', show: at('/') },
  print: { as: 'chuyenvien', show: at('/people/print') },
  delegation: { as: 'lanhdao', show: at('/account/delegations') },

  dossier: { as: 'tancuong', show: through('/dossiers', A_DOSSIER) },
  'unit-class': { as: 'thinhdan', show: through('/dossiers', A_DOSSIER, THEORY) },
  'unit-pick': { as: 'camgia', show: through('/dossiers', A_DOSSIER, FULL, /\/add$/) },
  'registration-paper': { as: 'camgia', show: paper(ui.paperPdf, '/dossiers', A_DOSSIER) },
  notices: { as: 'tucduyen', show: at('/notices') },
  sign: { as: 'trungthanh.ct', show: through('/', /^\/dossiers\/[0-9a-f-]{36}/, /\/sign$/) },

  board: { as: 'chuyenvien', show: at('/board') },
  silent: { as: 'chuyenvien', show: through('/board', /\/silent$/) },
  class: { as: 'chuyenvien', show: through('/classes', THEORY, /only=questioned/) },
  ranking: { as: 'chuyenvien', show: through('/classes', CROWDED, /\/ranking$/) },
  places: { as: 'chuyenvien', show: through('/classes', FULL, /\/places$/, /need/) },
  opinion: { as: 'chuyenvien', show: through('/party-requests', /^\/party-requests\/[0-9a-f-]{36}$/) },
  'opinion-rules': { as: 'chuyenvien', show: at('/party-requests/rules') },
  parallel: { as: 'chuyenvien', show: through('/plans', '67/KH-UBND', CROWDED, /\/split$/) },
  'paper-form': { as: 'chuyenvien', show: through('/papers', paperForms.kinds.decision) },
  'decision-paper': { as: 'chuyenvien', show: paper(ui.paperPdf, '/decisions', TAUGHT) },
  results: { as: 'chuyenvien', show: through('/results', /^\/results\/[0-9a-f-]{36}$/) },
  report: { as: 'chuyenvien', show: at('/reports/units') },

  head: { as: 'truongphong', show: through('/', /^\/submissions\/[0-9a-f-]{36}/) },
  leader: { as: 'lanhdao', phone: true, show: through('/submissions', CLERKS) },
  overview: { as: 'lanhdao', show: at('/reports/overview') },
  publish: { as: 'vanthu', show: through('/decisions', DRAFTED) },
  'look-up': { show: lookUpPage },
  history: { as: 'thanhtra', show: at('/history') },
  accounts: { as: 'quantri', show: at('/accounts') },
  calendar: { as: 'quantri', show: at('/catalogues/calendar') },
};

/** One address. */
function at(path: string) {
  return async (page: Page) => {
    await page.goto(path, { waitUntil: 'networkidle' });
    return undefined;
  };
}

/** From an address on by links: each the first of that name, or the first whose address looks so. */
function through(path: string, ...links: (string | RegExp)[]) {
  return async (page: Page) => {
    await page.goto(path);
    for (const link of links) await page.goto(await addressOf(page, link), { waitUntil: 'networkidle' });
    return undefined;
  };
}

/** A paper that the page at the end of these links gives out by this button. */
function paper(button: string, path: string, ...links: (string | RegExp)[]) {
  return async (page: Page) => {
    await through(path, ...links)(page);
    const href = await page.getByRole('link', { name: button }).first().getAttribute('href');
    return (await page.request.get(href ?? '')).body();
  };
}

/** What anybody sees who has a look-up copy: the clerk's link to the copy has no code, the copy itself has it. */
async function lookUpPage(page: Page): Promise<undefined> {
  await signIn(page, 'vanthu');
  const copy = await paper(lookUp.download, '/decisions', TAUGHT)(page);
  const words = execFileSync('pdftotext', ['-', '-'], { input: copy, encoding: 'utf8' });
  const code = /\/look-up\/([0-9a-f]+)/.exec(words.replace(/\s+/g, ''))?.[1];
  await page.context().clearCookies();
  await page.goto(`/look-up/${code}`, { waitUntil: 'networkidle' });
}

async function addressOf(page: Page, link: string | RegExp): Promise<string> {
  if (typeof link === 'string')
    return (await page.getByRole('main').getByRole('link', { name: link }).first().getAttribute('href')) ?? '';
  const hrefs = await page
    .getByRole('main')
    .getByRole('link')
    .evaluateAll((links) => links.map((one) => one.getAttribute('href') ?? ''));
  const found = hrefs.find((href) => link.test(href));
  if (!found) throw new Error(`${page.url()} has no link ${link}`);
  return found;
}

async function signIn(page: Page, username: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel(auth.username, { exact: true }).fill(username);
  await page.getByLabel(auth.password, { exact: true }).fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: auth.enter, exact: true }).click();
  await page.waitForURL((url) => url.pathname !== '/sign-in');
}

/** The sheets of a PDF beside each other. */
async function drawn(page: Page, pdf: Buffer, path: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'so-dao-tao-pictures-'));
  execFileSync('pdftoppm', ['-r', String(PAPER_DPI), '-png', '-', join(folder, 'sheet')], { input: pdf });
  const sheets = readdirSync(folder)
    .sort()
    .slice(0, 3)
    .map((name) => `<img src="data:image/png;base64,${readFileSync(join(folder, name)).toString('base64')}">`);
  rmSync(folder, { recursive: true });
  // Away from the register, whose policy would hold for what is set here, too.
  await page.goto('about:blank');
  await page.setViewportSize({ width: 1700, height: 900 });
  await page.setContent(
    `<style>body{margin:0}div{display:inline-flex;gap:8px;padding:8px;align-items:start}img{border:1px solid #999}</style>
     <div>${sheets.join('')}</div>`,
    { waitUntil: 'load' },
  );
  await page.locator('div').screenshot({ path });
}

async function take(browser: Browser, name: string, { as, phone, show }: Picture): Promise<void> {
  const context = await browser.newContext({
    ...{ baseURL: origin, viewport: phone ? PHONE : DESK },
    ...{ locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh', colorScheme: 'light' as const },
  });
  const page = await context.newPage();
  if (as) await signIn(page, as);
  const pdf = await show(page);
  const path = `docs/pictures/${name}.png`;
  await (pdf ? drawn(page, pdf, path) : page.screenshot({ path }));
  await context.close();
}

const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
for (const [name, picture] of Object.entries(PICTURES)) {
  if (names.length > 0 && !names.includes(name)) continue;
  await take(browser, name, picture);
  console.log(name);
}
await browser.close();
