import { entryInWords, stageOf, type Definition, type RecheckEvent } from '@rectify/domain';

/** What 回头看 adds to the story of an issue. */
export function recheckStory(event: RecheckEvent, definition: Definition): { title: string; detail?: string } {
  switch (event.type) {
    case 'rechecksScheduled': {
      const days = event.rechecks.map(({ months, on, provisional }) => `满${months}个月 ${on}${provisional ? '（暂定）' : ''}`);
      return { title: `安排回头看${event.rechecks.length}次`, detail: days.join('\n') };
    }
    case 'recheckOpened': {
      const { due, provisional } = event.term;
      return { title: `销号满${event.months}个月，开始回头看，${due}前办结${provisional ? '（暂定）' : ''}` };
    }
    case 'recheckCompleted': {
      const evidence = event.evidence.map(entryInWords).join('；');
      const title = `回头看（满${event.months}个月）${event.result === 'passed' ? '通过' : '发现反弹'}`;
      return { title, detail: [event.findings, evidence && `佐证：${evidence}`].filter(Boolean).join('\n') };
    }
    case 'issueReopened':
      return {
        title: `重新挂号，从“${stageOf(definition, event.to).name}”重新整改，要求${event.deadline}前完成${event.provisional ? '（暂定）' : ''}`,
        detail: `整改时限依据：${event.basis}\n原审核意见和签批不再有效，保留备查。`,
      };
  }
}
