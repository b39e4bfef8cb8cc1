import { readFileSync, renameSync, writeFileSync } from 'node:fs';

/** What a JSON file holds; undefined when it is missing or no JSON. */
export const readJson = <T>(path: string): T | undefined => {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as T;
  } catch {
    return undefined;
  }
};

/** Whole or not at all: a reader never sees half a file. */
export const writeJson = (path: string, content: unknown): void => {
  const aside = `${path}.${process.pid}`;
  writeFileSync(aside, JSON.stringify(content));
  renameSync(aside, path);
};
