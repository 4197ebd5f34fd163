import { readFileSync } from 'node:fs';
import { expect, type Page } from 'playwright/test';

const PLAN = JSON.parse(readFileSync('db/seed/data/plan-67.json', 'utf8')) as {
  plan: { number: string };
  units: { name: string }[];
};

/** What names the first world: its places, its kinds of units, its offices, its plan. */
const NAMES = [
  ...['Thái Nguyên', 'thai-nguyen', 'Thành phố', 'Phường', 'Thị trấn', 'Thành ủy', 'Phòng Nội vụ', 'Home Affairs'],
  PLAN.plan.number,
  ...PLAN.units.map(({ name }) => name),
];

/** The same in English; addresses and the page's own programs may speak of a city, people's words may not. */
const ENGLISH = /\b(city|ward|township)\b/giu;

const anyName = new RegExp(`(?<!\\p{L})(${NAMES.join('|')})(?!\\p{L})`, 'giu');

/** The words of the first world that stand anywhere in a page, in what its programs are given too. */
export function strangeWords(html: string): string[] {
  const shown = html
    .replace(/<(script|style)\b[\s\S]*?<\/\1>/gi, ' ')
    .replace(/\s(?!title|alt|aria-label|placeholder)[\w-]+="[^"]*"/gi, ' ');
  return [...(html.normalize().match(anyName) ?? []), ...(shown.match(ENGLISH) ?? [])];
}

/** Fails where the page that somebody sees holds a word of the first world. */
export async function expectOwnWords(page: Page): Promise<void> {
  const found = strangeWords(await page.content());
  expect(found, `words of another government on ${new URL(page.url()).pathname}`).toEqual([]);
}
