import { holds, type Definition, type IssueFacts, type Stage, type UnitRef } from '@rectify/domain';

const unit: UnitRef = { id: 'unit', name: '', kind: 'department' };
const plainIssue = { section: '', responsibleUnits: [unit], leadUnits: [unit] } as unknown as IssueFacts;

const limit = ({ limit: of }: Stage) => ('workdays' in of ? `${of.workdays} 工作日` : '整改时限内');
const box = (stage: Stage) => `${stage.key}["${stage.name}<br/>${limit(stage)}${stage.each === 'responsibleUnit' ? ' · 各责任单位并行' : ''}"]`;

/** The lifecycle as a Mermaid flow chart: dashed are stages that only some issues pass, dotted arrows are returns. */
export function lifecyclePicture({ stages }: Definition): string {
  const sometimes = stages.filter((stage) => stage.when && !holds(stage.when, plainIssue, unit));
  const returns = stages.flatMap((stage) => stage.returns.map((to) => `  ${stage.key} -.退回.-> ${to}`));
  return [
    '```mermaid',
    'flowchart LR',
    ...stages.map((stage) => `  ${box(stage)}`),
    '  closed(["已销号"])',
    `  ${[...stages.map((stage) => stage.key), 'closed'].join(' --> ')}`,
    ...returns,
    ...(sometimes.length > 0 ? ['  classDef sometimes stroke-dasharray: 4 4', `  class ${sometimes.map((stage) => stage.key).join(',')} sometimes`] : []),
    '```',
  ].join('\n');
}
