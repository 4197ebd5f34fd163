import type { Page } from 'playwright/test';

/** What went wrong behind a page, and what a test has said that it expects. */
export class Faults {
  readonly #seen: string[] = [];
  readonly #expected: RegExp[] = [];
  readonly #scripted: boolean;

  /** @param scripted whether the browser runs JavaScript */
  constructor(scripted: boolean) {
    this.#scripted = scripted;
  }

  /** Says beforehand that a fault will come, as when a page is asked for that must not exist. */
  expect(fault: RegExp): void {
    this.#expected.push(fault);
  }

  unexpected(): string[] {
    return this.#seen.filter((fault) => !this.#expected.some((one) => one.test(fault)));
  }

  /** Listens for console errors, exceptions, failed requests, bad answers and any request that leaves the server. */
  watch(page: Page, home: string): void {
    const note = (fault: string) => this.#seen.push(`${new URL(page.url(), home).pathname}: ${fault}`);
    page.on('console', (message) => {
      if (message.type() === 'error') note(`console: ${message.text()} ${message.location().url}`);
    });
    page.on('pageerror', (error) => note(`exception: ${error.message}`));
    page.on('requestfailed', (request) => {
      const why = request.failure()?.errorText ?? '';
      // The browser gives up what the person has left: a prefetch, or a download that it hands to the disk.
      if (why === 'net::ERR_ABORTED') return;
      // Where JavaScript is off the browser refuses scripts under this name; elsewhere it is a broken policy.
      if (why === 'csp' && !this.#scripted && request.resourceType() === 'script') return;
      note(`request: ${request.method()} ${request.url()} ${why}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 400)
        note(`answer: ${response.status()} ${response.request().method()} ${response.url()}`);
    });
    page.on('request', (request) => {
      const { protocol, origin } = new URL(request.url());
      if (/^https?:$/.test(protocol) && origin !== home) note(`third party: ${request.url()}`);
    });
  }
}
