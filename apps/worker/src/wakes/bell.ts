/** Tells loops that there is news. Rings may come at any time; one that came during a round is not lost. */
export class Bell {
  private count = 0;
  private readonly waiting = new Set<() => void>();

  /** How often it has rung. */
  get rings(): number {
    return this.count;
  }

  ring(): void {
    this.count += 1;
    for (const wake of this.waiting) wake();
  }

  /** Resolves when it has rung since `heard` rings, when the time (ms) is over, or when it is time to stop. */
  async next(heard: number, within: number, stopping: AbortSignal): Promise<void> {
    if (this.count !== heard || stopping.aborted) return;
    await new Promise<void>((resolve) => {
      const wake = () => {
        clearTimeout(timer);
        stopping.removeEventListener('abort', wake);
        this.waiting.delete(wake);
        resolve();
      };
      const timer = setTimeout(wake, within);
      stopping.addEventListener('abort', wake);
      this.waiting.add(wake);
    });
  }
}
