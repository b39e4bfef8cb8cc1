import { expect, type Browser, type Locator, type Page } from '@playwright/test';

const PASSWORD = 'yunling-2026';

/** Somebody at the pages of the product. */
export class Person {
  private constructor(
    readonly page: Page,
    private readonly web: string,
  ) {}

  static async login(browser: Browser, account: string, viewport = { width: 1280, height: 800 }): Promise<Person> {
    const web = process.env.WEB_URL ?? '';
    const page = await (await browser.newContext({ viewport, locale: 'zh-CN' })).newPage();
    await page.goto(web);
    await page.getByLabel('账号').fill(account);
    await page.getByLabel('密码', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: /登\s?录/ }).click();
    await expect(page.getByText('待我办').first()).toBeVisible();
    return new Person(page, web);
  }

  async open(issueId: string): Promise<Locator> {
    await this.page.goto(`${this.web}/issues/${issueId}`);
    // On a phone the form lies on a sheet behind the one main action.
    if ((this.page.viewportSize()?.width ?? 0) < 600) await this.page.locator('button.ant-btn-primary.ant-btn-block').click();
    const panel = this.page.getByRole('region', { name: '办理', exact: true });
    await expect(panel).toBeVisible();
    return panel;
  }

  /** Sends the form that is open, and sees the answer. */
  async sends(panel: Locator, label: string): Promise<void> {
    await panel.locator('button[type=submit]').click();
    await expect(this.page.getByText(`已${label}：`)).toBeVisible();
  }

  /** Every point of the checklist in order, then 同意. */
  async approves(issueId: string): Promise<void> {
    const panel = await this.open(issueId);
    for (const point of await panel.getByRole('radio', { name: '符合', exact: true }).all()) await point.check({ force: true });
    await this.sends(panel, '同意');
  }

  /** Kept in test-results/pictures; with KEEP_PICTURES=1 the pictures of README and docs are taken anew. */
  shot(name: string): Promise<Buffer> {
    const folder = process.env.KEEP_PICTURES ? 'docs/images' : 'test-results/pictures';
    return this.page.screenshot({ path: `${folder}/${name}.png` });
  }

  leave(): Promise<void> {
    return this.page.context().close();
  }
}
