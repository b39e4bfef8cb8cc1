import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startStack } from '../../infra/local/stack';
import { demoAccounts } from '../../infra/local/demo-county';

/** Starts the whole product with its demo county for all journeys, and stops it after them. */
export default async function start(): Promise<() => Promise<void>> {
  const home = mkdtempSync(join(tmpdir(), 'rectify-e2e-'));
  const stack = await startStack({ home, ports: 'free', quiet: true });
  process.env.WEB_URL = stack.urls.web;
  process.env.MAILBOX_URL = stack.urls.mailbox;
  process.env.DEMO_ACCOUNTS = await demoAccounts(stack, () => undefined);
  return async () => {
    await stack.stop();
    rmSync(home, { recursive: true, force: true });
  };
}
