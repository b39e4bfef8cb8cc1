/** Where to go after logging in: a path of this product, never another site. */
export function returnPath(next: string | null): string {
  return next !== null && /^\/(?![/\\])/.test(next) && !next.startsWith('/login') ? next : '/';
}
