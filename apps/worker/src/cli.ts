import 'reflect-metadata';
import { FileStore, openDatabase } from '@rectify/persistence';
import { readConfiguration, systemClock } from '@rectify/platform';
import type { DataSource } from 'typeorm';
import { migrate } from './commands/migrate';
import { reconcile } from './commands/reconcile';
import { verify } from './commands/verify';
import { commandConfiguration, type CommandConfiguration } from './configuration';
import { loadDemo } from './demo/load-demo';

/** Operator commands: each answers with what to print, and throws a Chinese sentence when it fails. */
const commands: Readonly<Record<string, (db: DataSource, configuration: CommandConfiguration) => Promise<string>>> = {
  migrate,
  reconcile,
  verify,
  demo: (db, { DEMO_DIR, FILES_DIR }) => {
    if (FILES_DIR === undefined) throw new Error('请给出存放佐证文件的目录 FILES_DIR。');
    return loadDemo(db, DEMO_DIR, new FileStore(FILES_DIR), systemClock.now());
  },
};

async function main(): Promise<void> {
  const [name = ''] = process.argv.slice(2);
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) throw new Error(`不认识的命令“${name}”。可用的命令：${Object.keys(commands).join('、')}。`);
  const configuration = readConfiguration(commandConfiguration, process.env);
  const db = await openDatabase(configuration.DATABASE_URL, { poolSize: 4 });
  try {
    console.log(await command(db, configuration));
  } finally {
    await db.destroy();
  }
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
