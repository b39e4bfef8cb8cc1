import { expect, test, type Page } from '@playwright/test';
import { Person } from './person';

interface Item {
  readonly id: string;
  readonly name: string;
  readonly account: string;
  readonly kind: string;
  readonly unitName: string;
}
interface Seen {
  readonly id: string;
  readonly definition: { readonly version: number };
  readonly tasks: readonly { readonly stageName: string; readonly due: string }[];
}

const web = (path: string) => new URL(path, process.env.WEB_URL).href;
const headers = { 'x-requested-with': 'rectify' };
const items = async (page: Page, path: string) => ((await (await page.request.get(web(path))).json()) as { items: readonly Item[] }).items;

/** 投资 issue of 900万元, registered and assigned by 整改办. */
async function assigned(office: Person, code: string): Promise<string> {
  const { page } = office;
  const unit = async (name: string) => (await items(page, '/api/units')).find((each) => each.name.includes(name))!.id;
  const made = await page.request.post(web('/api/issues'), {
    headers,
    data: {
      batchId: (await items(page, '/api/batches')).find((each) => each.kind === 'formal')!.id,
      code, finding: '部分投资项目形象进度与报送数据不一致。', section: '投资', objective: '数据与现场、凭证一致', measures: ['逐个核对'], amount: 900,
      leaderIds: [(await items(page, '/api/people')).find((each) => each.account === 'ld08')!.id],
      leadUnitIds: [await unit('发展和改革')], responsibleUnitIds: [await unit('白鹭坝镇')], deadline: '2个月内',
    },
  });
  expect({ status: made.status(), body: await made.text() }).toMatchObject({ status: 201 });
  const { id } = (await made.json()) as { id: string };
  await office.sends(await office.open(id), '交办');
  return id;
}
const seen = async (page: Page, id: string) => (await (await page.request.get(web(`/api/issues/${id}`))).json()) as Seen;

/** Chooses in a list that opens below its field. */
async function choose(page: Page, group: string, label: string, option: string): Promise<void> {
  await page.getByRole('group', { name: group, exact: true }).getByLabel(label, { exact: true }).last().click();
  await page.getByTitle(option, { exact: true }).last().click();
}

