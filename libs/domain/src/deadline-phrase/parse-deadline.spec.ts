import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { calendar2026 } from '../../../../test/builders/calendar-2026';
import { parseDeadline } from './parse-deadline';
const rows = readFileSync(join(__dirname, '../../../../test/data/deadlines.tsv'), 'utf8').split(/\r?\n/).slice(1).filter((l) => l.includes('\t')).map((l) => l.split('\t'));
it.each(rows)('%s %s', (ref, phrase, kind, last, stages, _note, flags) => {
  const p = parseDeadline(phrase!, ref!, calendar2026);
  expect({ kind: p.kind, last: p.lastDate ?? '', phases: p.phases, flags: p.flags.join(',') }).toEqual({ kind, last, phases: stages ? JSON.parse(stages) : [], flags: flags ?? '' });
});
