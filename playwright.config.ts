import { defineConfig } from 'playwright/test';

const DESK = { width: 1366, height: 768 };
const PHONE = { width: 390, height: 844 };

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results/journeys',
  globalSetup: './e2e/world.ts',
  // Each worker serves a world of its own; see e2e/fixtures.ts.
  workers: 2,
  fullyParallel: false,
  // Whoever needs the second try is named at the end; cli/run/counts.ts allows two of them.
  retries: 1,
  forbidOnly: Boolean(process.env.CI),
  // Two journeys at once on two cores: a slow machine is no failure.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/journeys.json' }]],
  use: {
    // What cannot be pressed is a failure, and it says so before the whole journey's time is over.
    actionTimeout: 30_000,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-dev-shm-usage',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
        '--disable-quic',
      ],
    },
  },
  // Every journey runs at a desk. `@phone` and `@no-js` in its title or tags let it run there as well.
  projects: [
    { name: 'desk', use: { viewport: DESK } },
    { name: 'phone', grep: /@phone/, use: { viewport: PHONE, isMobile: true, hasTouch: true } },
    { name: 'no-js', grep: /@no-js/, use: { viewport: DESK, javaScriptEnabled: false } },
  ],
});
