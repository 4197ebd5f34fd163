import { read, utils, type WorkBook } from '@e965/xlsx';
import type { Page } from 'playwright/test';
import { PERMISSION_ROLES } from '#domain/permissions.ts';
import type { Role } from '#domain/roles.ts';
import { lists } from '#messages/vi/lists.ts';
import { people } from '#messages/vi/people.ts';
import { ui } from '#messages/vi/ui.ts';
import { expectAccessible } from './accessible.ts';
import { expect } from './fixtures.ts';
import { builtEntries } from './matrix/built.ts';
import type { Player } from './matrix/cast.ts';
import { addressOf } from './matrix/examples.ts';
import { LISTS, LOCKED } from './matrix/places.ts';
import { test } from './matrix/scene.ts';
import { cutCells, printed, squeezed } from './paper.ts';

// Every list on its own page, on a sheet and on paper: the same rows, and on paper nothing but the list.

test.use({ world: 'lists' });

/** What is pressed or leads elsewhere, and must not be printed. */
const NOT_ON_PAPER = [ui.skip, ui.theme, ui.clearFilter, ui.excel, lists.paper, lists.backToList, lists.howToPrint];
/** The longest list of the sample city, 649 people, takes so many sheets of paper. */
const SHEETS = 40;

/** Sheets of several tables: their print views are tables of the page, not one list. */
const SEVERAL = ['/workforce/gap', '/workforce/needs', '/plans/[id]/gap', '/board/[roundId]'];

async function sitDown(page: Page, { cookie }: Player, url: string): Promise<void> {
  const [name = '', value = ''] = cookie.split(/=(.*)/s);
  await page.context().addCookies([{ name, value, url }]);
}

/** The rows below the row of headings, without those that are empty. */
function rowsOf(book: WorkBook, headings: readonly string[]): string[][] {
  const rows = utils.sheet_to_json<unknown[]>(book.Sheets[book.SheetNames[0]!]!, {
    header: 1,
    raw: false,
    blankrows: false,
  });
  const words = rows.map((row) => row.map((cell) => String(cell ?? '')));
  const at = words.findIndex((row) => headings.every((heading) => row.includes(heading)));
  expect(at, 'the sheet has the paper’s headings').toBeGreaterThan(0);
  return words.slice(at + 1);
}

test('every list that prints is tried here, but what the sample may hold none of', () => {
  const printing = builtEntries().flatMap((entry) => /^(.*)\/print\/page$/.exec(entry)?.[1] ?? []);
  const tried = printing.filter((path) => !(`${path}/print` in LOCKED));
  expect(LISTS.map(({ list }) => list).sort()).toEqual(tried.sort());
});

for (const { list, needs, example } of LISTS) {
  test(`${list} leaves on a sheet and on paper`, async ({ page, scene, server }) => {
    const player =
      scene.players.find(
        ({ role, place }) =>
          place === 'here' && (PERMISSION_ROLES[needs] as readonly Role[]).includes(role) && !role.startsWith('unit'),
      ) ??
      scene.players.find(
        ({ role, place }) => place === 'here' && (PERMISSION_ROLES[needs] as readonly Role[]).includes(role),
      );
    await sitDown(page, player!, server.url);
    const here = addressOf(list, example?.[0], scene.database);

    // The list's own page leads to both, and prints without what is pressed.
    await page.goto(here);
    const sheet = await page.getByRole('link', { name: ui.excel, exact: true }).getAttribute('href');
    const paper = await page.getByRole('link', { name: lists.paper, exact: true }).getAttribute('href');
    const screen = await printed(page);
    for (const word of NOT_ON_PAPER) expect(screen.words ?? '').not.toContain(word);

    await page.goto(paper!);
    await expectAccessible(page);
    const { pages, lying, words } = await printed(page);
    expect(pages).toBeGreaterThan(0);
    expect(pages).toBeLessThanOrEqual(SHEETS);
    expect(await cutCells(page, lying)).toEqual([]);
    const headings = await page.locator('main thead th').allInnerTexts();
    const rows = await page.locator('main tbody tr:not(.group)').count();
    const isOne = headings.length > 0 && !SEVERAL.includes(list);
    const title = await page.getByRole('heading', { level: 1 }).innerText();
    if (words !== null) {
      const flat = squeezed(words);
      for (const part of [title, 'Người in:', lists.asOf({ at: '' }).trim()]) expect(flat).toContain(squeezed(part));
      for (const word of NOT_ON_PAPER) expect(words).not.toContain(word);
      expect(flat).toContain(`1/${pages}`);
      if (isOne && headings[0] === lists.number) expect(words).toMatch(new RegExp(`^\\s*${rows}\\s`, 'm'));
    }

    const answer = await page.request.get(sheet!);
    expect(answer.headers()['content-disposition']).toMatch(
      /^attachment; filename="[\x20-\x7e]+\.xlsx"; filename\*=UTF-8''/,
    );
    const book = read(await answer.body(), { cellFormula: true });
    for (const name of book.SheetNames)
      for (const cell of Object.values(book.Sheets[name]!))
        expect((cell as { f?: string }).f, 'no formula').toBeUndefined();
    if (isOne) expect(rowsOf(book, headings)).toHaveLength(rows);
  });
}

