import { verify } from '@node-rs/argon2';

/**
 * Does the password fit the stored hash? Where there is none, or none that can be read, the same work is done on
 * somebody else's hash: how long the answer takes tells nothing about accounts.
 */
export async function passwordFits(password: string, stored: string | undefined, somebodyElses: string | undefined): Promise<boolean> {
  if (stored !== undefined) {
    try {
      return await verify(stored, password);
    } catch {
      // A damaged hash fits nothing.
    }
  }
  if (somebodyElses !== undefined) await verify(somebodyElses, password).catch(() => false);
  return false;
}
