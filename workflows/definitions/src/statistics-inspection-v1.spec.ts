import { leastOf, validateDefinition, type Limit, type Rung, type Stage } from '@rectify/domain';
import { shippedDefinition, shippedDefinitions, statisticsInspectionV1 } from '.';

const within = (limit: Limit) => ('workdays' in limit ? `${limit.workdays}个工作日` : `整改时限，至少${leastOf(limit)}个工作日`);
const duties = ({ duty }: Stage) => duty.map(({ relation, role }) => `${relation}.${role}`).join(' ');
const when = ({ at }: Rung) => (!('workdays' in at || 'share' in at) ? 'not in this edition' : 'share' in at ? `${at.share * 100}%（超过${at.ifLimitOver}个工作日的时限）${at.time}` : `${at.workdays} ${at.time}`);
const stage = (key: string) => statisticsInspectionV1.stages.find((each) => each.key === key)!;

describe('统计督察整改, as shipped', () => {
  it('every shipped definition is sound, and is found by its key and version', () => {
    for (const definition of shippedDefinitions) {
      expect(validateDefinition(definition)).toEqual([]);
      expect(shippedDefinition({ key: definition.key, version: definition.version })).toBe(definition);
    }
    expect(shippedDefinition({ key: 'statistics-inspection', version: 99 })).toBeUndefined();
    expect(shippedDefinition({ key: 'unknown', version: 1 })).toBeUndefined();
  });

  it('the stages, who holds them and within what', () => {
    expect(statisticsInspectionV1.stages.map((each) => [each.name, each.each, duties(each), within(each.limit)])).toEqual([
      ['交办', 'issue', 'office.officeClerk', '1个工作日'],
      ['签收', 'responsibleUnit', 'responsibleUnit.handler responsibleUnit.head', '1个工作日'],
      ['方案编制', 'issue', 'planOwner.handler planOwner.head', '5个工作日'],
      ['方案审核（牵头单位）', 'issue', 'leadUnit.head', '3个工作日'],
      ['方案审核（整改办）', 'issue', 'office.officeClerk', '3个工作日'],
      ['整改实施', 'responsibleUnit', 'responsibleUnit.handler responsibleUnit.head', '整改时限，至少5个工作日'],
      ['乡镇审核', 'responsibleUnit', 'responsibleUnit.townshipReviewer', '2个工作日'],
      ['牵头单位汇总提交', 'issue', 'leadUnit.handler leadUnit.head', '3个工作日'],
      ['部门审核', 'issue', 'industryDepartment.departmentReviewer', '3个工作日'],
      ['发改审核', 'issue', 'reformBureau.reformReviewer', '3个工作日'],
      ['统计审核', 'issue', 'statisticsBureau.statisticsReviewer', '5个工作日'],
      ['签批销号', 'issue', 'responsibleLeader.leader', '3个工作日'],
    ]);
    expect([stage('work'), stage('leadSubmission')].map(({ completedBy }) => completedBy)).toEqual([['head'], ['head']]);
  });

  it('each review level attests something different: no two share a point', () => {
    const points = statisticsInspectionV1.stages.flatMap(({ checklist }) => checklist);
    expect(new Set(points.map(({ key }) => key)).size).toBe(points.length);
    expect(new Set(points.map(({ text }) => text)).size).toBe(points.length);
    expect(points.filter(({ text }) => text.includes('目标值') || text.includes('应报'))).toEqual([]);
  });

  it('the ladder of every stage after 交办', () => {
    for (const each of statisticsInspectionV1.stages.slice(1)) {
      expect(each.ladder.map((rung) => `${rung.step} ${when(rung)}`)).toEqual([
        '提醒 50%（超过10个工作日的时限）09:00', '提醒 -10 09:00', '提醒 -3 09:00', '提醒 -1 09:00', '到期 0 09:00', '逾期 0 due', '催办 1 09:00',
        '黄色督办 2 09:00', '红色督办 5 09:00', '约谈建议 8 09:00', '通报建议 15 09:00',
      ]);
    }
  });

  it('is data, and survives the way through JSON unchanged', () => {
    expect(JSON.parse(JSON.stringify(statisticsInspectionV1))).toEqual(statisticsInspectionV1);
  });
});
