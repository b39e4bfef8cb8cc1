/** A random key for one act; `crypto.randomUUID` does not exist on plain http. */
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Keeps one key for one act: the same content sent again (after a lost connection) carries the same key,
 * other content a new one.
 */
export function keyKeeper(make: () => string = newKey) {
  let last: { readonly content: string; readonly key: string } | null = null;
  return {
    keyFor(body: unknown): string {
      const content = JSON.stringify(body);
      if (last?.content !== content) last = { content, key: make() };
      return last.key;
    },
    forget(): void {
      last = null;
    },
  };
}
