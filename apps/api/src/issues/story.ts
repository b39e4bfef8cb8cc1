import {
  actorName,
  answersInWords,
  stageOf,
  type ClosureClaim,
  type Definition,
  type Evidence,
  type IssueEvent,
  type IssueFacts,
  type Plan,
  type Progress,
  type Recorded,
} from '@rectify/domain';
import { calendarStory } from '../calendars/calendar-story';
import { migrationStory } from '../migrations/migration-story';
import { orderStory } from '../orders/order-story';
import { sidePathStory } from '../side-paths/side-path-story';
import { onSiteWords } from '../evidence/evidence-views';
import { amendmentStory } from './amendment-story';
import { recheckStory } from './recheck-story';
import { reportStory, startStory } from '../self-checks/self-check-story';

/** An entry of the log as a person would tell it. */
export interface StoryLine {
  /** 时间 for what time did. */
  readonly actor: string;
  readonly title: string;
  readonly detail: string | null;
  /** Responsible unit whose branch it was. */
  readonly unitName: string | null;
}

/** Tells what happened, in the words people use for it. `facts` name the units; the definition names the stages. */
export function storyOf({ actor, event }: Recorded, definition: Definition, facts: IssueFacts): StoryLine {
  const nameOf = (unitId: string | null) => facts.responsibleUnits.find((unit) => unit.id === unitId)?.name ?? null;
  const { title, detail: said, branch = null } = told(event, definition, nameOf);
  const detail = lines(said, ...answersInWords('fields' in event ? event.fields : []));
  return {
    actor: actor === 'time' ? '时间' : `${actor.unitName}${actorName(actor)}`,
    title,
    detail: detail.trim() === '' ? null : detail,
    unitName: nameOf(branch),
  };
}

interface Told {
  readonly title: string;
  readonly detail?: string;
  readonly branch?: string | null;
}

type NameOf = (unitId: string | null) => string | null;

function told(event: IssueEvent, definition: Definition, nameOf: NameOf): Told {
  const stage = (key: string) => stageOf(definition, key).name;
  const names = (unitIds: readonly (string | null)[]) => unitIds.flatMap((unitId) => nameOf(unitId) ?? []).join('、');
  switch (event.type) {
    case 'issueRegistered':
      return { title: `登记问题 ${event.facts.code}`, detail: event.facts.finding };
    case 'factsAmended':
      return amendmentStory(event);
    case 'issueAssigned': {
      const detail = lines(`整改时限依据：${event.basis}`, event.instructions && `交办要求：${event.instructions}`);
      return { title: `交办，要求${event.deadline}前完成整改${event.provisional ? '（暂定）' : ''}`, detail };
    }
    case 'stageOpened': {
      const { due, provisional } = event.term;
      const detail = event.returned && `由${event.returned.by}退回：${event.returned.opinion}`;
      const units = names(event.branches);
      const until = `${due}前${event.term.standing ? '作阶段小结' : '办结'}${provisional ? '（暂定）' : ''}`;
      return { title: `转入“${event.stageName}”，${until}`, detail: lines(units && `办理单位：${units}`, detail) };
    }
    case 'issueReceived':
      return { title: '签收', branch: event.unitId };
    case 'planSubmitted':
      return { title: '提交整改方案', detail: planWords(event.plan), branch: event.unitId };
    case 'progressReported': {
      const { nil, percent, phase } = event.progress;
      const title = `${nil ? '零报告：本期没有进展' : `填报进展：${percent}%`}${phase === undefined ? '' : `，第${phase}阶段完成`}`;
      return { title, detail: progressWords(event.progress), branch: event.unitId };
    }
    case 'selfChecksStarted':
      return startStory(event);
    case 'closureSubmitted': {
      if (event.claim.selfCheck) return { ...reportStory(event.claim, event.claim.selfCheck), branch: event.unitId };
      const title = event.unitId === null ? '汇总各单位情况，提交审核' : '整改完成，提交销号';
      return { title, detail: claimWords(event.claim), branch: event.unitId };
    }
    case 'stageApproved':
      return { title: `“${stage(event.stage)}”同意`, detail: lines(event.opinion, event.onSite && onSiteWords(event.onSite)), branch: event.unitId };
    case 'stageSigned': {
      const concluded = event.conclusion && `结论：${event.conclusion}`;
      return { title: `“${stage(event.stage)}”会签同意`, detail: lines(event.opinion, concluded, event.onSite && onSiteWords(event.onSite)), branch: event.unitId };
    }
    case 'tasksWithdrawn':
      return { title: `${event.tasks.map(({ stageName }) => `“${stageName}”`).join('、')}不再需要办理` };
    case 'issueReturned': {
      const units = names(event.toBranches);
      return { title: `从“${stage(event.stage)}”退回到“${stage(event.to)}”${units && `：${units}`}`, detail: event.opinion, branch: event.unitId };
    }
    case 'rungReached': {
      const { month, phase, node } = event;
      if (node !== undefined) return { title: `“${stage(event.stage)}”节点日期${node}的措施：${nodeWords(event)}`, branch: event.unitId };
      if (event.reported) return { title: `“${stage(event.stage)}”${month ?? ''}月报已在期内填报`, branch: event.unitId };
      if (event.term) return { title: `“${stage(event.stage)}”本期结束，下次阶段小结：${event.term.due}`, branch: event.unitId };
      const step = `“${stage(event.stage)}”${phase === undefined ? '' : `第${phase}阶段`}${rungWords[event.step]}`;
      return { title: event.overtaken ? `${step}（补记，未另行通知）` : step, branch: event.unitId };
    }
    case 'issueUrged':
      return { title: '催办', detail: event.message };
    case 'calendarAdopted':
      return calendarStory(event, nameOf);
    case 'definitionMigrated':
      return migrationStory(event, nameOf);
    case 'requestMade':
    case 'extensionDecided':
    case 'appealDecided':
    case 'unitTransferred':
    case 'assistanceGiven':
    case 'requestUrged':
    case 'issueSuspended':
    case 'issueResumed':
      return sidePathStory(event);
    case 'rechecksScheduled':
    case 'recheckOpened':
    case 'recheckCompleted':
    case 'issueReopened':
      return recheckStory(event, definition);
    case 'orderDrafted':
    case 'orderSigned':
    case 'orderReceiptUrged':
    case 'orderReceipted':
    case 'orderReplied':
    case 'orderClosed':
    case 'orderWithdrawn':
      return orderStory(event, definition);
    case 'issueClosed':
      return { title: `签批销号，结论：${event.conclusion}`, detail: event.opinion, branch: event.unitId };
  }
}

