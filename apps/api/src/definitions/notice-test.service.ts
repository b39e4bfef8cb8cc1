import { Inject, Injectable } from '@nestjs/common';
import type { NoticeTest } from '@rectify/contracts';
import { exampleFacts, fillTemplate, templateFaults, type Digest } from '@rectify/domain';
import { recordAudit, uuidv7 } from '@rectify/persistence';
import type { Clock } from '@rectify/platform';
import { DataSource } from 'typeorm';
import { CLOCK } from '../configuration';
import { refused } from '../http/problem';
import type { SignedIn } from '../session/signed-in';

const MOST_AN_HOUR = 10;

/** Mails of a 通知模板 to whoever writes it, with the facts of an example and 【测试】 in front. */
@Injectable()
export class NoticeTestService {
  constructor(
    private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  send({ kind, subject, body }: NoticeTest, person: SignedIn): Promise<void> {
    const faults = [subject, body].flatMap(templateFaults);
    if (faults.length > 0) throw refused('TEMPLATE_UNSOUND', faults.join(''));
    return this.db.transaction(async (manager) => {
      const [{ email, sent }] = await manager.query(
        `select p.email, (select count(*)::int from digest d where d.person_id = p.id and d.kind = 'test' and d.next_attempt_at > now() - interval '1 hour') as sent
         from person p where p.id = $1 for update of p`,
        [person.personId],
      );
      if (email === null) throw refused('NO_ADDRESS', '您还没有登记邮箱，不能发送。');
      if (sent >= MOST_AN_HOUR) throw refused('TOO_MANY_TESTS', `一小时内最多试发${MOST_AN_HOUR}次，请稍后再试。`);
      const at = this.clock.now();
      const id = uuidv7(at);
      const content: Digest = {
        subject: `【测试】${fillTemplate(subject, exampleFacts).replace(/[\r\n]+/g, ' ')}`,
        body: `以下为示例内容，不是真实的事项。\n${fillTemplate(body, exampleFacts)}`,
        why: `您正在试发“${kind}”通知的模板`,
        sections: [],
      };
      await manager.query(
        `insert into digest (id, person_id, kind, slot, address, content, status, attempts, next_attempt_at) values ($1, $2, 'test', $3, $4, $5, 'queued', 0, now())`,
        [id, person.personId, id, email, JSON.stringify(content)],
      );
      await recordAudit(manager, { personId: person.personId, action: 'noticeTemplate.tested', subject: kind, detail: {}, at });
    });
  }
}
