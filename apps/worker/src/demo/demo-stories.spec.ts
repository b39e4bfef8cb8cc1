import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { publishedCalendar, statisticsInspection as definition } from '@rectify/definitions';
import { addDays, derivePositions, instantOf, lightOf, sections, simulate, statusOf, type BusinessDate, type Issue, type Person, type Unit } from '@rectify/domain';
import { DemoCounty } from './demo-county';
import { readDemoData, type DemoData } from './demo-data';
import { dayOf, scriptOf, type DemoTime } from './demo-script';

const folder = join(__dirname, '../../../../infra/demo');

describe('the demo county', () => {
  let data: DemoData;
  let county: DemoCounty;

  beforeAll(async () => {
    data = await readDemoData(folder);
    const { units: listed, persons } = data.organisation;
    const units = listed.map((unit): Unit => ({ ...unit, id: unit.code, parentId: unit.parentCode }));
    const people = persons.map((person): Person => ({ ...person, id: person.account, unitId: person.unitCode, active: true }));
    county = new DemoCounty(units, people, derivePositions(units, people));
  });

  const playedOn = (today: BusinessDate, hour: '00:10' | '12:00' | '23:50') => {
    const time: DemoTime = { today, calendar: publishedCalendar };
    const now = instantOf(today, hour);
    return data.issues.map((issue) => {
      const batch = data.batches.find(({ key }) => key === issue.batch)!;
      const story = simulate(definition, publishedCalendar, scriptOf(issue, dayOf(batch.listed, time), { county, definition, time }), now);
      return { code: issue.code, story, now, issue: story.issue as Issue };
    });
  };
  it('has issues of every 板块 and an account of every role', () => {
    expect([...new Set(data.issues.map(({ section }) => section))].sort()).toEqual([...sections].sort());
    expect(new Set(data.accounts.flatMap((account) => county.person(account).roles)).size).toBe(12);
    expect(new Set(data.issues.map(({ code }) => code)).size).toBe(data.issues.length);
  });

  it('stands in every stage, with lights of every colour', () => {
    const played = playedOn('2026-11-24', '12:00');
    expect(Object.fromEntries(played.map(({ code, issue, now }) => [code, `${statusOf(definition, issue)} ${lightOf(issue, now)}`]))).toEqual({
      'HTK-ZR-01': '整改中 红',
      'HTK-ZR-02': '方案审核 黄',
      'ZFJC-ZR-03': '已销号 灰',
      'HTK-PF-01': '待交办 绿',
      'HTK-PF-02': '待汇总提交 蓝',
      'ZFJC-PF-03': '重新挂号 绿',
      'HTK-TZ-01': '发改审核 红',
      'HTK-TZ-02': '整改中 红',
      'HTK-TZ-03': '已退回 蓝',
      'HTK-TZ-04': '待签收 红',
      'ZFJC-TZ-05': '回头看中 蓝',
      'HTK-GY-01': '统计审核 绿',
      'HTK-GY-02': '方案编制 黄',
      'HTK-GY-03': '整改中 绿',
      'HTK-GY-04': '签批中 红',
      'ZFJC-GY-05': '已销号 灰',
      'HTK-FW-01': '乡镇审核 蓝',
      'HTK-FW-02': '部门审核 蓝',
      'HTK-FW-03': '方案审核 蓝',
      'HTK-FW-04': '待签收 蓝',
      'HTK-FW-05': '申诉中 蓝',
      'HTK-GY-05': '延期审批中 绿',
      'HTK-TZ-05': '中止 绿',
      'HTK-DW-01': '待交办 绿',
      'HTK-DW-02': '整改中 蓝',
      'ZFJC-DW-03': '已销号 灰',
    });
  });

  it('has sent 督办 steps, and has 24 units at different places', () => {
    const played = playedOn('2026-11-24', '12:00');
    const of = (code: string) => played.find((each) => each.code === code)!.issue;
    expect(of('HTK-TZ-02').marks).toMatchObject({ yellowOrders: 1, redOrders: 1, urges: 1 });
    expect(of('HTK-TZ-02').orders?.map(({ id, state }) => `${id} ${state}`)).toEqual(['yellow-1 closed', 'red-1 receipted', 'talk-1 draft']);
    expect(of('HTK-TZ-04').marks).toMatchObject({ yellowOrders: 2, redOrders: 2 });
    expect(of('HTK-ZR-01').facts.responsibleUnits).toHaveLength(24);
    expect([...new Set(of('HTK-ZR-01').tasks.map(({ stage, returned }) => `${stage}${returned ? ' returned' : ''}`))].sort()).toEqual([
      'townshipReview', 'work', 'work returned',
    ]);
  });

  it('is loaded on any day at any hour: nothing is refused, and the stages are the same', () => {
    const usual = playedOn('2026-11-24', '12:00').map(({ code, issue }) => `${code} ${statusOf(definition, issue)}`);
    const days = [...Array.from({ length: 8 }, (_, index) => addDays('2026-07-01', index * 61)), '2026-10-04', '2026-10-10', '2026-12-31', '2027-01-01'];
    for (const [index, today] of days.entries()) {
      const played = playedOn(today, index % 2 === 0 ? '00:10' : '23:50');
      expect({ today, refusals: played.flatMap(({ story }) => story.refusals) }).toEqual({ today, refusals: [] });
      expect(played.map(({ code, issue }) => `${code} ${statusOf(definition, issue)}`)).toEqual(usual);
    }
  });

  it('has a file in its folder for each that a story hands in', async () => {
    const named = data.issues.flatMap(({ claim }) => claim?.evidence.flatMap(({ file }) => file ?? []) ?? []);
    expect([...new Set(named)].sort()).toEqual((await readdir(data.filesFolder)).sort());
  });

  it('names no enterprise and no value an enterprise should report', () => {
    const enterprises = data.organisation.units.filter(({ kind }) => kind === 'enterprise').flatMap(({ name, aliases }) => [name, ...aliases]);
    const text = JSON.stringify(data.issues);
    expect(enterprises.filter((name) => text.includes(name))).toEqual([]);
    expect(text).not.toMatch(/目标值|应报|万元|亿元/);
  });
});
