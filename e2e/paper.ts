import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Page } from 'playwright/test';

const PDF_TO_TEXT = '/usr/bin/pdftotext';
/** What lies between the margins of A4, in CSS pixels: upright and lying. */
const UPRIGHT = 680;
const LYING = 1031;

/** A page as its printer would have it. Words are read where there is a program that reads them. */
export async function printed(page: Page): Promise<{ pages: number; lying: boolean; words: string | null }> {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const raw = pdf.toString('latin1');
  const pages = Math.max(0, ...[...raw.matchAll(/\/Type\s*\/Pages\s[^>]*?\/Count\s+(\d+)/g)].map(([, n]) => Number(n)));
  const [, width = '0', height = '0'] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(raw) ?? [];
  const words = existsSync(PDF_TO_TEXT)
    ? execFileSync(PDF_TO_TEXT, ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' })
    : null;
  return { pages, lying: Number(width) > Number(height), words };
}

/** Cells of a table that would be cut at the right edge of the paper. */
export async function cutCells(page: Page, lying: boolean): Promise<string[]> {
  const before = page.viewportSize();
  await page.setViewportSize({ width: lying ? LYING : UPRIGHT, height: 900 });
  await page.emulateMedia({ media: 'print' });
  const cut = await page.evaluate(() => {
    const edge = document.documentElement.clientWidth + 1;
    return [...document.querySelectorAll<HTMLElement>('main :is(th, td)')]
      .filter((cell) => cell.getBoundingClientRect().right > edge || cell.scrollWidth > cell.clientWidth + 1)
      .map((cell) => cell.innerText)
      .slice(0, 5);
  });
  await page.emulateMedia({ media: 'screen' });
  if (before) await page.setViewportSize(before);
  return cut;
}

/** Text as it is compared when lines are broken anywhere. */
export const squeezed = (text: string): string => text.normalize('NFC').replace(/\s+/g, '');
