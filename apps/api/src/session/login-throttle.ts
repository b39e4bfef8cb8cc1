import type { Instant } from '@rectify/domain';

const WINDOW = 15 * 60_000;
const FAILURES = { account: 5, address: 100 } as const;
const REMEMBERED = 20_000;

interface Failures {
  readonly since: Instant;
  readonly count: number;
}

/**
 * Slows guessing down: five failures for one account from one address, or a hundred from one address, and that
 * door stays shut for the rest of a quarter of an hour. Kept in memory; others are not locked out.
 */
export class LoginThrottle {
  private readonly failures = new Map<string, Failures>();

  /** Seconds to wait; 0 when one may try. */
  wait(account: string, address: string, now: Instant): number {
    const waits = doors(account, address).map(([door, most]) => {
      const found = this.at(door, now);
      return found && found.count >= most ? Math.ceil((found.since + WINDOW - now) / 1000) : 0;
    });
    return Math.max(...waits);
  }

  /** Counts as a failure until it succeeds: many tries at once are no way around. */
  attempt(account: string, address: string, now: Instant): void {
    for (const [door] of doors(account, address)) {
      const found = this.at(door, now);
      this.failures.delete(door);
      this.failures.set(door, { since: found?.since ?? now, count: (found?.count ?? 0) + 1 });
    }
    // The least recently used are forgotten: memory stays bounded whatever names are tried.
    for (const door of this.failures.keys()) {
      if (this.failures.size <= REMEMBERED) break;
      this.failures.delete(door);
    }
  }

  succeeded(account: string, address: string): void {
    this.failures.delete(accountDoor(account, address));
    const found = this.failures.get(address);
    if (found) this.failures.set(address, { ...found, count: found.count - 1 });
  }

  private at(door: string, now: Instant): Failures | undefined {
    const found = this.failures.get(door);
    return found && now - found.since < WINDOW ? found : undefined;
  }
}

function accountDoor(account: string, address: string): string {
  return `${address} ${account.toLowerCase()}`;
}

function doors(account: string, address: string): readonly (readonly [string, number])[] {
  return [
    [accountDoor(account, address), FAILURES.account],
    [address, FAILURES.address],
  ];
}
