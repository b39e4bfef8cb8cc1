import { randomUUID } from 'node:crypto';
import type { CommandAnswer, IssueCommand, IssueList, IssueView, Problem, TaskList, TaskTab } from '@rectify/contracts';
import { PASSWORD } from './organisation';

export interface Answer<T> {
  readonly status: number;
  readonly body: T;
  readonly headers: Headers;
}

/** A person at the HTTP interface, with the cookie of their session. */
export class Caller {
  private constructor(
    private readonly web: string,
    private readonly cookie: string,
  ) {}

  static async login(web: string, account: string, password = PASSWORD): Promise<Caller> {
    const response = await fetch(`${web}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-requested-with': 'rectify' },
      body: JSON.stringify({ account, password }),
    });
    if (response.status !== 204) throw new Error(`${account} could not log in: ${response.status} ${await response.text()}`);
    return new Caller(web, response.headers.getSetCookie().map((each) => each.split(';')[0]).join('; '));
  }

  get headers(): Record<string, string> {
    return { cookie: this.cookie };
  }

  async call<T = unknown>(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer<T>> {
    const isForm = body instanceof FormData;
    const response = await fetch(`${this.web}${path}`, {
      method,
      headers: { cookie: this.cookie, 'x-requested-with': 'rectify', ...(body !== undefined && !isForm && { 'content-type': 'application/json' }), ...headers },
      ...(body !== undefined && { body: isForm ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const json = /json/.test(response.headers.get('content-type') ?? '');
    return { status: response.status, headers: response.headers, body: (json && text ? JSON.parse(text) : text) as T };
  }

  /** Bytes there and back; `body` where the answer is JSON. */
  async send<T = unknown>(method: string, path: string, body?: Buffer, headers: Record<string, string> = {}): Promise<Answer<T> & { readonly bytes: Buffer }> {
    const response = await fetch(`${this.web}${path}`, { method, headers: { cookie: this.cookie, 'x-requested-with': 'rectify', ...headers }, ...(body && { body: new Uint8Array(body) }) });
    const bytes = Buffer.from(await response.arrayBuffer());
    const isJson = /json/.test(response.headers.get('content-type') ?? '') && bytes.length > 0;
    return { status: response.status, headers: response.headers, bytes, body: (isJson ? JSON.parse(bytes.toString()) : undefined) as T };
  }

  /** One answer that must be a good one. */
  async get<T>(path: string): Promise<T> {
    const { status, body } = await this.call<T>('GET', path);
    if (status !== 200) throw new Error(`GET ${path} → ${status} ${JSON.stringify(body)}`);
    return body;
  }

  issue(id: string): Promise<IssueView> {
    return this.get(`/api/issues/${id}`);
  }
  issues(query = ''): Promise<IssueList> {
    return this.get(`/api/issues${query}`);
  }
  tasks(tab: TaskTab): Promise<TaskList> {
    return this.get(`/api/tasks?tab=${tab}`);
  }

  /** Any command, good or bad. */
  command(issueId: string, command: IssueCommand, key: string = randomUUID()): Promise<Answer<CommandAnswer & Problem>> {
    return this.call('POST', `/api/issues/${issueId}/commands`, command, { 'idempotency-key': key });
  }

  /** A command that must be accepted; returns the issue after it. */
  async does(issueId: string, command: IssueCommand): Promise<IssueView> {
    const { status, body } = await this.command(issueId, command);
    if (status !== 200) throw new Error(`${command.type} → ${status} ${JSON.stringify(body)}`);
    return body.issue;
  }
}
