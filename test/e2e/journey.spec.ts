import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { Person } from './person';

const inTenDays = new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10);

/** 登记 of an issue that came alone, by its page. */
async function registersByHand({ page }: Person): Promise<string> {
  await page.goto(`${process.env.WEB_URL}/issues`);
  await page.getByRole('link', { name: '登记问题' }).click();
  const chooses = async (label: string, option: string) => {
    await page.getByRole('combobox', { name: label }).click();
    await page.keyboard.type(option);
    await page.locator('.ant-select-dropdown:visible').getByText(option).first().click();
    await page.keyboard.press('Escape');
  };
  await page.getByRole('combobox', { name: '选择批次' }).click();
  await page.locator('.ant-select-dropdown:visible').getByText('回头看').click();
  await page.getByRole('button', { name: /^登\s?记$/ }).click();
  await expect(page.getByText('请填写反馈问题。')).toBeVisible();

  await page.getByLabel('问题编号').fill('HTK-XC-01');
  await page.getByRole('combobox', { name: '板块' }).click();
  await page.locator('.ant-select-dropdown:visible').getByText('工业', { exact: true }).click();
  await page.getByRole('textbox', { name: '反馈问题' }).fill('个别停产企业仍在报送产值，台账与用电数据对不上。');
  await page.getByLabel('整改目标').fill('停产企业逐户核实，台账与现场一致。');
  await page.getByLabel('整改措施').fill('逐户到现场核实');
  await chooses('责任领导', '云小满');
  await chooses('牵头单位', '经济和信息化');
  await chooses('责任单位', '白鹭坝镇');
  await page.getByLabel('整改时限').fill('立行立改');
  await page.getByRole('button', { name: /^登\s?记$/ }).click();
  await expect(page.getByRole('region', { name: '办理', exact: true })).toBeVisible();
  return new URL(page.url()).pathname.split('/').at(-1)!;
}

test('an issue goes from 登记 to 销号, every role at its own page', async ({ browser }) => {
  const office = await Person.login(browser, 'yl013_zg1');
  const id = await registersByHand(office);
  // Until it is assigned it waits on the desk of 整改办.
  await office.page.goto(`${process.env.WEB_URL}/?tab=mine`);
  await expect(office.page.getByText('HTK-XC-01').first()).toBeVisible();
  await office.sends(await office.open(id), '交办');

  // 经办人 receives and plans on a phone.
  const handler = await Person.login(browser, 'yl103_jb', { width: 375, height: 812 });
  await expect(handler.page.getByText('HTK-XC-01').first()).toBeVisible();
  await handler.shot('workbench-phone');
  await handler.sends(await handler.open(id), '签收');
  const plan = await handler.open(id);
  await plan.getByLabel('症结原因').fill('停产后没有及时停报');
  await plan.getByLabel('责任人').fill('统计站站长');
  await plan.getByLabel('节点日期').fill(inTenDays);
  await plan.getByLabel('节点日期').press('Enter');
  await plan.getByLabel('佐证要求').fill('现场核查记录与照片');
  await plan.getByLabel('验收标准').fill('台账与现场一致');
  await plan.getByLabel('长效机制').fill('每季度抽查一次');
  await handler.sends(plan, '提交方案');
  expect(await handler.page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  await handler.leave();

  const lead = await Person.login(browser, 'yl023_fz');
  await lead.approves(id);
  await lead.leave();
  await office.approves(id);

  // 主要负责人 submits with evidence and effect, on a phone whose connection comes and goes.
  const head = await Person.login(browser, 'yl103_fz', { width: 375, height: 812 });
  const work = await head.open(id);
  await work.getByRole('button', { name: '提交销号' }).first().click();
  // The plan has one measure, to be ticked and proved.
  await work.getByRole('checkbox', { name: '逐户到现场核实' }).check();
  await work.getByLabel('措施完成情况').fill('已逐户核实并停报');
  await work.getByLabel('整改成效').fill('台账与现场一致');
  await work.getByLabel('长效机制').fill('每季度抽查一次，已印发');
  const photo = { name: '培训签到表.jpg', mimeType: 'image/jpeg', buffer: await readFile(join(__dirname, '../../infra/demo/files/培训签到表.jpg')) };
  await head.page.context().setOffline(true);
  await work.locator('input[type=file]').first().setInputFiles(photo);
  await expect(work.getByText('网络不通，恢复后接着传')).toBeVisible();
  await expect(work.locator('button[type=submit]')).toBeDisabled();
  await expect(work.getByText('还有1个附件正在上传，传完再提交。')).toBeVisible();
  await head.page.context().setOffline(false);
  await expect(work.getByRole('button', { name: /^培训签到表\.jpg（\d+ KB）$/ })).toBeVisible();
  await expect(work.getByLabel('材料名称 措施1-1')).toHaveValue('培训签到表');
  await work.getByLabel('材料名称 措施1-1').evaluate((field) => field.scrollIntoView({ block: 'center' }));
  await head.shot('evidence-phone');
  expect(await head.page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  await head.sends(work, '提交销号');
  await head.leave();

  for (const account of ['yl103_sh', 'yl023_sh', 'yl020_sh1']) {
    const reviewer = await Person.login(browser, account);
    if (account === 'yl103_sh') {
      await reviewer.page.goto(`${process.env.WEB_URL}/issues/${id}`);
      await reviewer.page.getByRole('button', { name: /^培训签到表\.jpg/ }).first().click();
      const picture = reviewer.page.locator('img[alt="培训签到表.jpg"]').last();
      await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1000);
      // Until it has faded in, for the picture of the docs.
      await reviewer.page.waitForTimeout(800);
      await reviewer.shot('evidence');
    }
    await reviewer.approves(id);
    await reviewer.leave();
  }

  const signer = await Person.login(browser, 'ld08');
  await signer.page.getByText('待我签').first().click();
  await expect(signer.page.getByText('HTK-XC-01').first()).toBeVisible();
  await signer.shot('workbench');
  const sign = await signer.open(id);
  await sign.getByRole('button', { name: '签批销号' }).first().click();
  await sign.getByText('已完成', { exact: true }).click();
  await signer.shot('sign-off');
  await sign.locator('button[type=submit]').click();
  await signer.page.getByRole('button', { name: '确认签批' }).click();
  await expect(signer.page.getByText('已签批销号：')).toBeVisible();
  await signer.leave();

  await office.page.goto(`${process.env.WEB_URL}/issues/${id}`);
  await expect(office.page.getByText('已销号').first()).toBeVisible();
  await office.shot('issue-closed');
});
