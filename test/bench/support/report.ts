import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';

/** A table in Markdown. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** The machine and the day, without which a figure says nothing. */
export function circumstances(): string {
  const { length: cores, 0: first } = cpus();
  const day = new Date().toISOString().slice(0, 10);
  return `${day}，${cores} 核（${first?.model.trim() || '型号未知'}），内存 ${Math.round(totalmem() / 2 ** 30)} GB，Node ${process.version}；机器与他人共用，读数约 ±15 %。`;
}

/** Replaces one section of docs/performance.md, between its marks; the other sections stay. */
export function writeSection(root: string, name: string, text: string): void {
  const path = join(root, 'docs/performance.md');
  const [begin, end] = [`<!-- ${name}: begin -->`, `<!-- ${name}: end -->`];
  const page = existsSync(path) ? readFileSync(path, 'utf8') : '# 性能\n';
  const section = `${begin}\n${text.trim()}\n${end}`;
  const from = page.indexOf(begin);
  const to = page.indexOf(end);
  writeFileSync(path, from >= 0 && to > from ? page.slice(0, from) + section + page.slice(to + end.length) : `${page.trimEnd()}\n\n${section}\n`);
}
