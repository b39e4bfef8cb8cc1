import { statisticsInspection } from '@rectify/definitions';
import type { Definition, Stage } from '../definition/definition';
import type { Duty, FormField, Rung } from '../definition/parts';
import { validateDefinition } from './validate-definition';

const { stages } = statisticsInspection;
const positionOf = (key: string) => stages.findIndex((stage) => stage.key === key);
const changed = (changes: Readonly<Record<string, Partial<Stage>>>, more: Partial<Definition> = {}): Definition => ({
  ...statisticsInspection,
  ...more,
  stages: stages.map((stage) => ({ ...stage, ...changes[stage.key] })),
});
const told = (definition: Definition) => validateDefinition(definition).map(({ path, message, severity }) => `${severity} ${path} ${message}`);
const at = (key: string) => `/stages/${positionOf(key)}`;
const joint = { group: 'joint', when: undefined, returns: [] };
const group = { key: 'joint', name: '会审', completes: 'all' } as const;
const unit = { id: 'u1', name: '岭东县审计局', kind: 'department' };
const named = (id: string): Duty => ({ relation: 'namedPerson', person: { id, name: `审核员${id}`, post: '科员' }, unit, role: 'departmentReviewer' });

describe('并行环节组', () => {
  it('two reviews side by side are sound', () => {
    expect(told(changed({ reformReview: joint, statisticsReview: joint }, { groups: [group] }))).toEqual([]);
  });

  it.each<[string, Definition, string]>([
    ['not defined', changed({ reformReview: joint, statisticsReview: joint }), `error ${at('reformReview')}/group “发改审核”所在的并行组“joint”没有定义。`],
    ['of one stage', changed({ statisticsReview: joint }, { groups: [group] }), 'error /groups/0 并行组“会审”只有一个环节，至少要有两个。'],
    ['without stages', changed({}, { groups: [group] }), 'warning /groups/0 并行组“会审”没有环节。'],
    ['twice', changed({ reformReview: joint, statisticsReview: joint }, { groups: [group, group] }), 'error /groups/1/key 并行组标识“joint”重复。'],
    ['parted by another stage', changed({ departmentReview: joint, statisticsReview: joint }, { groups: [group] }), `error ${at('statisticsReview')}/group “统计审核”与并行组的其他环节不相连，同一组的环节应当挨在一起。`],
    ['of the work itself', changed({ work: joint }, { groups: [group] }), `error ${at('work')}/group “整改实施”不能放进并行组：只有按问题办理的审核环节可以并行。`],
    ['asking for three of two', changed({ reformReview: joint, statisticsReview: joint }, { groups: [{ ...group, completes: { atLeast: 3 } }] }), 'error /groups/0/completes 并行组“会审”要3个环节通过，只有2个环节。'],
    ['with a way back to a neighbour', changed({ reformReview: joint, statisticsReview: { ...joint, returns: ['reformReview'] } }, { groups: [group] }), `error ${at('statisticsReview')}/returns/0 “统计审核”不能退回到同一并行组的环节。`],
  ])('%s', (_, definition, sentence) => expect(told(definition)).toContain(sentence));

  it('of which perhaps no stage applies is for a person to judge', () => {
    const sometimes = { ...joint, when: { fact: 'section', in: ['投资'] } } as const;
    expect(told(changed({ reformReview: sometimes, statisticsReview: sometimes }, { groups: [group] }))).toEqual([
      'warning /groups/0 并行组“会审”的环节都带条件，可能一个也不适用，问题会跳过整组。',
    ]);
  });
});

