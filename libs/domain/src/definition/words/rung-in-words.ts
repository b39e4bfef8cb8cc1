import type { AudienceKey, Channel, Rung, RungTime } from '../parts';
import { percent } from './limit-in-words';

const audienceNames: Readonly<Record<AudienceKey, string>> = {
  onDuty: '承办人员',
  unitHead: '承办单位主要负责人',
  leadUnit: '牵头单位',
  office: '整改办',
  responsibleLeader: '责任领导',
  supervisor: '督办员',
};
const channelNames: Readonly<Record<Channel, string>> = { inApp: '站内', mail: '邮件' };

/** 通知对象 in words. */
export function audienceInWords(audience: AudienceKey): string {
  return audienceNames[audience];
}

/** 发送渠道 in words. */
export function channelInWords(channel: Channel): string {
  return channelNames[channel];
}

/** 台阶 in words: “提醒（到期前3个工作日9:00）：通知承办人员”. */
export function rungInWords(rung: Rung): string {
  const told = rung.audience.map(audienceInWords).join('、');
  const by = rung.channels.map(channelInWords).join('、');
  return `${rung.step}（${rungTimeInWords(rung.at)}）：${told ? `通知${told}${by ? `，${by}` : ''}` : '不通知'}`;
}

/** When a 台阶 is reached, in words. */
export function rungTimeInWords(at: RungTime): string {
  const time = at.time === 'due' ? '到期时刻' : at.time;
  if ('every' in at) return `${aroundDue(at.from)}起每${at.every}个工作日一次，共${at.times}次，${time}`;
  if ('share' in at) return `时限超过${at.ifLimitOver}个工作日的，过${percent(at.share)}时，${time}`;
  if ('monthDay' in at) return `每月${at.monthDay}日，${time}`;
  if ('phaseWorkdays' in at) return `每一阶段${aroundDue(at.phaseWorkdays)}，${time}`;
  if ('nodeWorkdays' in at) return `措施${around('节点日期', at.nodeWorkdays)}，${time}`;
  return 'review' in at ? `长期坚持的阶段小结日，${time}` : `${aroundDue(at.workdays)}，${time}`;
}

function aroundDue(workdays: number): string {
  return workdays > 0 ? around('逾期', workdays) : around('到期', workdays);
}

function around(day: string, workdays: number): string {
  if (workdays === 0) return `${day}当天`;
  return workdays < 0 ? `${day}前${-workdays}个工作日` : `${day}后${workdays}个工作日`;
}
