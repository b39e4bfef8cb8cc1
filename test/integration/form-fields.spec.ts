import type { BatchView, EventList, FieldInputs, IssueCommand, IssueView } from '@rectify/contracts';
import { statisticsInspection } from '@rectify/definitions';
import type { Definition, FormField } from '@rectify/domain';
import { publishDefinition, uuidv7, verifyAllLogs } from '@rectify/persistence';
import JSZip from 'jszip';
import { County } from './support/county';
import { Course, filledIn } from './support/course';

const forms: Readonly<Record<string, readonly FormField[]>> = {
  receipt: [{ key: 'contact', label: '联系人', kind: 'person', required: true }],
  planning: [{ key: 'studiedOn', label: '研究日期', kind: 'date', required: true }],
  work: [
    { key: 'basis', label: '整改依据', kind: 'text', required: true },
    { key: 'money', label: '已整改金额', kind: 'number', required: true, unit: '万元' },
    { key: 'with', label: '配合单位', kind: 'unit', required: true },
    { key: 'paper', label: '制度文件', kind: 'file', required: true },
    { key: 'visits', label: '走访记录', kind: 'table', required: true, columns: [{ key: 'on', label: '日期' }, { key: 'place', label: '地点' }] },
  ],
  statisticsReview: [{ key: 'seen', label: '查看凭证份数', kind: 'number', required: true, unit: '份' }],
  signOff: [{ key: 'publish', label: '公开方式', kind: 'choice', required: true, options: ['政府网站', '不公开'] }],
};
const withForms: Definition = {
  ...statisticsInspection,
  key: 'with-forms', version: 1, name: '带表单的流程',
  stages: statisticsInspection.stages.map((stage) => (forms[stage.key] ? { ...stage, fields: forms[stage.key] } : stage)) as Definition['stages'],
};

