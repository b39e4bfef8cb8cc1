import type { z } from 'zod';

/**
 * Reads what a process needs from its environment, all at once. An empty variable counts as not given.
 * Throws a Chinese sentence that names every variable that is missing or wrong.
 */
export function readConfiguration<T extends z.ZodType>(schema: T, environment: Readonly<Record<string, string | undefined>>): z.output<T> {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));
  const read = schema.safeParse(given);
  if (read.success) return read.data;
  const problems = read.error.issues.map((issue) => `${issue.path.join('.')}：${issue.message}`);
  throw new Error(`配置不完整或有误：\n  ${problems.join('\n  ')}`);
}
