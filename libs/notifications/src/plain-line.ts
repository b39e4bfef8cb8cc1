/** One line of text: nothing in it can begin another header, nor change how the line reads. */
export function plainLine(text: string): string {
  // Control characters, line separators, and the marks that turn the direction of writing.
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim();
}

/** A single plain mailbox: no list, no comment, no route, no quoted part. */
export function isPlainAddress(address: string): boolean {
  return address.length <= 254 && /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?$/.test(address);
}
