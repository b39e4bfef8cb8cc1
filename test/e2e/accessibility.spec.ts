import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { Person } from './person';

const phone = { width: 375, height: 812 };
const desk = { width: 1280, height: 800 };
const published = '/definitions/statistics-inspection/3';

/** WCAG 2.1 AA, as far as a machine can tell. */
async function isAccessible(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']).analyze();
  expect.soft(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' ')}`), where).toEqual([]);
}

/** Nothing of the page hangs over the side of the screen. */
async function fits(page: Page, where: string): Promise<void> {
  const { scrollWidth, innerWidth } = await page.evaluate(() => ({ scrollWidth: document.documentElement.scrollWidth, innerWidth: window.innerWidth }));
  expect.soft(scrollWidth, where).toBeLessThanOrEqual(innerWidth);
}

async function looksAt({ page }: Person, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    await page.goto(`${process.env.WEB_URL}${path}`);
    // What is shown while something loads is a state as well; here the page itself is judged.
    await expect(page.locator('h1, h2').first()).toBeVisible();
    await page.waitForLoadState('networkidle');
    await isAccessible(page, path);
    await fits(page, path);
  }
}

/** Where an issue of the demo county stands. */
async function issueOf(person: Person, code: string): Promise<string> {
  const { items } = await call<{ items: { id: string; code: string }[] }>(person, 'GET', '/api/issues?limit=100');
  const found = items.find((each) => each.code === code);
  if (!found) throw new Error(`The demo county has no ${code}`);
  return found.id;
}

async function call<T>({ page }: Person, method: 'GET' | 'POST', path: string, data?: object): Promise<T> {
  const answer = await page.request.fetch(`${process.env.WEB_URL}${path}`, { method, headers: { 'X-Requested-With': 'rectify' }, ...(data && { data }) });
  return (await answer.json()) as T;
}

for (const [size, viewport] of [['a desk', desk], ['a phone', phone]] as const) {
  test(`整改办 and the administrators on ${size}: every page can be read by everybody`, async ({ browser }) => {
    const office = await Person.login(browser, 'yl013_zg1', viewport);
    const issues = await Promise.all(['HTK-DW-02', 'HTK-TZ-02', 'ZFJC-GY-05'].map(async (code) => `/issues/${await issueOf(office, code)}`));
    const { items: orders } = await call<{ items: { id: string }[] }>(office, 'GET', '/api/orders?limit=1');
    expect(orders).toHaveLength(1);
    await looksAt(office, ['/', '/issues', ...issues, '/issues/new', '/orders', ...orders.map(({ id }) => `/orders/${id}`), '/import', '/calendar', '/preferences', '/delegations', published, `${published}/rehearse`]);
    await office.leave();
    const admin = await Person.login(browser, 'sysadmin', viewport);
    const draft = await call<{ id: string }>(admin, 'POST', '/api/definitions/drafts', { from: { key: 'statistics-inspection', version: 3 }, key: `read-by-${viewport.width}`, name: '人人读得了' });
    await looksAt(admin, ['/definitions', `/definitions/drafts/${draft.id}`, `/definitions/drafts/${draft.id}/rehearse`, '/county-rules', '/webhooks']);
    await admin.leave();
    const auditor = await Person.login(browser, 'auditadmin', viewport);
    await looksAt(auditor, ['/audit']);
    await auditor.leave();
  });
}

test('forms that open over a page can be read by everybody', async ({ browser }) => {
  const office = await Person.login(browser, 'yl013_zg1');
  const { page } = office;
  const stalled = await issueOf(office, 'HTK-TZ-02');
  await page.goto(`${process.env.WEB_URL}/issues/${stalled}`);
  for (const name of ['更正', '中止', '起草督办文书', /^加协办单位/, /^转办/]) {
    await page.getByRole('button', { name }).first().click();
    await page.waitForLoadState('networkidle');
    await isAccessible(page, `${name}`);
    await page.keyboard.press('Escape');
  }
  await office.leave();
  const handler = await Person.login(browser, 'yl107_jb', phone);
  const form = await handler.open(stalled);
  await form.getByRole('checkbox', { name: /^1\./ }).check();
  await isAccessible(handler.page, '填报进展');
  await fits(handler.page, '填报进展');
  await handler.leave();
});
