import type { BatchView } from '@rectify/contracts';
import { County } from '../integration/support/county';
import { oldestWake } from '@rectify/persistence';
import { eventually } from '../integration/support/waiting';
import { plainSignals, plainTransaction } from './support/floors';
import { ms, percentile, perSecond, rate } from './support/numbers';
import { circumstances, table, writeSection } from './support/report';
import { residentMemory } from './support/resident-memory';
import { COMMANDS_A_LIFECYCLE, Runner } from './support/runner';
import { wakeLags } from './support/wake-lags';

const SECONDS = Number(process.env.BENCH_SECONDS ?? 15);
const ROUNDS = 2;
const COMMANDS_A_SECOND = 20;

/** Lifecycles over HTTP with everything running beside, next to two floors, in turn in one run. */
async function main(): Promise<void> {
  const county = await County.start();
  try {
    const office = await county.as('yl013_zg1');
    const { body: batch } = await office.call<BatchView>('POST', '/api/batches', { kind: 'formal', name: '测量', listedOn: '2026-11-20' });
    const runners = await Runner.enter(county, batch.id, 16);
    for (const runner of runners.slice(0, 4)) await runner.lifecycle();

    const rows: string[][] = [];
    for (const clients of [1, 4, 16]) {
      const measured: { lifecycles: number; transactions: number; signals: number }[] = [];
      for (const runner of runners) runner.latencies.length = 0;
      for (let round = 0; round < ROUNDS; round += 1) {
        const lifecycles = await rate(clients, SECONDS, async (client) => void (await runners[client]!.lifecycle()));
        await toldAll(county);
        const transactions = await plainTransaction(county, clients, SECONDS / 3);
        const signals = await plainSignals(county, clients, SECONDS / 3);
        measured.push({ lifecycles, transactions, signals });
      }
      const latencies = runners.flatMap((runner) => runner.latencies);
      const mean = (of: keyof (typeof measured)[number]) => measured.reduce((sum, each) => sum + each[of], 0) / measured.length;
      const floor = mean('transactions') / COMMANDS_A_LIFECYCLE;
      rows.push([
        String(clients),
        perSecond(mean('lifecycles')),
        ...[50, 95, 99].map((p) => ms(percentile(latencies, p))),
        perSecond(floor),
        (mean('lifecycles') / floor).toFixed(2),
        perSecond(mean('signals')),
      ]);
      console.log(rows.at(-1)?.join('  '));
    }

    const issues = await steadily(runners, COMMANDS_A_SECOND, SECONDS * 2);
    await toldAll(county);
    const lags = await wakeLags(county, issues);
    const memory = residentMemory(county);
    const text = `## 全流程（npm run bench -- lifecycle）

${circumstances()}

每个全流程 ${COMMANDS_A_LIFECYCLE} 个命令，经 HTTP，Temporal 与 worker 同时在同一台机器上运行。“只写库”是同样多的写入用一个普通 SQL 事务从 Node 直接做；“只发信号”是直接向 Temporal 发信号。三者在同一次运行里轮流测。

${table(['客户端', '全流程/秒', '命令 p50', 'p95', 'p99', '只写库（折合全流程/秒）', '比值', '只发信号/秒'], rows)}

每秒 ${COMMANDS_A_SECOND} 个命令时，从提交到工作流重新上好闹钟（${lags.length} 次）：p50 ${ms(percentile(lags, 50))}，p95 ${ms(percentile(lags, 95))}。

常驻内存（测完时）：${memory.map(({ part, megabytes }) => `${part} ${megabytes} MB`).join('，')}；合计 ${memory.reduce((sum, each) => sum + each.megabytes, 0)} MB。`;
    writeSection(process.cwd(), 'lifecycle', text);
    console.log(text);
  } finally {
    await county.stop();
  }
}

const toldAll = (county: County) => eventually('every wake told', async () => ((await oldestWake(county.db)) === undefined ? true : undefined), 120_000);

/** So many commands a second for some seconds, spread over the runners' issues. */
async function steadily(runners: readonly Runner[], perSecondWanted: number, seconds: number): Promise<readonly string[]> {
  const issues: string[] = [];
  const current = new Map<Runner, string>();
  const under: Promise<unknown>[] = [];
  const begun = performance.now();
  for (let count = 0; count < perSecondWanted * seconds; count += 1) {
    const wait = begun + (count * 1000) / perSecondWanted - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    const runner = runners[count % runners.length]!;
    await under[count - runners.length];
    under.push(
      (async () => {
        const open = current.get(runner);
        if (open && (await runner.next(open))) return;
        const { id } = await runner.register();
        await runner.command('yl013_zg1', id, { type: 'assign' });
        current.set(runner, id);
        issues.push(id);
      })(),
    );
  }
  await Promise.all(under);
  return issues;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
