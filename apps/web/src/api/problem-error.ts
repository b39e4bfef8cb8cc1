import type { Problem } from '@rectify/contracts';

/** A request that was answered with a problem, or not at all (`status` 0). */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';

  constructor(
    readonly status: number,
    readonly problem: Problem | null,
  ) {
    super(problem?.detail ?? `HTTP ${status}`);
  }

  get code(): string {
    return this.problem?.code ?? '';
  }

  /** The same request may be sent again: the server did not get it, or asked to wait. */
  get mayRetry(): boolean {
    return this.status === 0 || this.status === 429 || this.status === 502 || this.status === 503 || this.status === 504;
  }
}

export const statusOf = (error: unknown): number | undefined => (error instanceof ProblemError ? error.status : undefined);
