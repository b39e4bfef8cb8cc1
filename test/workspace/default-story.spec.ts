import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultStory } from './default-story';

const file = join(__dirname, '../../docs/default-story.md');

describe('docs/default-story.md', () => {
  it('tells the default definition as the core plays it', () => {
    const story = defaultStory();
    if (process.env.KEEP_STORY) writeFileSync(file, story);
    expect(readFileSync(file, 'utf8')).toBe(story);
  });
});
