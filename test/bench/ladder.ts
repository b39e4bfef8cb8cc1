import { statisticsInspection } from '@rectify/definitions';
import { instantOf, wallTime, type DrillClock } from '@rectify/domain';
import { append, isAppended, uuidv7 } from '@rectify/persistence';
import { County } from '../integration/support/county';
import { doubles, mailsOf } from '../integration/support/mailbox';
import { eventually } from '../integration/support/waiting';
import { perSecond } from './support/numbers';
import { circumstances, table, writeSection } from './support/report';

const ISSUES = Number(process.env.BENCH_ISSUES ?? 2000);
const day = '2026-03-02';
/** An hour of business time in a minute: enough to hand out every issue before 09:00. */
const RATE = 60;

/** So many reminders due at the same moment, on the true servers: all sent, each once, how long until the last one. */
async function main(): Promise<void> {
  const county = await County.start();
  try {
    const clock: DrillClock = { wallOrigin: Date.now(), businessOrigin: instantOf(day, '08:00'), rate: RATE };
    const due = wallTime(clock, instantOf(day, '09:00'));
    await handOut(county, clock);
    const left = Math.round((due - Date.now()) / 1000);
    console.log(`${ISSUES} issues handed out, ${left} s before 09:00`);
    if (left < 5) throw new Error('Handing out took until the reminders were due: measure with fewer issues');

    const counted = async () => {
      const [row] = await county.db.query(`select
        (select count(*)::int from issue_event where type = 'rungReached') as rungs,
        (select count(distinct (issue_id, event->>'taskId', event->>'rung'))::int from issue_event where type = 'rungReached') as different,
        (select count(*)::int from mail m join notice n on n.id = m.notice_id where n.kind = '提醒') as mails,
        (select count(*)::int from mail m join notice n on n.id = m.notice_id where n.kind = '提醒' and m.status = 'sent') as sent,
        (select max(recorded_at) from issue_event where type = 'rungReached') as last_rung,
        (select max(settled_at) from mail m join notice n on n.id = m.notice_id where n.kind = '提醒') as last_mail`);
      return row as { rungs: number; different: number; mails: number; sent: number; last_rung: Date; last_mail: Date };
    };
    const end = await eventually('every reminder sent', async () => {
      const seen = await counted();
      return seen.rungs >= ISSUES && seen.mails > 0 && seen.sent === seen.mails ? seen : undefined;
    }, left * 1000 + 600_000);
    const received = (await mailsOf(county)).filter((mail) => mail.subject.includes('提醒'));
    const seconds = (at: Date) => (at.getTime() - due) / 1000;
    const text = `## 同一时刻的提醒（npm run bench -- ladder）

${circumstances()}

${table(
  ['同时到点的提醒', '记入流程', '不同的', '应发邮件', '已发', '开发邮箱收到', '重复', '最后一条入记录', '最后一封寄出', '提醒/秒'],
  [[
    String(ISSUES), String(end.rungs), String(end.different), String(end.mails), String(end.sent), String(received.length), String(doubles(received).length),
    `到点后 ${seconds(end.last_rung).toFixed(1)} 秒`, `到点后 ${seconds(end.last_mail).toFixed(1)} 秒`, perSecond(ISSUES / seconds(end.last_rung)),
  ]],
)}

一条提醒发给承办的经办人和单位负责人两人，所以邮件是提醒的两倍。`;
    writeSection(process.cwd(), 'ladder', text);
    console.log(text);
    if (end.rungs !== end.different || doubles(received).length > 0) throw new Error('Something was sent twice');
  } finally {
    await county.stop();
  }
}

async function handOut(county: County, clock: DrillClock): Promise<void> {
  const office = county.actor('yl013_zg1');
  const definition = { key: statisticsInspection.key, version: statisticsInspection.version };
  const batchId = uuidv7();
  await county.db.query(
    `insert into batch (id, name, kind, listed_on, clock, definition_key, definition_version, created_at) values ($1, '测量', 'drill', $2, $3, $4, $5, now())`,
    [batchId, day, JSON.stringify(clock), definition.key, definition.version],
  );
  const one = async (number: number) => {
    const issueId = uuidv7();
    const facts = county.facts({ code: `L-${number}`, responsibleUnits: [county.unit(`YL1${String((number % 22) + 1).padStart(2, '0')}`)] });
    for (const command of [{ type: 'register', facts, definition, clock }, { type: 'assign' }] as const) {
      const answer = await append(county.db, { issueId, command, actor: office, wall: Date.now(), register: { batchId } });
      if (!isAppended(answer)) throw new Error(JSON.stringify(answer));
    }
  };
  for (let number = 0; number < ISSUES; number += 8) {
    await Promise.all(Array.from({ length: Math.min(8, ISSUES - number) }, (_, offset) => one(number + offset)));
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
