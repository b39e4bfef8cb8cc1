import { entryInWords, requestNames, type IssueEvent, type SidePathEvent, type SideRequest } from '@rectify/domain';

interface Told {
  readonly title: string;
  readonly detail?: string;
  readonly branch?: string | null;
}

/** What happened off the straight way, as a person would tell it. */
export function sidePathStory(event: Extract<IssueEvent, SidePathEvent>): Told {
  switch (event.type) {
    case 'requestMade':
      return { ...requestStory(event.request, event.term.due), branch: event.request.unitId };
    case 'extensionDecided':
      return {
        title: event.granted ? `同意延期：${event.from}改为${event.until}` : `不同意延期到${event.until}`,
        detail: event.opinion,
        branch: event.unitId,
      };
    case 'appealDecided':
      return { title: `申诉${event.upheld ? '成立' : '不成立'}，${event.term.due}前签收`, detail: event.opinion, branch: event.unitId };
    case 'unitTransferred':
      return { title: `转办：由${event.from.name}转${event.to.name}`, detail: event.reason };
    case 'assistanceGiven':
      return {
        title: `${event.unit.name}完成协办`,
        detail: [event.result, ...event.evidence.map((each) => `佐证：${entryInWords(each)}`)].join('\n'),
        branch: event.unitId,
      };
    case 'requestUrged':
      return { title: `“${requestNames[event.kind]}”到期未办，已提醒`, branch: event.unitId };
    case 'issueSuspended':
      return { title: '中止，时限停止计算', detail: event.reason };
    case 'issueResumed':
      return { title: `恢复办理，整改时限${event.deadline.date}${event.deadline.provisional ? '（暂定）' : ''}`, detail: event.reason };
  }
}

function requestStory(request: SideRequest, due: string): Told {
  switch (request.kind) {
    case 'extension': {
      const { reason, explanation, progress, opinion } = request;
      return { title: `申请延期到${request.until}`, detail: `事由：${reason}\n${explanation}\n目前进展：${progress}\n主要负责人意见：${opinion}` };
    }
    case 'appeal':
      return { title: `申诉：${request.ground}`, detail: request.statement };
    case 'assistance':
      return { title: `请${request.unit.name}协办，${due}前完成`, detail: request.matter };
  }
}
