import {
  stageOf, type Action, type Command, type Issue, type OpenRequest, type OpenTask, type SidePathCommand, type StageAct, type UnitRef,
} from '@rectify/domain';
import type { Act } from './acts';

type Changes<Type extends SidePathCommand['type']> = Partial<Extract<SidePathCommand, { type: Type }>>;

const taskId = (issue: Issue, isIt: (task: OpenTask) => boolean) => issue.tasks.find(isIt)?.id ?? 'nothing-open';
const requestId = (issue: Issue, kind: OpenRequest['kind']) => issue.requests?.find((each) => each.kind === kind)?.id ?? 'nothing-asked';

/** The task of this act, on the unit's branch when one is named. */
const onAct = (act: StageAct, unit?: UnitRef): ((...args: Parameters<Act>) => string) => (issue, definition) =>
  taskId(issue, (task) => stageOf(definition, task.stage).act === act && (unit === undefined || task.unitId === unit.id));

export const asksForMoreTime = (until: string, changes: Changes<'requestExtension'> = {}, unit?: UnitRef): Act => (issue, definition) => ({
  type: 'requestExtension', taskId: onAct('work', unit)(issue, definition), until, reason: '审批手续办理中',
  explanation: '用地审批尚在省厅办理', progress: '已完成两项措施', opinion: '情况属实，同意申请', ...changes,
});
export const grants = (changes: Changes<'decideExtension'> = {}): Act => (issue) =>
  ({ type: 'decideExtension', requestId: requestId(issue, 'extension'), granted: true, opinion: '同意', ...changes });
export const appeals = (changes: Changes<'appeal'> = {}, unit?: UnitRef): Act => (issue, definition) =>
  ({ type: 'appeal', taskId: onAct('receive', unit)(issue, definition), ground: '责任单位有误', statement: '该企业不在本辖区', ...changes });
export const decidesAppeal = (changes: Changes<'decideAppeal'> = {}): Act => (issue) =>
  ({ type: 'decideAppeal', requestId: requestId(issue, 'appeal'), upheld: false, opinion: '经核对辖区无误', ...changes });
export const transfers = (from: UnitRef, to: UnitRef): Act => () => ({ type: 'transfer', fromUnitId: from.id, to, reason: '企业已迁入该辖区' });
export const asksToAssist = (unit: UnitRef, branch?: UnitRef): Act => (issue, definition) =>
  ({ type: 'addAssistingUnit', taskId: onAct('work', branch)(issue, definition), unit, matter: '提供用电量明细' });
export const assists = (changes: Changes<'completeAssistance'> = {}): Act => (issue) =>
  ({ type: 'completeAssistance', requestId: requestId(issue, 'assistance'), result: '明细已提供', evidence: [{ name: '用电量明细', reference: '' }], ...changes });
export const suspends = (reason = '司法机关正在调查，依据其来函中止'): Act => () => ({ type: 'suspend', reason });
export const resumes = (reason = '调查已结束'): Act => () => ({ type: 'resume', reason });

const sidePathTypes: readonly string[] = [
  'requestExtension', 'decideExtension', 'appeal', 'decideAppeal', 'transfer', 'addAssistingUnit', 'completeAssistance', 'suspend', 'resume',
] satisfies readonly SidePathCommand['type'][];

/** The least that the form of this button would send; nothing for buttons of the straight way. */
export function sidePathFormsOf(action: Action, issue: Issue, others: readonly UnitRef[]): readonly Command[] | undefined {
  if (!sidePathTypes.includes(action.type)) return undefined;
  const { type, taskId, requestId = '', choices = [], latest = '2026-12-29', unitId } = action;
  const task = { taskId: taskId ?? '' };
  const [stranger] = others.filter(
    (unit) => !issue.facts.responsibleUnits.some(({ id }) => id === unit.id) && !issue.assistingUnits?.some(({ id }) => id === unit.id),
  );
  switch (type as SidePathCommand['type']) {
    case 'requestExtension':
      return [{ type: 'requestExtension', ...task, until: latest, reason: choices[0] ?? '', explanation: '说明', progress: '进展', opinion: '同意' }];
    case 'decideExtension':
      return [{ type: 'decideExtension', requestId, granted: true, opinion: '' }, { type: 'decideExtension', requestId, granted: false, opinion: '按期完成' }];
    case 'appeal':
      return choices.map((ground) => ({ type: 'appeal', ...task, ground, statement: '事实如下' }));
    case 'decideAppeal':
      return [
        { type: 'decideAppeal', requestId, upheld: false, opinion: '请签收' },
        ...(stranger ? [{ type: 'decideAppeal', requestId, upheld: true, opinion: '改派', to: stranger } as const] : []),
      ];
    case 'transfer':
      return stranger ? [{ type: 'transfer', fromUnitId: unitId ?? '', to: stranger, reason: '职责调整' }] : [];
    case 'addAssistingUnit':
      return stranger ? [{ type: 'addAssistingUnit', ...task, unit: stranger, matter: '提供明细' }] : [];
    case 'completeAssistance':
      return [{ type: 'completeAssistance', requestId, result: '已提供', evidence: [] }];
    case 'suspend':
      return [{ type: 'suspend', reason: '依来函中止' }];
    case 'resume':
      return [{ type: 'resume', reason: '事由消除' }];
  }
}
