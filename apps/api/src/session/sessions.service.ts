import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { prepared } from '@rectify/persistence';
import type { Clock } from '@rectify/platform';
import { DataSource } from 'typeorm';
import { CLOCK } from '../configuration';
import { ProblemError } from '../http/problem';
import { LoginThrottle } from './login-throttle';
import { passwordFits } from './password';
import type { SignedIn } from './signed-in';

export const SESSION_MILLISECONDS = 12 * 3_600_000;

interface SessionRow {
  readonly id: string;
  readonly account: string;
  readonly name: string;
  readonly post: string;
  readonly unit_id: string;
  readonly unit_name: string;
  readonly roles: SignedIn['roles'];
  readonly expires_at: Date;
  readonly vacant_roles: SignedIn['vacantRoles'];
  readonly stands_in_for: SignedIn['standsInFor'];
  readonly stands_for: SignedIn['standsFor'] | null;
}

// Of the duties of a unit in the process, those that nobody on duty there holds; the head stands in.
const vacantRoles = `array(
  select role from unnest(array['handler', 'townshipReviewer', 'departmentReviewer', 'reformReviewer', 'statisticsReviewer']) as role
  where 'head' = any(p.roles) and not exists (select from person q where q.active and q.unit_id = p.unit_id and role = any(q.roles)))`;

// People named for an open task who are no longer in post; 责任领导 are replaced by 更正 of the facts.
const standsInFor = `array(
  select q.id from person q where 'head' = any(p.roles) and q.unit_id = p.unit_id and not q.active and not 'leader' = any(q.roles)
    and exists (select from task_holder h where h.holder = 'person:' || q.id))`;

const standsFor = `(
  select json_agg(json_build_object('personId', q.id, 'name', q.name, 'unitId', q.unit_id, 'unitName', v.name, 'roles', q.roles) order by d.id)
  from delegation d join person q on q.id = d.person_id join unit v on v.id = q.unit_id
  where d.delegate_id = p.id and d.revoked_at is null and ($2::timestamptz at time zone 'Asia/Shanghai')::date between d.starts_on and d.ends_on)`;

const sha256 = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Sessions by an opaque token; the database knows only its hash. */
@Injectable()
export class SessionsService {
  private readonly throttle = new LoginThrottle();

  constructor(
    private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A new session's token. Whether the account or the password is wrong, nobody is told. */
  async open(account: string, password: string, address: string): Promise<string> {
    const now = this.clock.now();
    const wait = this.throttle.wait(account, address, now);
    if (wait > 0) {
      const detail = `登录失败次数过多，请${Math.ceil(wait / 60)}分钟后再试。`;
      throw new ProblemError({ status: 429, code: 'TOO_MANY_ATTEMPTS', detail, retryAfter: wait });
    }
    this.throttle.attempt(account, address, now);
    const [person] = await this.db.query(`select id, password_hash from person where lower(account) = lower($1) and active`, [account]);
    const [other] = await this.db.query(`select password_hash from person where active order by id limit 1`);
    if (!(await passwordFits(password, person?.password_hash, other?.password_hash))) {
      throw new ProblemError({ status: 401, code: 'BAD_CREDENTIALS', detail: '账号或密码不正确。' });
    }
    this.throttle.succeeded(account, address);
    const token = randomBytes(32).toString('base64url');
    await this.db.query(
      `with over as (delete from session where expires_at <= $3)
       insert into session (token_hash, person_id, created_at, expires_at) values ($1, $2, $3, $4)`,
      [sha256(token), person.id, new Date(now), new Date(now + SESSION_MILLISECONDS)],
    );
    return token;
  }

  /** Who this token belongs to, as long as it is valid and the person active. */
  async find(token: string): Promise<SignedIn | undefined> {
    const hash = sha256(token);
    const [row] = await prepared<SessionRow>(
      this.db.manager,
      'session-of-token',
      `select p.id, p.account, p.name, p.post, p.unit_id, u.name as unit_name, p.roles, s.expires_at,
         ${vacantRoles} as vacant_roles, ${standsInFor} as stands_in_for, ${standsFor} as stands_for
       from session s join person p on p.id = s.person_id join unit u on u.id = p.unit_id
       where s.token_hash = $1 and s.expires_at > $2 and p.active`,
      [hash, new Date(this.clock.now())],
    );
    return (
      row && {
        personId: row.id,
        account: row.account,
        name: row.name,
        post: row.post,
        unitId: row.unit_id,
        unitName: row.unit_name,
        roles: row.roles,
        vacantRoles: row.vacant_roles,
        standsInFor: row.stands_in_for,
        standsFor: row.stands_for ?? [],
        sessionHash: hash.toString('hex'),
        expiresAt: row.expires_at,
      }
    );
  }

  async close(sessionHash: string): Promise<void> {
    await this.db.query(`delete from session where token_hash = decode($1, 'hex')`, [sessionHash]);
  }

  /** Of these sessions, those that still hold. */
  async stillOpen(sessionHashes: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.db.query(
      `select encode(s.token_hash, 'hex') as hash from session s join person p on p.id = s.person_id
       where s.token_hash = any(select decode(h, 'hex') from unnest($1::text[]) h) and s.expires_at > $2 and p.active`,
      [sessionHashes, new Date(this.clock.now())],
    );
    return new Set(rows.map((row: { hash: string }) => row.hash));
  }
}
