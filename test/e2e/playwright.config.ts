import { defineConfig } from '@playwright/test';

const executablePath = process.env.CHROMIUM_PATH;
// Chromium refuses its sandbox under root; /dev/shm is small in containers.
const args = [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-dev-shm-usage', '--disable-background-networking', '--disable-component-update'];

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  workers: 1,
  timeout: 180_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  globalSetup: './product.ts',
  use: {
    ...(executablePath && { launchOptions: { executablePath, args } }),
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1280, height: 800 },
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
  },
});
