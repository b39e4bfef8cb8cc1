import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { runOnce } from './run-once.ts';

const SYSTEM = '/usr/bin/chromium';

/** A Chromium for the end-to-end tests: named, the system's, Playwright's own, or installed now. Throws the reasons. */
export const findChromium = async (root: string, onLine: (line: string) => void): Promise<string> => {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH 指向的文件不存在：${named}`);
    return named;
  }
  if (existsSync(SYSTEM)) return SYSTEM;
  const own = chromium.executablePath();
  if (existsSync(own)) return own;

  const reasons: string[] = [];
  const attempt = async (what: string, path: string, install: () => Promise<unknown>) => {
    onLine(`没有找到 Chromium，${what}…`);
    try {
      await install();
      if (existsSync(path)) return path;
      reasons.push(`${what}：装好后仍不见 ${path}`);
    } catch (error) {
      reasons.push(`${what}：${(error as Error).message.split('\n').slice(0, 4).join(' ')}`);
    }
    return undefined;
  };
  const downloaded = await attempt('由 Playwright 下载', own, () =>
    runOnce(process.execPath, [join(root, 'node_modules/@playwright/test/cli.js'), 'install', 'chromium'], {
      env: { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' },
    }),
  );
  if (downloaded) return downloaded;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const installed = await attempt('由 apt-get 安装', SYSTEM, async () => {
      const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
      await runOnce('apt-get', ['update'], { env });
      await runOnce('apt-get', ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'], { env });
    });
    if (installed) return installed;
  }
  throw new Error(`端到端测试需要 Chromium。用 CHROMIUM_PATH 指出它，或以 root 运行 apt-get install chromium fonts-noto-cjk。\n  ${reasons.join('\n  ')}`);
};
