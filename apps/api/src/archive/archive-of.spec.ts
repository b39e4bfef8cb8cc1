import { anIssue, given, rechecks, supervisor, township } from '../../../../test/builders';
import { archiveOf } from './archive-of';

const relapse = { result: 'relapsed', findings: '停报企业恢复报送', checklist: { stateKept: 'no', dataKept: 'yes', mechanismKept: 'yes' }, deadline: '2026-12-31' } as const;
const archived = ({ issue, scene }: ReturnType<typeof anIssue>) =>
  archiveOf(issue, scene.definition, scene.log.map((recorded) => ({ ...recorded, hash: `hash ${recorded.seq}`, recordedAt: recorded.at })));

describe('the archive of a closed issue', () => {
  it('says what each level checked, in its own words', () => {
    const [round, ...others] = archived(anIssue().withUnits(township('青栎镇')).closed()).rounds;
    expect(others).toEqual([]);
    expect(round?.attestations.map(({ stageName }) => stageName)).toEqual([
      '方案审核（牵头单位）', '方案审核（整改办）', '乡镇审核', '部门审核', '统计审核', '签批销号',
    ]);
    expect(round?.attestations.find(({ stageName }) => stageName === '统计审核')?.checked).toContain('符合：佐证与成效相互印证');
    expect(round?.claims).toMatchObject([{ unitName: '青栎镇', evidence: [{ name: '现场核查记录' }, { name: '现场核查记录与照片' }, { name: '凭证目录' }] }]);
  });

  it('keeps the round that relapsed beside the one that counts', () => {
    const issue = anIssue().withUnits(township('青栎镇')).closed().at('2026-10-08 10:00');
    given(issue).when(supervisor, rechecks(relapse));
    const { rounds, rechecks: looks, log } = archived(issue.closed());
    expect(rounds.map(({ round, relapse: why }) => [round, why])).toEqual([[1, '停报企业恢复报送'], [2, undefined]]);
    expect(rounds[0]?.attestations.at(-1)?.stageName).toBe('签批销号');
    expect(looks.map(({ title, result }) => [title, result]).slice(0, 2)).toEqual([['第1轮 满1个月', '反弹，重新挂号'], ['第2轮 满1个月', '尚未进行']]);
    expect(JSON.parse(log[0] ?? '')).toMatchObject({ seq: 1, hash: 'hash 1', event: { type: 'issueRegistered' } });
  });
});