describe('signatures', () => {
  it.each<[string, Definition, string]>([
    ['of the work', changed({ work: { signatures: { atLeast: 2 } } }), `error ${at('work')}/signatures “整改实施”不是审核或签批环节，不能要求几个人签名。`],
    ['of nobody', changed({ statisticsReview: { signatures: { atLeast: 0 } } }), `error ${at('statisticsReview')}/signatures “统计审核”至少要有1人签名。`],
    ['of more people than are named', changed({ statisticsReview: { duty: [named('a')], completedBy: undefined, signatures: { atLeast: 2 } } }), `error ${at('statisticsReview')}/signatures “统计审核”要2人签名，指定的只有1人。`],
    ['of one person alone at two levels', changed({ departmentReview: { duty: [named('a')], when: undefined }, statisticsReview: { duty: [named('a')], when: undefined } }), `error ${at('statisticsReview')}/duty/0 “部门审核”和“统计审核”都只有审核员a一人，一人只签一级，问题会停在这里。`],
    ['of one person at two levels, with another beside', changed({ departmentReview: { duty: [named('a')] }, statisticsReview: { duty: [named('a'), named('b')] } }), `warning ${at('statisticsReview')}/duty/0 审核员a已在“部门审核”签名的，不能再签“统计审核”：一人只签一级。`],
  ])('%s', (_, definition, sentence) => expect(told(definition)).toContain(sentence));
});

describe('what no issue comes to', () => {
  const never = { all: [{ fact: 'section', in: ['工业'] }, { fact: 'section', in: ['投资'] }] } as const;
  const late: Rung = { key: 'late', step: '提醒', at: { workdays: 9, time: '09:00' }, audience: ['onDuty'], channels: ['inApp'] };

  it.each<[string, Definition, string]>([
    ['a stage', changed({ reformReview: { when: never } }), `error ${at('reformReview')}/when “发改审核”的条件互相矛盾，没有问题会走到这里。`],
    ['a look on the spot', changed({ statisticsReview: { onSite: { when: never, people: 2 } } }), `warning ${at('statisticsReview')}/onSite/when “统计审核”现场核查的条件互相矛盾，永远不会要求。`],
    ['evidence', changed({ work: { requiredEvidence: [{ key: 'x', text: '照片', when: never }] } }), `warning ${at('work')}/requiredEvidence/0/when 佐证“照片”的条件互相矛盾，永远不会要求。`],
    ['a reminder after the next stage', changed({ departmentReview: { ladder: [late] } }), `warning ${at('departmentReview')}/ladder/0/at “部门审核”的“提醒”在到期后9个工作日，那时下一环节“发改审核”按时也该办完了。`],
    ['an order', { ...changed({}), stages: stages.map((stage) => ({ ...stage, ladder: [] })) }, 'warning /orders/kinds 没有环节的台阶会到督办，督办文书不会自动提出。'],
    ['time for the work', changed({ receipt: { limit: { workdays: 300 } } }), `warning ${at('receipt')}/limit “签收”的时限300个工作日，超过立行立改的${statisticsInspection.deadlinePolicy.immediateWorkdays}个工作日，整改没有时间。`],
  ])('%s', (_, definition, sentence) => expect(told(definition)).toContain(sentence));
});

describe('limits inside 整改时限', () => {
  const immediate = statisticsInspection.deadlinePolicy.immediateWorkdays;

  it.each<[string, Definition, string]>([
    ['alone, in days', changed({ receipt: { limit: { days: 70 } } }), `warning ${at('receipt')}/limit “签收”的时限70日，超过立行立改的${immediate}个工作日，整改没有时间。`],
    ['one after the other', changed({ receipt: { limit: { workdays: 8 } } }), `warning /deadlinePolicy/immediateWorkdays 整改实施之前各环节的时限合计17个工作日，超过立行立改的${immediate}个工作日，整改没有时间。`],
    ['after the work', changed({ statisticsReview: { limit: { workdays: 61 } } }), `warning ${at('signOff')}/limit 整改实施之后各环节的时限合计67个工作日，超过三个月（约66个工作日），按时提交的问题也迟迟不能销号。`],
    [
      'as shares',
      changed({ work: { limit: { shareOfDeadline: 0.8, atLeastWorkdays: 1 } }, statisticsReview: { limit: { shareOfDeadline: 0.5, atLeastWorkdays: 1 } } }),
      `warning ${at('statisticsReview')}/limit 各环节按整改时限的比例合计130%，超过了整改时限。`,
    ],
  ])('%s', (_, definition, sentence) => expect(told(definition)).toContain(sentence));

  it('stages that only some issues go through are not added up', () => {
    expect(told(changed({ planLeadReview: { limit: { workdays: 9 } } }))).toEqual([]);
  });
});

