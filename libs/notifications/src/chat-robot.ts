import type { Delivery } from './notifier';
import { plainLine } from './plain-line';
import { signedAddress } from './robot-signature';

export interface ChatSettings {
  /** Address of the robot, as the group's settings show it. */
  readonly url: string;
  /** Signing secret of a DingTalk robot; WeCom has none. */
  readonly secret?: string | undefined;
}

/** A robot in a group chat. `say` never throws. */
export interface ChatRobot {
  /** `now`: ms since epoch, for the signature. */
  say(text: string, now: number): Promise<Delivery>;
}

const TIMEOUT = 10_000;
// What the robots' own servers say when they are busy or have heard too much within a minute; any other number stays so.
// WeCom -1, 45009, 45033; DingTalk -1, 130101, 130102, 410100.
const passing: readonly number[] = [-1, 45_009, 45_033, 130_101, 130_102, 410_100];

/** A robot that takes `{"msgtype":"text"}` and answers `{"errcode":0}`: WeCom and DingTalk both do. */
export function createChatRobot({ url, secret }: ChatSettings): ChatRobot {
  const say = async (text: string, now: number): Promise<Delivery> => {
    try {
      const response = await fetch(signedAddress(url, secret, now), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ msgtype: 'text', text: { content: text } }),
        redirect: 'error',
        signal: AbortSignal.timeout(TIMEOUT),
      });
      return deliveryOf(response.status, await response.text());
    } catch (error) {
      return { outcome: 'deferred', reason: plainLine((error as Error).message).slice(0, 300) };
    }
  };
  return { say };
}

function deliveryOf(status: number, body: string): Delivery {
  if (status === 429 || status >= 500) return { outcome: 'deferred', reason: `HTTP ${status}` };
  if (status !== 200) return { outcome: 'rejected', reason: `HTTP ${status}` };
  const { errcode, errmsg } = answerOf(body);
  if (errcode === 0) return { outcome: 'sent' };
  const reason = plainLine(`errcode ${errcode} ${errmsg}`).slice(0, 300);
  return { outcome: passing.includes(errcode) ? 'deferred' : 'rejected', reason };
}

/** What is no such answer came from something in between. */
function answerOf(body: string): { readonly errcode: number; readonly errmsg: string } {
  try {
    const { errcode, errmsg } = JSON.parse(body) as { errcode?: unknown; errmsg?: unknown };
    return typeof errcode === 'number' ? { errcode, errmsg: String(errmsg ?? '') } : { errcode: -1, errmsg: '应答无法识别' };
  } catch {
    return { errcode: -1, errmsg: '应答无法识别' };
  }
}
