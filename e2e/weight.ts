import type { Page } from 'playwright/test';

/** What the browser fetched of JavaScript, in bytes as they came over the wire, and of how many files. */
export interface Weight {
  bytes: number;
  files: number;
}

/** Weighs the scripts of one page as a first visit fetches them. Prefetches of other pages are not its own weight. */
export async function weighScripts(page: Page, path: string): Promise<Weight> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  const scripts = new Set<string>();
  let bytes = 0;
  session.on('Network.responseReceived', ({ requestId, type }) => {
    if (type === 'Script') scripts.add(requestId);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength;
  });
  await page.goto(path, { waitUntil: 'networkidle' });
  await session.detach();
  return { bytes, files: scripts.size };
}
