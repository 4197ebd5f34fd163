import { expect, test } from 'playwright/test';
import { expectAccessible } from './accessible.ts';
import { Faults } from './faults.ts';

// The guards themselves: a guard that sees nothing would let everything through.

const HOME = 'http://home.test';

const PAGES: [what: string, body: string, seen: RegExp][] = [
  ['an exception', '<script>throw new Error("torn")</script>', /exception: torn/],
  ['a console error', '<script>console.error("hm")</script>', /console: hm/],
  ['a missing picture', '<img src="/gone.png" alt="">', /answer: 404 GET .*gone\.png/],
  ['a third party', '<img src="http://other.test/a.png" alt="">', /third party: http:\/\/other\.test/],
  ['a broken line', '<img src="/cut.png" alt="">', /request: GET .*cut\.png net::ERR_FAILED/],
];

for (const [what, body, seen] of PAGES)
  test(`${what} is seen, and passes where it is expected`, async ({ page }) => {
    const faults = new Faults(true);
    faults.watch(page, HOME);
    await page.route('**/*', (route) => {
      const { pathname } = new URL(route.request().url());
      if (pathname === '/cut.png') return route.abort('failed');
      if (pathname !== '/') return route.fulfill({ status: 404 });
      return route.fulfill({ contentType: 'text/html', body: `<link rel="icon" href="data:,">${body}` });
    });
    await page.goto(HOME);
    expect(faults.unexpected().join('\n')).toMatch(seen);
    faults.expect(/./);
    expect(faults.unexpected()).toEqual([]);
  });

test('a page that axe finds fault with fails @no-js', async ({ page }) => {
  await page.route('**/*', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<html lang="vi"><title>t</title><main><h1>h</h1><input></main>' }),
  );
  await page.goto(HOME);
  await expect(expectAccessible(page)).rejects.toThrow('label');
});
