import type { Stage } from '../definition';
import type { Issue, OpenTask } from '../issue/issue';
import type { NoticeKind } from './announce';

interface Occasion {
  readonly issue: Issue;
  readonly stage?: Stage;
  readonly task?: OpenTask;
  readonly detail?: string | undefined;
}

/** “2026-08-31前办结”, the day itself included, with the 暂定 mark where the calendar is not published. */
export function deadlineInWords(task: Pick<OpenTask, 'due' | 'provisional'>): string {
  return `${task.due}前办结${task.provisional ? '，暂定' : ''}`;
}

/** Subject, body and reason of a notice, in plain Chinese, without any enterprise data. */
export function noticeWords(kind: NoticeKind, occasion: Occasion): { subject: string; body: string; why: string } {
  const { issue, stage, task, detail } = occasion;
  const drill = issue.clock ? '【演练】' : '';
  const unit = issue.facts.responsibleUnits.find((each) => each.id === task?.unitId)?.name;
  const step = `${stage?.name ?? ''}${unit ? `（${unit}）` : ''}`;
  const finding = shorten(issue.facts.finding);
  const due = task ? deadlineInWords(task) : '';
  const more = detail ? `\n${detail}` : '';
  const sentence: Readonly<Record<NoticeKind, string>> = {
    告知: `请办理：${step}，${due}。`,
    退回: `已退回，请补正后重新提交：${step}，${due}。退回意见：`,
    提醒: `临近时限：${step}，${due}。`,
    到期: `时限已到：${step}，${due}。`,
    逾期: `已逾期：${step}，原定${due}。`,
    催办: `请抓紧办理：${step}，${due}。`,
    黄色督办: `黄色督办：${step}逾期未办结，原定${due}。请立即办理并签收。`,
    红色督办: `红色督办：${step}严重逾期，原定${due}。请主要负责人立即组织办理。`,
    约谈建议: `建议约谈：${step}长期逾期，原定${due}。是否约谈由责任领导决定。`,
    通报建议: `建议通报：${step}长期逾期，原定${due}。是否通报由责任领导决定。`,
    销号: '问题已签批销号。结论：',
  };
  return {
    subject: `${drill}【${kind}】${issue.facts.code} ${stage?.name ?? '签批销号'}`,
    body: `${sentence[kind]}${more}\n问题：${finding}`,
    why: stage ? `“${stage.name}”由您办理` : '您与本问题有关',
  };
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}……` : text;
}
