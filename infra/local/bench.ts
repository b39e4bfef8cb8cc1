import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { rspack } from '@rspack/core';
import { nodeApp } from './node-app.mjs';

/**
 * Bundles test/bench/<name>.ts as the apps are bundled (decorators, workspace packages) and returns the program's path.
 * It lies inside node_modules, so that its packages are found.
 */
export const bundleBench = async (root: string, name: string): Promise<string> => {
  const entry = join(root, 'test/bench', `${name}.ts`);
  if (!existsSync(entry)) {
    const folder = join(root, 'test/bench');
    const known = existsSync(folder) ? readdirSync(folder).flatMap((file) => /^([\w-]+)\.ts$/.exec(file)?.[1] ?? []) : [];
    throw new Error(`没有名为“${name}”的测量。现有：${known.join('、') || '无'}。`);
  }
  const output = join(root, 'node_modules/.cache/rectify-bench');
  mkdirSync(output, { recursive: true });
  await new Promise<void>((resolve, reject) => {
    const compiler = rspack({ ...nodeApp(root, { [name]: entry }, output), output: { ...nodeApp(root, {}, output).output, filename: '[name].cjs' } });
    compiler.run((error, stats) => {
      compiler.close(() => undefined);
      if (error) reject(error);
      else if (stats?.hasErrors()) reject(new Error(stats.toString('errors-only')));
      else resolve();
    });
  });
  return join(output, `${name}.cjs`);
};