test('an administrator adds 纪委会审 beside 发改审核, rehearses it, a second person publishes it, one running issue is moved', async ({ browser }) => {
  const office = await Person.login(browser, 'yl013_zg1');
  const running = await assigned(office, 'LC-01');
  const next = (await seen(office.page, running)).definition.version + 1;
  const inspectors = (await items(office.page, '/api/people')).filter(({ unitName }) => unitName === '县纪委监委').slice(0, 2);
  expect(inspectors).toHaveLength(2);

  // A copy of the process in force.
  const admin = await Person.login(browser, 'sysadmin');
  const { page } = admin;
  await page.goto(web('/definitions'));
  await page.getByRole('region', { name: '统计督察整改' }).getByRole('button', { name: '新建草稿' }).first().click();
  await page.getByRole('button', { name: '建立草稿' }).click();

  // 纪委会审 after 部门审核: any of two people, over 500万元, side by side with 发改审核.
  await page.getByRole('button', { name: /^\d+\. 部门审核$/ }).click();
  await page.getByRole('button', { name: '新增环节' }).click();
  await page.getByLabel('环节名称').fill('纪委会审');
  await page.getByLabel('流程状态').fill('纪委会审');
  await page.getByRole('tab', { name: /^承办/ }).click();
  for (const inspector of inspectors) {
    await page.getByRole('button', { name: '增加承办人' }).first().click();
    await choose(page, '由谁办', '单位', '指定人员');
    await page.getByRole('group', { name: '由谁办', exact: true }).getByLabel('指定人员').last().click();
    await page.keyboard.type(inspector.name);
    await page.keyboard.press('Enter');
  }
  await page.getByRole('tab', { name: /^条件与时限/ }).click();
  await choose(page, '办理条件', '条件', '涉及金额');
  await page.getByLabel('超过').fill('500');
  await page.getByRole('tab', { name: /^审核与佐证/ }).click();
  await page.getByRole('button', { name: '增加要点' }).click();
  await page.getByLabel('要点', { exact: true }).fill('没有发现弄虚作假');
  await page.getByRole('button', { name: '与下一环节并行' }).click();

  // Two ladders: 整改实施 reminds 8 instead of 10 working days before, 签批销号 has one rung less.
  await page.getByRole('button', { name: /^\d+\. 整改实施$/ }).click();
  await page.getByRole('tab', { name: /^提醒与督办/ }).click();
  const ladder = page.getByRole('group', { name: '提醒与督办台阶', exact: true });
  await ladder.getByLabel('提前').first().fill('8');
  await page.getByRole('button', { name: /^\d+\. 签批销号$/ }).click();
  await page.getByRole('tab', { name: /^提醒与督办/ }).click();
  await ladder.getByRole('button', { name: /^删除/ }).first().click();
  await expect(page.getByText(/^已保存 /)).toBeVisible();
  await admin.shot('designer');
  await expect(page.getByText('纪委会审、发改审核（并行，全部办结）')).toBeVisible();

  // 推演: with 900万元 the new stage is met.
  await page.getByRole('button', { name: '推演' }).click();
  await page.getByLabel('问题类别（板块）').click();
  await page.getByTitle('投资', { exact: true }).last().click();
  await page.getByLabel('涉及金额（万元）').fill('900');
  await page.getByRole('button', { name: '开始推演' }).click();
  await expect(page.getByText('纪委会审').first()).toBeVisible();
  await admin.shot('rehearsal');

  // Whoever drafted it does not publish it. Dialogs are answered by key: a click may miss a button that is still moving.
  await page.goBack();
  await page.getByRole('button', { name: '提交审批' }).click();
  await page.getByRole('dialog').getByLabel('改动说明').fill('大额投资问题由纪委会审');
  await page.getByRole('dialog').getByRole('button', { name: /提\s?交$/ }).press('Enter');
  await expect(page.getByText('草稿已提交审批')).toBeVisible();
  const approver = await Person.login(browser, 'secadmin');
  await approver.page.goto(web('/definitions'));
  for (const words of [/新增.*纪委会审/, /整改实施.*8/, /签批销号.*台阶/]) await expect(approver.page.getByText(words).first()).toBeVisible();
  await approver.shot('approval');
  await approver.page.getByRole('button', { name: '批准发布' }).click();
  await approver.page.locator('.ant-popconfirm-buttons .ant-btn-primary').press('Enter');
  await expect(approver.page.getByText(`第 ${next} 版已发布`)).toBeVisible();

  // What runs stays, what is new takes the new version.
  const fresh = await assigned(office, 'LC-02');
  expect([(await seen(office.page, running)).definition.version, (await seen(office.page, fresh)).definition.version]).toEqual([next - 1, next]);

  // One is moved, and what happens is what the preview says.
  await office.page.goto(web(`/definitions/statistics-inspection/${next}/migrate`));
  await office.page.getByPlaceholder('按编号、内容、环节查找').fill('LC-01');
  await office.page.getByRole('checkbox', { name: 'LC-01' }).check();
  const [answer] = await Promise.all([
    office.page.waitForResponse((response) => response.url().endsWith('/migrations:preview')),
    office.page.getByRole('button', { name: /^预\s*览$/ }).click(),
  ]);
  const foreseen = ((await answer.json()) as { items: readonly { moves: readonly { to: string; after: { date: string } }[] }[] }).items[0]!.moves;
  await expect(office.page.getByText('“签收”继续办理')).toBeVisible();
  await office.shot('migration');
  await office.page.getByLabel('迁移理由').fill('大额投资问题由纪委会审');
  await office.page.getByRole('button', { name: '迁移1件' }).click();
  await office.page.getByRole('dialog').getByRole('button', { name: '迁移1件' }).press('Enter');
  await expect(office.page.getByText('已迁移1件')).toBeVisible();
  const moved = await seen(office.page, running);
  expect(moved.definition.version).toBe(next);
  expect(moved.tasks.map(({ stageName, due }) => ({ stageName, due }))).toEqual(foreseen.map(({ to, after }) => ({ stageName: to, due: after.date })));
});
