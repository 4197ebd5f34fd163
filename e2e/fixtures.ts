import { type BrowserContext, test as base, expect, type Page } from 'playwright/test';
import { Faults } from './faults.ts';
import { type Server, startServer } from './server.ts';

interface Fixtures {
  /** What the test expects to go wrong; anything else that does fails it. */
  faults: Faults;
  /** Another person's browser: a page in a context of its own, as closely watched as `page`. */
  newPerson: () => Promise<Page>;
}

interface WorkerFixtures {
  /**
   * Which world the test plays in. Tests of one name share a server, one after the other. A journey that changes the
   * world takes a name of its own, `test.use({ world: 'a whole year' })`, and gets a fresh copy.
   */
  world: string;
  server: Server;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  world: ['sample', { option: true, scope: 'worker' }],
  server: [
    async ({ world: _ }, use) => {
      const server = await startServer();
      await use(server);
      await server.stop();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  baseURL: async ({ server }, use) => use(server.url),
  faults: async ({ javaScriptEnabled }, use) => {
    const faults = new Faults(javaScriptEnabled !== false);
    await use(faults);
    expect(faults.unexpected(), 'nothing may go wrong behind the page').toEqual([]);
  },
  page: async ({ page, faults, server }, use) => {
    faults.watch(page, server.url);
    await use(page);
  },
  newPerson: async ({ browser, faults, server, javaScriptEnabled }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async () => {
      const context = await browser.newContext({ baseURL: server.url, javaScriptEnabled });
      contexts.push(context);
      const page = await context.newPage();
      faults.watch(page, server.url);
      return page;
    });
    for (const context of contexts) await context.close();
  },
});

export { expect } from 'playwright/test';