describe('a return that skips a signature', () => {
  const jointly = (changes: Partial<Stage>) => changed({ departmentReview: { signatures: 'everyHolder' }, statisticsReview: { mayKeepSignatures: undefined }, signOff: { returns: ['work', 'statisticsReview'], ...changes } });

  it('of those who were told to sign together', () => {
    expect(told(jointly({ mayKeepSignatures: true }))).toEqual([
      `warning ${at('signOff')}/returns/0 “签批销号”退回到“整改实施”可以只从退回级重审，改过的内容不再经“部门审核”会签。`,
    ]);
  });

  it('none is skipped where every level signs again', () => {
    expect(told(jointly({ mayKeepSignatures: undefined }))).toEqual([]);
  });
});

describe('表单项', () => {
  const field: FormField = { key: 'depth', label: '核查结果', kind: 'choice', required: true };

  it.each<[string, readonly FormField[], string]>([
    ['a choice of nothing', [field], `error ${at('work')}/fields/0 表单项“核查结果”没有可选的内容，填不了。`],
    ['the same choice twice', [{ ...field, options: ['是', '是'] }], `error ${at('work')}/fields/0 表单项“核查结果”有重复的选项或列。`],
    ['a table without columns', [{ ...field, kind: 'table' }], `error ${at('work')}/fields/0 表单项“核查结果”没有列，填不了。`],
    ['the same field twice', [{ ...field, kind: 'text' }, { ...field, kind: 'text' }], `error ${at('work')}/fields/1 表单项标识“depth”重复。`],
  ])('%s', (_, fields, sentence) => expect(told(changed({ work: { fields } }))).toContain(sentence));
});

describe('职责 in the county of today', () => {
  const definition = changed({ statisticsReview: { duty: [named('a'), { relation: 'namedUnit', unit, role: 'supervisor' }, { relation: 'supervisionOffice', role: 'supervisor' }] } });
  const own = (people: Parameters<typeof validateDefinition>[1] & object) =>
    validateDefinition(definition, people).filter(({ path }) => path.startsWith(at('statisticsReview'))).map(({ message }) => message);

  it('vacancies are named with their unit', () => {
    expect(own({ people: [], positions: { supervisionOffice: null } })).toEqual([
      '“统计审核”指定的审核员a现在不在岭东县审计局。',
      '“统计审核”的职责，岭东县审计局今天没有人承担。',
      '“统计审核”的承办单位在本县还没有设定。',
    ]);
  });

  it('where a position is not set, whoever stands in is looked at too', () => {
    const standIn = changed({ statisticsReview: { duty: [{ relation: 'supervisionOffice', role: 'supervisor' }], fallback: [{ relation: 'namedUnit', unit, role: 'supervisor' }] } });
    const messages = (office: typeof unit | null) => validateDefinition(standIn, { people: [], positions: { supervisionOffice: office } }).map(({ path, message }) => `${path} ${message}`);
    expect(messages(null)).toContain(`${at('statisticsReview')}/fallback/0 “统计审核”的职责，岭东县审计局今天没有人承担。`);
    expect(messages(unit).some((message) => message.includes('/fallback/'))).toBe(false);
  });

  it('held duties, and those that depend on the issue, are passed over', () => {
    const people = [{ id: 'a', unitId: 'u1', roles: ['supervisor'] as const }];
    expect(validateDefinition(definition, { people, positions: { supervisionOffice: unit } })).toEqual([]);
  });
});
