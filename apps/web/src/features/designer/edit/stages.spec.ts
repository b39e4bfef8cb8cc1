import { validateDefinition, type Definition } from '@rectify/domain';
import { statisticsInspectionV2 } from '@rectify/definitions';
import { changeStage, renameStageKey } from './change-stage';
import { copyStage, insertStage, moveStage, removeStage } from './arrange-stages';
import { changeGroup, dissolveGroup, groupWithNext } from './group-stages';

const start: Definition = statisticsInspectionV2;
const at = (definition: Definition, key: string) => definition.stages.findIndex((stage) => stage.key === key);
const order = ({ stages }: Definition) => stages.map(({ key }) => key);
const stage = (definition: Definition, key: string) => definition.stages[at(definition, key)];
const tail = (definition: Definition) => order(definition).slice(at(definition, 'departmentReview'));

describe('the stages of a process', () => {
  it('take a new review behind the chosen one, named and to be filled in', () => {
    const { definition, index } = insertStage(start, at(start, 'departmentReview'), '纪委会审');
    expect(tail(definition)).toEqual(['departmentReview', 'stage1', 'reformReview', 'statisticsReview', 'signOff']);
    expect(definition.stages[index]).toMatchObject({ name: '纪委会审', status: '纪委会审', act: 'review', each: 'issue', duty: [] });
    expect(validateDefinition(definition).map(({ path }) => path)).toContain(`/stages/${index}/duty`);
  });

  it('never take one behind 签批销号', () => {
    expect(order(insertStage(start, start.stages.length - 1, '复核').definition).at(-1)).toBe('signOff');
  });

  it('are walked by every unit where their neighbours are', () => {
    const { definition, index } = insertStage(start, at(start, 'work'), '村级核对');
    expect(definition.stages[index]?.each).toBe('responsibleUnit');
  });

  it('are copied under another key', () => {
    const { definition, index } = copyStage(start, at(start, 'reformReview'), '纪委会审');
    expect(definition.stages[index]).toMatchObject({ key: 'reformReviewCopy1', name: '纪委会审', checklist: stage(start, 'reformReview')?.checklist });
  });

  it('take along the returns that led to them when they go', () => {
    const { definition } = removeStage(start, at(start, 'reformReview'));
    expect(order(definition)).not.toContain('reformReview');
    expect(definition.stages.flatMap(({ returns }) => returns)).not.toContain('reformReview');
    expect(validateDefinition(definition).filter(({ path }) => path.includes('/returns'))).toEqual([]);
  });

  it('are found by those that point to them under their new key', () => {
    const renamed = renameStageKey(start, at(start, 'work'), 'rectify');
    expect(stage(renamed, 'townshipReview')?.returns).toEqual(['rectify']);
    expect(renamed.recheck?.reopensAt).toBe('rectify');
    expect(validateDefinition(renamed)).toEqual(validateDefinition(start));
  });

  it('say nothing about what was taken away', () => {
    const changed = changeStage(start, at(start, 'reformReview'), { when: undefined });
    expect('when' in (stage(changed, 'reformReview') ?? {})).toBe(false);
    expect('when' in (stage(start, 'reformReview') ?? {})).toBe(true);
  });
});

describe('a group of stages side by side', () => {
  const grouped = groupWithNext(start, at(start, 'departmentReview'), '部门会审');
  const [group] = grouped.groups ?? [];

  it('is made of two neighbours and grows by the next', () => {
    expect(group).toEqual({ key: 'group1', name: '部门会审', completes: 'all' });
    expect(stage(grouped, 'reformReview')?.group).toBe('group1');
    const three = groupWithNext(grouped, at(start, 'reformReview'), '—');
    expect(three.groups).toEqual([group]);
    expect(stage(three, 'statisticsReview')?.group).toBe('group1');
  });

  it('swallows the group of the next stage', () => {
    const two = groupWithNext(groupWithNext(start, at(start, 'departmentReview'), '甲'), at(start, 'statisticsReview'), '乙');
    const one = groupWithNext(two, at(start, 'reformReview'), '—');
    expect(one.groups?.map(({ name }) => name)).toEqual(['甲']);
    expect(one.stages.filter(({ group: key }) => key === 'group1').map(({ key }) => key)).toEqual(['departmentReview', 'reformReview', 'statisticsReview', 'signOff']);
  });

  it('goes when it is dissolved, and when a single stage is left', () => {
    expect(dissolveGroup(grouped, 'group1')).toEqual(start);
    expect(removeStage(grouped, at(start, 'reformReview')).definition.groups).toBeUndefined();
  });

  it('is left at its edge, passed as a whole, and joined by what is put between', () => {
    const left = moveStage(grouped, at(start, 'reformReview'), 1);
    expect(left.definition).toEqual(start);
    const passed = moveStage(grouped, at(start, 'statisticsReview'), -1);
    expect(tail(passed.definition)).toEqual(['departmentReview', 'reformReview', 'signOff']);
    expect(passed.index).toBe(at(start, 'departmentReview'));
    expect(insertStage(grouped, at(start, 'departmentReview'), '纪委会审').definition.stages[at(start, 'departmentReview') + 1]?.group).toBe('group1');
  });

  it('changes what it waits for', () => {
    expect(changeGroup(grouped, 'group1', { completes: { atLeast: 2 } }).groups).toEqual([{ ...group, completes: { atLeast: 2 } }]);
  });
});
