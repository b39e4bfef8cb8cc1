import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { statisticsInspection } from '@rectify/definitions';
import { lifecyclePicture } from './lifecycle-picture';

const root = join(__dirname, '../..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');

describe('README', () => {
  it('shows the lifecycle as the default definition has it', () => {
    expect(readme).toContain(lifecyclePicture(statisticsInspection));
  });

  it('points only at files that are there', () => {
    const targets = [...readme.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, target]) => target ?? '');
    expect(targets.length).toBeGreaterThan(5);
    expect(targets.filter((target) => !existsSync(join(root, target)))).toEqual([]);
  });

  it('names the two commands', () => {
    expect(readme).toContain('npm start');
    expect(readme).toContain('npm test');
  });
});