test('a list leaves as it is filtered, all pages of it, as people on a weak line see it @no-js', async ({
  page,
  scene,
  server,
}) => {
  const officer = scene.players.find(({ role }) => role === 'consolidator')!;
  await sitDown(page, officer, server.url);
  await page.goto('/people');
  await page.getByLabel(people.unit).selectOption({ index: 3 });
  await page.getByLabel(people.show).selectOption({ label: people.lacking });
  await page.getByRole('button', { name: ui.filter, exact: true }).click();
  await page.waitForURL(/show=lacking/);
  const unit = await page.getByLabel(people.unit).locator('option:checked').innerText();
  const shown = await page.locator('main tbody tr:not(.group) th').allInnerTexts();
  expect(shown.length).toBeGreaterThan(0);
  const sheet = await page.getByRole('link', { name: ui.excel, exact: true }).getAttribute('href');
  const book = read(await (await page.request.get(sheet!)).body());
  const rows = rowsOf(book, [people.fields.name]);
  expect(rows).toHaveLength(shown.length);
  for (const [i, name] of shown.entries()) expect(name).toContain(rows[i]![1]);
  const told = utils.sheet_to_csv(book.Sheets[book.SheetNames[0]!]!);
  expect(told).toContain(unit);
  expect(told).toContain(people.lacking);
  // A page that is printed as it stands says by what it is narrowed, in words and without a field.
  const { words } = await printed(page);
  if (words !== null) {
    expect(squeezed(words)).toContain(squeezed(`${people.unit}${unit}`));
    for (const word of NOT_ON_PAPER) expect(words).not.toContain(word);
  }
  await page.getByRole('link', { name: lists.paper, exact: true }).click();
  await expect(page.getByText(unit).first()).toBeVisible();
  await expect(page.locator('main tbody tr:not(.group)')).toHaveCount(shown.length);
});

/** Lists that are narrowed by their address, each in a way that lets through some of its rows and not all. */
const NARROWED: [address: string, who: Player['role']][] = [
  ['/accounts?role=unit_head', 'administrator'],
  ['/accounts?q=cam', 'administrator'],
  ['/classes/[id]?only=clean', 'consolidator'],
  ['/dossiers?state=received', 'consolidator'],
  ['/dossiers?unit=cam', 'consolidator'],
  ['/history?kind=dossier', 'inspector'],
  ['/people?q=nguyen', 'consolidator'],
  ['/people?show=left', 'consolidator'],
  ['/workforce/gap?kind=required', 'consolidator'],
];

test('what is narrowed on screen is narrowed alike on paper and on a sheet', async ({ page, scene, server }) => {
  for (const [asked, role] of NARROWED) {
    await page.context().clearCookies();
    await sitDown(page, scene.players.find((player) => player.role === role && player.place === 'here')!, server.url);
    const address = addressOf(asked, 'class', scene.database);
    const [path = '', query = ''] = address.split('?');
    const onScreen = await rowsOnAllPages(page, address);
    await page.goto(`${path}/print?${query}`);
    const onPaper = await page.locator('main tbody tr:not(.group)').count();
    await page.goto(`${path}/print`);
    const all = await page.locator('main tbody tr:not(.group)').count();
    expect.soft(onPaper, address).toBe(onScreen);
    expect.soft(onPaper, `${address} narrows`).toBeLessThan(all);
    const book = read(await (await page.request.get(`${path}/excel?${query}`)).body());
    const sheet = book.Sheets[book.SheetNames.at(-1)!]!;
    const rows = utils.sheet_to_json<unknown[]>(sheet, { header: 1, blankrows: false });
    const heading = rows.findIndex((row) => row.filter((cell) => cell !== null && cell !== '').length > 3);
    expect.soft(rows.length - heading - 1, `${address} as a sheet`).toBe(onPaper);
  }
});

/** The rows of the page's last table, on this page and those that follow. */
async function rowsOnAllPages(page: Page, address: string): Promise<number> {
  await page.goto(address);
  let rows = 0;
  for (;;) {
    rows += await page.locator('main section.sheet').last().locator('tbody > tr:not(.group, .below)').count();
    const next = page.locator('nav.pages a[rel=next]');
    if ((await next.count()) === 0) return rows;
    await page.goto((await next.getAttribute('href'))!);
  }
}
