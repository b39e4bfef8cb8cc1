import { leastOf, type Definition, type Limit, type Stage } from '@rectify/domain';
import { auditRectificationV1, ecologyInspectionV1, shippedDefinitions, simpleRectificationV1 } from '.';

const within = (limit: Limit) => {
  if ('workdays' in limit) return `${limit.workdays}个工作日`;
  if ('days' in limit) return `${limit.days}日`;
  return 'until' in limit ? `整改时限，至少${leastOf(limit)}个工作日` : `整改时限的${limit.shareOfDeadline}，至少${leastOf(limit)}个工作日`;
};
const duties = ({ duty }: Stage) => duty.map(({ relation, role }) => `${relation}.${role}`).join(' ');
const outline = ({ stages }: Definition) => stages.map((stage) => [stage.name, duties(stage), within(stage.limit), ...(stage.group ? [stage.group] : [])].join(' | '));

describe('processes to start from', () => {
  it('审计整改: 整改办 and 审计 look side by side, 督查 as well where much money is concerned', () => {
    expect(outline(auditRectificationV1)).toEqual([
      '交办 | office.officeClerk | 1个工作日',
      '签收 | responsibleUnit.handler responsibleUnit.head | 1个工作日',
      '整改实施 | responsibleUnit.handler responsibleUnit.head | 整改时限，至少5个工作日',
      '整改办审核 | office.officeClerk | 5个工作日 | jointReview',
      '审计认定 | leadUnit.head leadUnit.departmentReviewer | 5个工作日 | jointReview',
      '督查核查 | supervisionOffice.supervisor | 5个工作日 | jointReview',
      '签批销号 | responsibleLeader.leader | 3个工作日',
    ]);
  });

  it('生态环境督察整改: acceptance on the spot by three, then 公示', () => {
    expect(outline(ecologyInspectionV1)).toEqual([
      '交办 | office.officeClerk | 1个工作日',
      '签收 | responsibleUnit.handler responsibleUnit.head | 1个工作日',
      '整改方案 | planOwner.handler planOwner.head | 整改时限的0.2，至少3个工作日',
      '方案审核 | office.officeClerk | 3个工作日',
      '整改实施 | responsibleUnit.handler responsibleUnit.head | 整改时限，至少5个工作日',
      '属地核查 | responsibleUnit.townshipReviewer | 2个工作日',
      '部门验收 | industryDepartment.departmentReviewer | 10日',
      '公示 | office.officeClerk office.supervisor | 15日',
      '签批销号 | responsibleLeader.leader | 3个工作日',
    ]);
  });

  it('简易整改: three steps after 交办, with reminders and no orders', () => {
    expect(outline(simpleRectificationV1)).toHaveLength(4);
    expect(new Set(simpleRectificationV1.stages.flatMap(({ ladder }) => ladder.map(({ step }) => step)))).toEqual(new Set(['提醒', '到期', '逾期', '催办']));
  });

  it('each survives the way through JSON unchanged, and no two share key and version', () => {
    for (const definition of shippedDefinitions) expect(JSON.parse(JSON.stringify(definition))).toEqual(definition);
    const names = shippedDefinitions.map(({ key, version }) => `${key} ${version}`);
    expect(new Set(names).size).toBe(names.length);
  });
});
