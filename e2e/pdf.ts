import { execFileSync } from 'node:child_process';
import type { Page } from 'playwright/test';

/** What somebody reads on the pages of a PDF, in the order in which it stands there. */
export function textOf(pdf: Buffer): string {
  return execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf }).toString().normalize('NFC');
}

/** How many pages it has. */
export function pagesOf(pdf: Buffer): number {
  const said = execFileSync('pdfinfo', ['-'], { input: pdf }).toString();
  return Number(/^Pages:\s+(\d+)$/m.exec(said)?.[1]);
}

/** What a link of the page gives to take away. */
export async function taken(page: Page, words: string): Promise<Buffer> {
  const address = await page.getByRole('link', { name: words, exact: true }).first().getAttribute('href');
  const answer = await page.request.get(address ?? '');
  if (!answer.ok()) throw new Error(`${address} answers ${answer.status()}`);
  return answer.body();
}
