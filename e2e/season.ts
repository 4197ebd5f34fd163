import type { Browser, BrowserContextOptions, Page } from 'playwright/test';
import type { Faults } from './faults.ts';
import type { Server } from './server.ts';

/** The people of one season, each in a browser of their own, at a server whose day stands still. */
export class Season {
  readonly #pages: Page[] = [];
  readonly server: Server;
  readonly #browser: Browser;
  readonly #faults: Faults;

  constructor(server: Server, browser: Browser, faults: Faults) {
    this.server = server;
    this.#browser = browser;
    this.#faults = faults;
  }

  async person(options: BrowserContextOptions = {}): Promise<Page> {
    const context = await this.#browser.newContext({ locale: 'vi-VN', baseURL: this.server.url, ...options });
    const page = await context.newPage();
    this.#faults.watch(page, this.server.url);
    this.#pages.push(page);
    return page;
  }

  async end() {
    for (const page of this.#pages) await page.context().close();
    await this.server.stop();
  }
}
