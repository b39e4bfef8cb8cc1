import type { BatchView, IssueView } from '@rectify/contracts';
import { uuidv7, verifyAllLogs } from '@rectify/persistence';
import { County } from './support/county';
import { Course } from './support/course';
import { keepHistory, wholeHistory } from './support/histories';

describe('every process that comes with the product, on the real servers', () => {
  let county: County;
  let course: Course;

  beforeAll(async () => {
    county = await County.start();
    course = new Course(county);
  });
  afterAll(() => county?.stop());

  async function registered(definitionKey: string, version: number): Promise<string> {
    const office = await course.as('yl013_zg1');
    const { body: batch } = await office.call<BatchView>('POST', '/api/batches', { kind: 'formal', name: `批次 ${definitionKey}`, listedOn: '2026-11-20', definitionKey });
    const { status, body } = await office.call<IssueView>('POST', '/api/issues', {
      batchId: batch.id, code: `LC-${uuidv7().slice(-6)}`, finding: '专项资金闲置超过一年，项目没有开工。', section: '工业', objective: '资金按规定使用', measures: ['逐项核对'],
      amount: 900, leaderIds: [county.actor('ld08').personId], leadUnitIds: [county.unit('YL023').id], responsibleUnitIds: [county.unit('YL102').id], deadline: '20个工作日内',
    });
    expect({ status, body }).toMatchObject({ status: 201, body: { definition: { key: definitionKey, version } } });
    return body.id;
  }

  it.each([
    [
      'statistics-inspection', 3, ['yl013_zg1', 'yl102_jb', 'yl102_jb', 'yl023_fz', 'yl013_zg1', 'yl102_fz', 'yl102_sh', 'yl023_sh', 'yl020_sh1', 'ld08'],
      ['待签收', '方案编制', '方案审核', '方案审核', '整改中', '乡镇审核', '部门审核', '统计审核', '签批中', '已销号'],
    ],
    ['audit-rectification', 1, ['yl013_zg1', 'yl102_jb', 'yl102_fz', 'yl012_db1', 'yl013_zg1', 'yl023_fz', 'ld08'], ['待签收', '整改中', '联合审核', '联合审核', '联合审核', '签批中', '已销号']],
    ['ecology-inspection', 1, ['yl013_zg1', 'yl102_jb', 'yl102_jb', 'yl013_zg1', 'yl102_fz', 'yl102_sh', 'yl023_sh', 'yl013_zg2', 'ld08'], ['待签收', '方案编制', '方案审核', '整改中', '乡镇审核', '部门验收', '公示', '签批中', '已销号']],
    ['simple-rectification', 1, ['yl013_zg1', 'yl102_fz', 'yl013_zg1', 'ld08'], ['整改中', '整改办审核', '签批中', '已销号']],
  ] as const)('%s, from 交办 to 销号', async (key, version, accounts, expected) => {
    const id = await registered(key, version);
    const statuses: string[] = [];
    for (const account of accounts) {
      statuses.push((await course.completes(account, id)).status);
      // Its workflow keeps up, so that the history shows the ladder of each stage.
      await wholeHistory(county, id);
    }
    expect(statuses).toEqual(expected);
    await keepHistory(county, id, `2-${key}-v${version}`);
  });

  it('the logs prove themselves', async () => {
    expect(await verifyAllLogs(county.db)).toEqual([]);
  });
});
