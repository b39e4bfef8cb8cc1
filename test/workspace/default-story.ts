import { statisticsInspection } from '@rectify/definitions';
import { isRefusal, type Notice, type Recorded } from '@rectify/domain';
import { storyOf } from '../../apps/api/src/issues/story';
import { anIssue, asksForMoreTime, grants, headOf, leader, momentText, rechecks, submits, supervisor, township } from '../builders';

const 青栎镇 = township('青栎镇');

/** One issue of the default definition from 登记 to the last 回头看: extended once, then late until 红色督办, then closed. */
function play() {
  const built = anIssue().withUnits(青栎镇).section('投资').dueOn('2026-09-30').inWork();
  built.at('2026-09-28 10:00').does(headOf(青栎镇), asksForMoreTime('2026-10-16')).does(leader, grants());
  built.at('2026-10-26 15:00').does(headOf(青栎镇), submits());
  built.closed();
  for (const day of ['2026-12-02', '2027-02-01', '2027-05-06']) built.at(`${day} 10:00`).does(supervisor, rechecks());
  return built.scene;
}

/** The whole story as a table of Markdown: when, who, what, and who is told by which notice. */
export function defaultStory(): string {
  const { log, notices, issue, definition } = play();
  if (!issue || isRefusal(issue)) throw new Error('The story was not played');
  const rows = log.map((recorded) => row(recorded, notices));
  function row(recorded: Recorded, all: readonly Notice[]): string {
    const { actor, title, unitName } = storyOf(recorded, definition, issue!.facts);
    const told = all.filter(({ key }) => key === `${recorded.seq}` || key.startsWith(`${recorded.seq}/`));
    const words = [...new Set(told.map(({ kind, recipients, channels }) => `${kind}→${recipients.length}处${channels.includes('mail') ? '（邮件）' : ''}`))];
    return `| ${momentText(recorded.at)} | ${actor} | ${title}${unitName ? `（${unitName}）` : ''} | ${words.join('；') || '–'} |`;
  }
  return [
    `# 默认流程的一生（${statisticsInspection.name} v${statisticsInspection.version}）`,
    '',
    '由内核推演出来，不是手写的：一个投资问题，申请过一次延期，到期仍未办结直到红色督办，之后提交、逐级审核、销号，三次回头看都通过。改了默认流程，这张表跟着变（`KEEP_STORY=1 npm run test:unit -- --testPathPatterns default-story` 重写）。',
    '',
    '| 时间 | 谁 | 做了什么 | 通知 |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}
