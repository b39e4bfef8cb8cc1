import { auditRectificationV1 as auditRectification } from '@rectify/definitions';
import { aClaim, anIssue, economyBureau, events, given, onTask, personOf, refusal, returns, township } from '../../../../test/builders';
import { type FormField, stageOf } from '../definition';
import { availableActions } from '../issue/available-actions';
import { isRefusal } from '../issue/refusal';
import { answersInWords } from './answers-in-words';
import type { FieldValue, FieldValues } from './field-value';
import { fieldsRefusal } from './fields-refusal';

const qingli = township('青栎镇');
const head = personOf(qingli, 'head');

const everyKind: readonly FormField[] = [
  { key: 'basis', label: '依据', kind: 'text', required: true },
  { key: 'money', label: '已整改金额', kind: 'number', required: true, unit: '万元' },
  { key: 'on', label: '公示日期', kind: 'date', required: true },
  { key: 'how', label: '整改方式', kind: 'choice', required: true, options: ['上缴财政', '其他'] },
  { key: 'who', label: '联系人', kind: 'person', required: true },
  { key: 'where', label: '配合单位', kind: 'unit', required: true },
  { key: 'paper', label: '批复文件', kind: 'file', required: true },
  { key: 'rules', label: '制度', kind: 'table', required: false, columns: [{ key: 'name', label: '名称' }, { key: 'number', label: '文号' }] },
];
const filled: FieldValues = {
  basis: '审计报告第3条', money: 0, on: '2026-09-20', how: '其他',
  who: { personId: 'p1', name: '张三' }, where: { unitId: 'u1', name: '财政局' },
  paper: { name: '关于整改的批复', reference: '云审〔2026〕3号' },
  rules: [{ name: '资金管理办法', number: '' }, { name: '', number: '' }],
};

describe('the form of a stage', () => {
  const definition = { ...auditRectification, stages: auditRectification.stages.map((stage) => (stage.key === 'work' ? { ...stage, fields: everyKind } : stage)) };
  const stage = stageOf(definition, 'work');
  const inWork = () => given(anIssue().following(definition).with({ amount: 0 }).withUnits(qingli).inWork());
  const vouchers = { key: 'vouchers', name: '凭证', reference: '第3柜' };
  const submits = (fields?: FieldValues) => onTask(`work/${qingli.id}/1`, () => ({ type: 'submitForClosure', taskId: '', claim: aClaim({ evidence: [vouchers], measuresDone: [] }), ...(fields && { fields }) }));

  it('is asked for with the button that completes the stage, and with no other', () => {
    const actions = availableActions(definition, inWork().issue, head);
    expect(actions.filter(({ fields }) => fields).map(({ type }) => type)).toEqual(['submitForClosure']);
  });

  it('lands in the log with labels and units as they were; blank rows do not', () => {
    const { issue } = inWork().when(head, submits()).then(refusal('FIELDS_INCOMPLETE', '请填写“依据”')).when(head, submits(filled)).then(events('closureSubmitted', 'stageOpened', 'stageOpened'));
    const [form] = issue.forms ?? [];
    expect(answersInWords(form?.fields)).toEqual([
      '依据：审计报告第3条', '已整改金额：0万元', '公示日期：2026-09-20', '整改方式：其他', '联系人：张三', '配合单位：财政局',
      '批复文件：关于整改的批复（云审〔2026〕3号）', '制度：', '1. 名称 资金管理办法',
    ]);
    expect(form).toMatchObject({ stage: 'work', stageName: stage.name, unitId: qingli.id });
  });

  it.each<[string, FieldValue, string]>([
    ['money', '五', '应填数字'],
    ['money', Number.NaN, '应填数字'],
    ['on', '2026-02-30', '应填日期'],
    ['how', '罚款', '从选项中选择'],
    ['who', { unitId: 'u1', name: '财政局' }, '应选择一个人员'],
    ['where', '财政局', '应选择一个单位'],
    ['paper', { name: '批复', reference: ' ' }, '文号、存放处'],
    ['basis', 'x'.repeat(2001), '不超过2000字'],
    ['rules', [{ name: '办法', fine: '1' }], '不认识的列'],
    ['rules', Array.from({ length: 101 }, () => ({ name: '办法' })), '最多100行'],
    ['rules', [{ name: '' }, { name: '办法' }], '第1行是空的'],
    ['bribe', '1', '没有要求的项目'],
    ['__proto__x', '1', '没有要求的项目'],
  ])('refuses %s = %p', (key, value, words) => {
    const no = fieldsRefusal(stage, { ...filled, [key]: value });
    expect(no && isRefusal(no) && no.message).toContain(words);
  });

  it('a return asks for it again: the second answer counts', () => {
    const auditor = personOf(economyBureau, 'head');
    const { issue } = inWork()
      .when(head, submits(filled))
      .when(auditor, onTask('auditReview/issue/1', returns('work')))
      .when(head, onTask(`work/${qingli.id}/2`, submits({ ...filled, basis: '审计报告第3、4条' })))
      .then(events('closureSubmitted', 'stageOpened', 'stageOpened'));
    expect(issue.forms?.map(({ fields }) => fields[0]?.value)).toEqual(['审计报告第3、4条']);
  });

  it('a reviewer’s answers stand with the signature', () => {
    const opinionForm: readonly FormField[] = [{ key: 'seen', label: '查看凭证份数', kind: 'number', required: true, unit: '份' }];
    const reviewed = { ...definition, stages: definition.stages.map((each) => (each.key === 'auditReview' ? { ...each, fields: opinionForm } : each)) };
    const { issue } = given(anIssue().following(reviewed).with({ amount: 0 }).withUnits(qingli).inSignOff());
    expect(issue.signatures.find(({ stage: key }) => key === 'auditReview')?.fields).toEqual([{ key: 'seen', label: '查看凭证份数', kind: 'number', unit: '份', value: 1 }]);
  });
});