const rungWords: Readonly<Record<Extract<IssueEvent, { type: 'rungReached' }>['step'], string>> = {
  提醒: '临近时限，发出提醒',
  到期: '今日到期',
  逾期: '逾期',
  催办: '逾期未办，自动催办',
  黄色督办: '逾期未办，黄色督办',
  红色督办: '严重逾期，红色督办',
  约谈建议: '长期逾期，建议约谈',
  通报建议: '长期逾期，建议通报',
  月报: '本月进展尚未填报，提醒填报',
  阶段小结: '长期坚持，到阶段小结时间',
};

function nodeWords({ step, overtaken, reported }: Extract<IssueEvent, { type: 'rungReached' }>): string {
  if (reported) return '已勾选完成';
  const said = step === '提醒' ? '临近，发出提醒' : `已到，${step}`;
  return overtaken ? `${said}（补记，未另行通知）` : said;
}

function planWords({ causes, measures, acceptance, standingMechanism }: Plan): string {
  const listed = measures.map(({ text, responsiblePerson, nodeDate }, index) => `${index + 1}. ${text}（${responsiblePerson}，${nodeDate}前）`);
  return lines(`症结：${causes}`, ...listed, `验收标准：${acceptance}`, `长效机制：${standingMechanism}`);
}

function progressWords({ note, difficulties, nextStep, evidence }: Progress): string {
  return lines(note, difficulties && `存在困难：${difficulties}`, nextStep && `下一步：${nextStep}`, evidenceWords(evidence));
}

function claimWords({ done, effect, standingMechanism, evidence, openReason }: ClosureClaim): string {
  return lines(`措施完成情况：${done}`, openReason && `措施未完成的原因：${openReason}`, `成效：${effect}`, `长效机制：${standingMechanism}`, evidenceWords(evidence));
}

function evidenceWords(evidence: readonly Evidence[]): string {
  return evidence.length === 0 ? '' : `佐证：${evidence.map(({ name, reference }) => (reference ? `${name}（${reference}）` : name)).join('；')}`;
}

function lines(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part).join('\n');
}
