import { isRefusal, nextWakeUp, type Command, type CommandActor, type Instant, type Issue, type ScriptedAct } from '@rectify/domain';
import { appendIn, isAppended, uuidv7 } from '@rectify/persistence';
import type { EntityManager } from 'typeorm';

/** The moment of loading, and since when what happened is still news to people. */
export interface Present {
  readonly now: Instant;
  readonly newsSince: Instant;
}

/** Plays a script on the record with back-dated time; between two acts, and up to now, time passes rung by rung. */
export async function tellStory(
  manager: EntityManager,
  batchId: string,
  script: readonly ScriptedAct[],
  { now, newsSince }: Present,
): Promise<void> {
  const issueId = uuidv7();
  let issue: Issue | undefined;

  const act = async (command: Command, actor: CommandActor, wall: Instant): Promise<void> => {
    const register = command.type === 'register' ? { register: { batchId } } : {};
    const answer = await appendIn(manager, { issueId, command, actor, wall, ...register });
    if (!isAppended(answer)) throw new Error(`演示数据的“${command.type}”没有被接受：${isRefusal(answer) ? answer.message : answer.problem}`);
    issue = answer.issue;
  };
  const timeUntil = async (end: Instant): Promise<void> => {
    for (let next = issue && nextWakeUp(issue); next !== undefined && next <= end; next = issue && nextWakeUp(issue)) {
      await act({ type: 'passTime' }, 'time', next);
    }
  };

  for (const { at, actor, command } of script) {
    await timeUntil(at);
    await act(typeof command === 'function' ? command(issue) : command, actor, at);
  }
  await timeUntil(now);
  await layToRest(manager, issueId, newsSince);
}

/** Notices of long ago count as read, and nobody is written to about them. */
async function layToRest(manager: EntityManager, issueId: string, newsSince: Instant): Promise<void> {
  const before = new Date(newsSince).toISOString();
  await manager.query(`update notice set read_at = at where issue_id = $1 and at < $2`, [issueId, before]);
  await manager.query(
    `update mail set status = 'dropped', settled_at = now(), note = '演示数据的旧通知，不补发'
     from notice where notice.id = mail.notice_id and notice.issue_id = $1 and notice.at < $2 and mail.status = 'queued'`,
    [issueId, before],
  );
}