describe('forms of the stages on the real servers', () => {
  let county: County;
  let course: Course;
  let issue: IssueView;

  beforeAll(async () => {
    county = await County.start();
    course = new Course(county);
    await publishDefinition(county.db, withForms);
    const office = await course.as('yl013_zg1');
    const { body: batch } = await office.call<BatchView>('POST', '/api/batches', { kind: 'formal', name: '带表单', listedOn: '2026-11-20', definitionKey: 'with-forms' });
    const { body } = await office.call<IssueView>('POST', '/api/issues', {
      batchId: batch.id, code: 'TJ-FORM', finding: '台账与用电数据不一致。', section: '工业', objective: '全部核实。', measures: ['逐户核实'],
      leaderIds: [county.actor('ld08').personId], leadUnitIds: [county.unit('YL023').id], responsibleUnitIds: [county.unit('YL102').id], deadline: '20个工作日内',
    });
    issue = body;
    await course.complete(issue.id, 'yl013_zg1');
  });
  afterAll(() => county?.stop());

  const hands = async (account: string, fields: FieldInputs) => {
    const caller = await course.as(account);
    const { actions } = await caller.issue(issue.id);
    const action = actions.find(({ enabled, fields: asked }) => enabled && asked);
    if (!action) throw new Error(`${account} has no form to fill in`);
    return caller.command(issue.id, { ...filledIn(action), fields } as IssueCommand);
  };
  const refused = (status: number, code: string, detail = '') => ({ status, body: expect.objectContaining({ code, detail: expect.stringContaining(detail) }) });

  it('are asked for, and refused while something is missing or wrong', async () => {
    expect(await hands('yl102_jb', {})).toMatchObject(refused(422, 'FIELDS_INCOMPLETE', '请填写“联系人”'));
    expect(await hands('yl102_jb', { contact: { personId: uuidv7() } })).toMatchObject(refused(422, 'UNKNOWN_PERSON'));
    expect(await hands('yl102_jb', { contact: '张三' })).toMatchObject(refused(422, 'FIELDS_INCOMPLETE', '应选择一个人员'));
    expect(await hands('yl102_jb', { contact: { personId: county.actor('yl102_fz').personId }, target: '500' })).toMatchObject(refused(422, 'FIELDS_INCOMPLETE', '没有要求的项目'));
    expect(await hands('yl102_jb', { contact: { personId: county.actor('yl102_fz').personId, name: '别人' } as never })).toMatchObject({ status: 400 });
    expect(await hands('yl102_jb', { contact: 'x'.repeat(2001) })).toMatchObject({ status: 400 });
    expect(await hands('yl102_jb', { contact: Array.from({ length: 101 }, () => ({ a: 'b' })) })).toMatchObject({ status: 400 });
    expect(await hands('yl102_jb', Object.fromEntries(Array.from({ length: 31 }, (_, index) => [`f${index}`, 'x'])))).toMatchObject({ status: 400 });
  });

  it('go with the issue to 销号, each answer named by the directory', async () => {
    expect(await hands('yl102_jb', { contact: { personId: county.actor('yl102_fz').personId } })).toMatchObject({ status: 200 });
    expect(await hands('yl102_jb', { studiedOn: '2026-11-24' })).toMatchObject({ status: 200 });
    await course.complete(issue.id, 'yl023_fz', 'yl013_zg1');
    const work = { basis: '督察反馈第3条', money: 12.5, with: { unitId: county.unit('YL020').id }, paper: { name: '入库核查办法', reference: '云统〔2026〕3号' }, visits: [{ on: '11月24日', place: '项目现场' }, { on: '', place: '' }] };
    expect(await hands('yl102_fz', { ...work, visits: [{ on: '11月24日', sum: '1' }] })).toMatchObject(refused(422, 'FIELDS_INCOMPLETE', '不认识的列'));
    expect(await hands('yl102_fz', { ...work, money: '12.5' })).toMatchObject(refused(422, 'FIELDS_INCOMPLETE', '应填数字'));
    expect(await hands('yl102_fz', work)).toMatchObject({ status: 200 });
    await course.complete(issue.id, 'yl102_sh', 'yl023_sh');
    expect(await hands('yl020_sh1', { seen: 8 })).toMatchObject({ status: 200 });
    expect(await hands('ld08', { publish: '政府网站' })).toMatchObject({ status: 200, body: { issue: { status: '已销号' } } });
  });

  it('stand on the page, in the story and in the archive, and the log proves itself', async () => {
    const office = await course.as('yl013_zg1');
    const view = await office.issue(issue.id);
    expect(view.forms?.map(({ stage, answers }) => [stage, answers.map(({ words }) => words)])).toEqual([
      ['receipt', [county.actor('yl102_fz').name]],
      ['planning', ['2026-11-24']],
      ['work', ['督察反馈第3条', '12.5万元', county.unit('YL020').name, '入库核查办法（云统〔2026〕3号）', '1. 日期 11月24日，地点 项目现场']],
      ['statisticsReview', ['8份']],
      ['signOff', ['政府网站']],
    ]);
    const { items } = await office.get<EventList>(`/api/issues/${issue.id}/events`);
    expect(items.find(({ type }) => type === 'closureSubmitted')?.detail).toContain('已整改金额：12.5万元');
    expect(items.find(({ type }) => type === 'issueClosed')?.detail).toContain('公开方式：政府网站');

    const response = await fetch(`${county.stack.urls.web}/api/issues/${issue.id}/archive.zip`, { headers: office.headers });
    const zip = await JSZip.loadAsync(await response.arrayBuffer());
    const form = await JSZip.loadAsync(await zip.file('销号审批表.docx')!.async('nodebuffer'));
    const words = await form.file('word/document.xml')!.async('string');
    for (const answer of ['填报内容', '已整改金额：12.5万元', '查看凭证份数：8份', '公开方式：政府网站']) expect(words).toContain(answer);
    expect(await verifyAllLogs(county.db)).toEqual([]);
  });
});
