import { buildStale } from './builds.ts';
import { demoAccounts } from './demo-county.ts';
import { refuseHomeInUse } from './home-lock.ts';
import { settingsFrom } from './settings.ts';
import { type Stack, startStack } from './stack.ts';
import { untilAborted } from './until-aborted.ts';
import { spell } from './waiting.ts';
import { watchSources } from './watch.ts';

const known = ['--watch', '--free-ports', '--no-demo', '--verbose'];
const flags = process.argv.slice(2);
const has = (flag: string) => flags.includes(flag);
const say = (line: string) => console.log(line);
const leave = new AbortController();
let stack: Stack | undefined;

const stop = async (signal: NodeJS.Signals) => {
  if (leave.signal.aborted) {
    // A second Ctrl-C: leave at once, the guardian stops the rest. Other signals only say again what is under way.
    if (signal === 'SIGINT') process.exit(130);
    return;
  }
  say('\n正在停止…');
  leave.abort();
  await running;
  await stack?.stop();
  say('已停止。');
  process.exit(0);
};
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(signal));

const banner = ({ urls, home }: Stack, accounts: string, took: number): string =>
  [
    '',
    `整改督办平台已启动（${spell(took)}）`,
    `  网址：${urls.web}`,
    urls.mailbox ? `  开发邮箱：${urls.mailbox}（平台发出的邮件停在这里）` : '  邮件：由 SMTP_URL 给出的服务器寄出',
    `  数据与日志：${home}`,
    ...(accounts ? ['', accounts] : []),
    '',
    '按 Ctrl-C 停止。',
  ].join('\n');

const run = async () => {
  const unknown = flags.filter((flag) => !known.includes(flag));
  if (unknown.length > 0) throw new Error(`不认识的选项：${unknown.join(' ')}。npm start -- --help 列出全部选项。`);
  refuseHomeInUse(settingsFrom(process.env).home);
  const begun = performance.now();
  await untilAborted(leave.signal, () => buildStale({ onLine: say }));
  stack = await startStack({
    environment: process.env,
    ports: has('--free-ports') ? 'free' : 'fixed',
    onLine: say,
    signal: leave.signal,
    ...(has('--verbose') && { onOutput: (part, line) => say(`${part} │ ${line}`) }),
  });
  const accounts = has('--no-demo')
    ? ''
    : await demoAccounts(stack, say, process.env.DATABASE_URL?.trim()).catch((error: Error) => {
        say(`演示县没有装入：${error.message}\n下次启动会再试。`);
        return '';
      });
  if (leave.signal.aborted) return;
  say(banner(stack, accounts, performance.now() - begun));
  if (has('--watch')) watchSources(stack, say);
};

const running = run().catch((error: Error) => {
  if (leave.signal.aborted) return;
  console.error(`启动失败：${error.message}`);
  process.exit(1);
});
