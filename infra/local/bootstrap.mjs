// Runs on whatever Node the machine has (>= 20.19), before anything is installed: no dependencies, plain JavaScript.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const PINNED_MAJOR = 24;
const PARENT_PIPE = 3;

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

const read = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : undefined);
const major = (version) => Number(version.replace(/^v/, '').split('.')[0]);

export const lockfileHash = (folder) =>
  createHash('sha256').update(readFileSync(join(folder, 'package-lock.json'))).digest('hex');

/** npm leaves a copy of what it installed in node_modules: after an `npm install` by hand it says the same as our lockfile. */
const isInstalledByHand = (folder) => {
  const wanted = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')).packages;
  const installed = JSON.parse(read(join(folder, 'node_modules/.package-lock.json')) ?? '{}').packages ?? {};
  return Object.entries(wanted).every(([path, entry]) => {
    if (!path.startsWith('node_modules/') || entry.link) return true;
    const here = installed[path];
    return here ? here.version === entry.version : Boolean(entry.optional || entry.devOptional || entry.peer);
  });
};

/** Is node_modules what package-lock.json asks for? */
export const isInstalled = (folder) => {
  if (!existsSync(join(folder, 'node_modules/.package-lock.json'))) return false;
  const mark = read(join(folder, 'node_modules/.rectify-lockfile'));
  return mark === lockfileHash(folder) || isInstalledByHand(folder);
};

export const rememberInstall = (folder) =>
  writeFileSync(join(folder, 'node_modules/.rectify-lockfile'), lockfileHash(folder));

const install = () => {
  if (!isInstalled(root)) {
    console.log('正在安装依赖（npm ci，约一分钟）…');
    // `npm run` puts node_modules/.bin first in PATH; npm must not run on the very node it is about to replace.
    const path = (process.env.PATH ?? '').split(delimiter).filter((folder) => !folder.endsWith(join('node_modules', '.bin')));
    const npm = spawnSync('npm', ['ci', '--loglevel=error', '--no-audit', '--no-fund'], {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, PATH: path.join(delimiter) },
    });
    if (npm.status !== 0) {
      console.error(npm.error ? `找不到 npm：${npm.error.message}` : '安装依赖失败，原因见上面 npm 的输出。');
      process.exit(1);
    }
  }
  rememberInstall(root);
};

const parentOf = (pid) => read(`/proc/${pid}/stat`)?.replace(/^.*\) /s, '').split(' ')[1];

/** npm runs a script through a shell, which outlives an npm that was killed outright: both are watched. */
const onceNpmIsGone = (then) => {
  if (!process.env.npm_lifecycle_event) return;
  const shell = process.ppid;
  const npm = parentOf(shell);
  const timer = setInterval(() => {
    if (process.ppid === shell && parentOf(shell) === npm) return;
    clearInterval(timer);
    then();
  }, 1000).unref();
};

/** If the outer process is killed outright nobody forwards a signal: the pipe closes, and that is the signal. */
const stopWithParent = () => {
  const terminate = () => process.kill(process.pid, 'SIGTERM');
  if (process.env.RECTIFY_PARENT_PIPE) {
    delete process.env.RECTIFY_PARENT_PIPE;
    import('node:net').then(({ Socket }) => {
      const pipe = new Socket({ fd: PARENT_PIPE, readable: true, writable: false });
      pipe.on('close', terminate).on('error', () => {}).resume();
      pipe.unref();
    });
  } else {
    onceNpmIsGone(terminate);
  }
};

const rerunUnder = (node) => {
  const child = spawn(node, process.argv.slice(1), {
    stdio: ['inherit', 'inherit', 'inherit', 'pipe'],
    env: { ...process.env, RECTIFY_PARENT_PIPE: '1' },
  });
  child.on('error', (error) => {
    console.error(`无法运行固定版本的 Node（${node}）：${error.message}`);
    process.exit(1);
  });
  // A terminal sends Ctrl-C to both processes and the inner one acts on it; sent to this one alone it must not be lost.
  process.once('SIGINT', () => {
    setTimeout(() => child.kill('SIGTERM'), 1000).unref();
    process.on('SIGINT', () => {});
  });
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  onceNpmIsGone(() => child.kill('SIGTERM'));
  child.on('exit', (code, signal) => process.exit(signal ? 1 : code));
};

/** Installs what is missing, then runs a TypeScript file of this folder under the pinned Node. */
export const runUnderPinnedNode = async (file, { installFirst = true } = {}) => {
  if (process.platform === 'win32') {
    console.error('本机运行支持 Linux 与 macOS；Windows 请在 WSL 2 中运行。');
    process.exit(1);
  }
  process.chdir(root);
  if (installFirst) install();
  const pinned = join(root, 'node_modules/.bin/node');
  if (major(process.version) === PINNED_MAJOR || (!existsSync(pinned) && major(process.version) > PINNED_MAJOR)) {
    stopWithParent();
    await import(pathToFileURL(join(root, 'infra/local', file)).href);
  } else if (existsSync(pinned)) {
    rerunUnder(pinned);
  } else {
    console.error(`这个平台没有随 npm 安装的 Node ${PINNED_MAJOR}：请自行安装 Node ${PINNED_MAJOR} 后再运行（当前 ${process.version}）。`);
    process.exit(1);
  }
};
