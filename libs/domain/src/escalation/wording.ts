import type { BusinessDate } from '../calendar';
import type { Stage } from '../definition';
import { openAtNode } from '../evidence/measure-standing';
import { measuresInWords } from '../evidence/measures-in-words';
import type { Issue, OpenTask } from '../issue/issue';
import type { NoticeKind, OrderNoticeKind } from '../notice/notice-kind';

interface Occasion {
  readonly issue: Issue;
  readonly stage?: Stage;
  readonly task?: OpenTask;
  readonly detail?: string | undefined;
  /** The phase it is about, counted from 1. */
  readonly phase?: number;
  /** The 节点日期 it is about. */
  readonly node?: BusinessDate;
}

/** “2026-08-31前办结”, the day itself included, with the 暂定 mark where the calendar is not published. */
export function deadlineInWords(task: Pick<OpenTask, 'due' | 'provisional' | 'standing'>): string {
  return `${task.due}前${task.standing ? '作阶段小结' : '办结'}${task.provisional ? '，暂定' : ''}`;
}

/** What a rung is about within its stage: a phase, the measures of a 节点日期, or the whole, whose day is the task's own. */
export interface Matter {
  /** “第二阶段”, “第1、3条措施”; empty for the whole. */
  readonly name: string;
  readonly due?: BusinessDate;
  /** What stands below, a line each. */
  readonly lines: readonly string[];
}

export function matterOf(issue: Issue, task: OpenTask | undefined, { phase, node }: Pick<Occasion, 'phase' | 'node'>): Matter {
  if (node !== undefined) {
    const open = openAtNode(issue, task?.unitId ?? null, node);
    const lines = open.map((position) => `第${position + 1}条：${issue.plan?.measures[position]?.text ?? ''}`);
    return { name: measuresInWords(open), due: node, lines };
  }
  const found = task?.phases?.find(({ number }) => number === phase);
  return { name: found?.name ?? '', ...(found && { due: found.due }), lines: [] };
}

/** Subject, body and reason of a notice, in plain Chinese, without any enterprise data. */
export function noticeWords(kind: Exclude<NoticeKind, OrderNoticeKind>, occasion: Occasion): { subject: string; body: string; why: string } {
  const { issue, stage, task, detail } = occasion;
  const matter = matterOf(issue, task, occasion);
  const drill = issue.clock ? '【演练】' : '';
  const unit = issue.facts.responsibleUnits.find((each) => each.id === task?.unitId)?.name;
  const step = `${stage?.name ?? ''}${unit ? `（${unit}）` : ''}${matter.name}`;
  const finding = shortFinding(issue.facts.finding);
  const due = matter.due ? `${matter.due}前完成` : task ? deadlineInWords(task) : '';
  const more = [...(detail ? [detail] : []), ...matter.lines].map((line) => `\n${line}`).join('');
  const sentence: Readonly<Record<Exclude<NoticeKind, OrderNoticeKind>, string>> = {
    告知: `请办理：${step}，${due}。`,
    退回: `已退回，请补正后重新提交：${step}，${due}。退回意见：`,
    提醒: `临近时限：${step}，${due}。`,
    到期: `时限已到：${step}，${due}。`,
    逾期: `已逾期：${step}，原定${due}。`,
    催办: `请抓紧办理：${step}，${due}。`,
    黄色督办: `黄色督办：${step}逾期未办结，原定${due}。请立即办理；督办单送达后请签收。`,
    红色督办: `红色督办：${step}严重逾期，原定${due}。请主要负责人立即组织办理。`,
    约谈建议: `建议约谈：${step}长期逾期，原定${due}。是否约谈由责任领导决定。`,
    通报建议: `建议通报：${step}长期逾期，原定${due}。是否通报由责任领导决定。`,
    月报: `请填报本月进展；确无进展请勾选零报告。${step}本月尚未填报，${due}。`,
    阶段小结: `长期坚持，不按日期办结，请作阶段小结：${step}，${due}。`,
    销号: '问题已签批销号。结论：',
    延期申请: '延期申请，请审批。',
    延期审批: '延期申请已有结果。',
    申诉: '责任单位提出申诉，请处理。',
    申诉处理: '申诉已有结果。',
    转办: '问题已转办。',
    协办: '协办事项。',
    中止: '问题中止。',
    恢复: '问题恢复办理。',
    回头看通过: '回头看通过，整改成果保持。',
    无需办理: `${step}已由并行环节满足，不再需要您办理。`,
    流程迁移: '问题改按新的流程办理。',
    日历调整: '工作日历已调整，日期随之变动。',
    重新挂号: `回头看发现反弹，重新挂号${due && `：${step}，${due}`}。回头看发现：`,
  };
  return {
    subject: `${drill}【${kind}】${issue.facts.code} ${stage?.name ?? (kind === '销号' ? '签批销号' : '')}`.trimEnd(),
    body: `${sentence[kind]}${more}\n问题：${finding}`,
    why: stage ? `“${stage.name}”由您办理` : '您与本问题有关',
  };
}

/** 反馈问题 as far as a notice quotes it. */
export function shortFinding(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}……` : text;
}
