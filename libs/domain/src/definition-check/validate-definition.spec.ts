import { statisticsInspection } from '@rectify/definitions';
import type { Definition, Stage } from '../definition/definition';
import { validateDefinition } from './validate-definition';

const { stages } = statisticsInspection;
const positionOf = (key: string) => stages.findIndex((stage) => stage.key === key);

/** The shipped definition with one stage changed. */
function withStage(key: string, changes: Partial<Stage>): Definition {
  return { ...statisticsInspection, stages: stages.map((stage) => (stage.key === key ? { ...stage, ...changes } : stage)) };
}
const withStages = (...changed: readonly Stage[]): Definition => ({ ...statisticsInspection, stages: changed });
/** The stages without some of them, and without ways back to these. */
const without = (...keys: readonly string[]): readonly Stage[] =>
  stages
    .filter((stage) => !keys.includes(stage.key))
    .map((stage) => ({ ...stage, returns: stage.returns.filter((key) => !keys.includes(key)) }));
const stage = (key: string) => stages[positionOf(key)]!;
const paths = (definition: Definition) => validateDefinition(definition).map(({ path }) => path);

describe('a sound definition', () => {
  it('the shipped one has no problem', () => {
    expect(validateDefinition(statisticsInspection)).toEqual([]);
  });

  it('conditions, missing levels and other limits are the county’s choice', () => {
    expect(validateDefinition(withStages(...without('reformReview', 'planLeadReview')))).toEqual([]);
    expect(validateDefinition(withStage('statisticsReview', { limit: { workdays: 10 } }))).toEqual([]);
    expect(validateDefinition(withStage('receipt', { ladder: [] }))).toEqual([]);
  });
});

const signOffTooEarly = withStages(
  ...without('signOff', 'statisticsReview'),
  { ...stage('signOff'), returns: [] },
  stage('statisticsReview'),
);

describe('the outline', () => {
  it.each<[string, string, Definition]>([
    ['交办环节应当恰好有一个，现在有0个', '/stages', withStages(...without('assignment'))],
    ['交办环节应当恰好有一个，现在有2个', '/stages', withStages({ ...stage('assignment'), key: 'first' }, ...stages)],
    ['签批销号环节应当恰好有一个，现在有0个', '/stages', withStages(...without('signOff'))],
    ['第一个环节应当是交办', '/stages/0', withStages(stage('receipt'), stage('assignment'), ...without('assignment', 'receipt'))],
    ['最后一个环节应当是签批销号', `/stages/${stages.length - 1}`, signOffTooEarly],
    ['不能带条件', `/stages/${stages.length - 1}/when`, withStage('signOff', { when: { fact: 'section', in: ['投资'] } })],
    ['没有整改实施环节', '/stages', withStages(...without('work'))],
    ['没有可选的整改结论', '/conclusions', { ...statisticsInspection, conclusions: [] }],
  ])('%s', (words, path, definition) => {
    expect(validateDefinition(definition)).toContainEqual({ path, message: expect.stringContaining(words), severity: 'error' });
  });

  it('a review of the plan alone is none: the work itself must be verified', () => {
    const unverified = withStages(...without('townshipReview', 'departmentReview', 'reformReview', 'statisticsReview'));
    expect(validateDefinition(unverified)).toEqual([{ path: '/stages', message: '没有任何审核环节，整改没有人核对。', severity: 'error' }]);
  });

  it('the same key twice is named where it comes again', () => {
    const twice = withStage('reformReview', { key: 'departmentReview', returns: [] });
    expect(paths(twice)).toContain(`/stages/${positionOf('reformReview')}/key`);
  });

  it('nothing at all is many problems, and no crash', () => {
    expect(paths(withStages())).toEqual(['/stages', '/stages', '/stages', '/stages', '/recheck/reopensAt']);
  });
});

describe('a stage', () => {
  it.each<[string, string, string, Partial<Stage>]>([
    ['without anybody on duty', 'planning', '/duty', { duty: [] }],
    ['that nobody on duty may complete', 'work', '/completedBy', { completedBy: ['leader'] }],
    ['with a limit of no day', 'receipt', '/limit', { limit: { workdays: 0 } }],
    ['with a limit that is no number', 'receipt', '/limit', { limit: { workdays: Number.NaN } }],
    ['until the deadline, with no day left after a return', 'work', '/limit', { limit: { until: 'deadline', atLeastWorkdays: 0 } }],
    ['that reviews without a checklist', 'departmentReview', '/checklist', { checklist: [] }],
    ['that has a checklist nobody would see', 'planning', '/checklist', { checklist: [{ key: 'x', text: '看不到' }] }],
    ['签批销号 for each unit', 'signOff', '/each', { each: 'responsibleUnit' }],
  ])('%s', (_, key, path, changes) => {
    expect(paths(withStage(key, changes))).toContain(`/stages/${positionOf(key)}${path}`);
  });
});

describe('the ladder', () => {
  const [first, second] = stage('work').ladder;

  it.each([
    ['the same rung twice', '/ladder/1/key', [first!, { ...second!, key: first!.key }]],
    ['a rung for people without a channel', '/ladder/0/channels', [{ ...second!, channels: [] }]],
    ['a share of nothing', '/ladder/0/at/share', [{ ...first!, at: { share: 0, ifLimitOver: 10, time: '09:00' as const } }]],
    ['a share of the whole', '/ladder/0/at/share', [{ ...first!, at: { share: 1, ifLimitOver: 10, time: '09:00' as const } }]],
  ])('%s', (_, path, ladder) => {
    expect(paths(withStage('work', { ladder }))).toEqual([`/stages/${positionOf('work')}${path}`]);
  });

  it('a rung that only records, for nobody, needs no channel', () => {
    expect(paths(withStage('work', { ladder: [{ ...second!, audience: [], channels: [] }] }))).toEqual([]);
  });
});

describe('退回', () => {
  it.each<[string, string, string, string]>([
    ['to a stage that does not exist', 'statisticsReview', 'nowhere', '不存在'],
    ['to before 交办', 'statisticsReview', 'assignment', '交办之前'],
    ['to itself', 'statisticsReview', 'statisticsReview', '之前的环节'],
    ['forwards', 'departmentReview', 'signOff', '之前的环节'],
    ['of one branch out of its run of stages', 'townshipReview', 'planning', '其他单位会失去去向'],
    ['of one branch into another run of branches', 'townshipReview', 'receipt', '同一段'],
  ])('%s', (_, key, to, words) => {
    expect(validateDefinition(withStage(key, { returns: [to] }))).toEqual([
      { path: `/stages/${positionOf(key)}/returns/0`, message: expect.stringContaining(words), severity: 'error' },
    ]);
  });
});
