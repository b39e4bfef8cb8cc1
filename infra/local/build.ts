import { type BuildName, buildNames, buildStale } from './builds.ts';

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !buildNames.includes(name as BuildName));
try {
  if (unknown.length > 0) throw new Error(`没有这样的构建：${unknown.join('、')}。可选：${buildNames.join('、')}。`);
  const done = await buildStale({ only: asked.length > 0 ? (asked as BuildName[]) : buildNames, onLine: console.log });
  if (done.length === 0) console.log('没有需要重新构建的部分。');
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
