import { appendFileSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

const LIMIT = 20 * 1024 * 1024;

/** Appends lines to a file; past the limit (bytes; 20 MB) the file becomes `<name>.1` and a new one begins. */
export const logFile = (path: string, limit = LIMIT): ((line: string) => void) => {
  mkdirSync(dirname(path), { recursive: true });
  let size = existsSync(path) ? statSync(path).size : 0;
  return (line) => {
    try {
      if (size > limit) {
        renameSync(path, `${path}.1`);
        size = 0;
      }
      appendFileSync(path, `${line}\n`);
      size += Buffer.byteLength(line) + 1;
    } catch {
      // A full disk or a removed folder costs log lines, not the running product.
    }
  };
};
