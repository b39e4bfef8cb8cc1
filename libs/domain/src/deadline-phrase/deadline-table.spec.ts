import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { calendar2026 } from '../../../../test/builders/calendar-2026';
import { parseDeadline } from './parse-deadline';
import type { DeadlinePhase } from './parsed-deadline';

const dataFile = (name: string): string => readFileSync(join(__dirname, '../../../../test/data', name), 'utf8');

describe('every phrase of deadlines.tsv', () => {
  const [, ...rows] = dataFile('deadlines.tsv').trimEnd().split(/\r?\n/).map((line) => line.split('\t'));

  it('the table is complete', () => expect(rows).toHaveLength(76));

  it.each(rows)('on %s “%s” is %s %s', (reference, phrase, kind, lastDate, phases, _note, flags) => {
    const parsed = parseDeadline(phrase!, reference!, calendar2026);
    expect({ ...parsed, provisionalDate: undefined }).toEqual({
      verbatim: phrase,
      kind,
      lastDate: lastDate || null,
      provisionalDate: undefined,
      phases: phases ? JSON.parse(phases) : [],
      flags: flags ? flags.split(',') : [],
    });
  });

  it('only the row that reaches an unpublished year has a provisional date', () => {
    const provisional = rows.flatMap(([reference, phrase]) => parseDeadline(phrase!, reference!, calendar2026).provisionalDate ?? []);
    expect(provisional).toEqual(['2027-01-08']);
  });
});

interface ExpectedDeadline {
  readonly kind: string;
  readonly last_date: string | null;
  readonly stages: readonly DeadlinePhase[];
}

interface ExpectedItem {
  readonly deadline_phrase?: string | null;
  readonly deadline_cell?: string;
  readonly deadline: ExpectedDeadline;
  readonly rows_in_sheet?: readonly { readonly deadline: string; readonly last_date: string }[];
}

interface ExpectedList {
  readonly reference_date: string;
  readonly list: readonly ExpectedItem[];
}

describe('every 整改时限 of the three lists', () => {
  const lists = Object.entries(JSON.parse(dataFile('expected-import.json')) as Record<string, ExpectedList>);
  const items = lists.flatMap(([file, { reference_date, list }]) =>
    list.map((item, at) => ({ file, reference: reference_date, number: at + 1, phrase: item.deadline_phrase ?? item.deadline_cell, item })),
  );
  const single = items.filter(({ phrase }) => phrase);
  const byMeasure = items.filter(({ phrase }) => !phrase);

  it('all items are there', () => expect([single.length, byMeasure.length]).toEqual([61, 1]));

  it.each(single)('$file $number: “$phrase”', ({ phrase, reference, item }) => {
    const { kind, lastDate, phases } = parseDeadline(phrase!, reference, calendar2026);
    expect({ kind, last_date: lastDate, stages: phases }).toEqual(item.deadline);
  });

  it.each(byMeasure)('$file $number: a deadline for each measure', ({ reference, item }) => {
    const rows = item.rows_in_sheet ?? [];
    const dates = rows.map((row) => parseDeadline(row.deadline, reference, calendar2026).lastDate);
    expect(dates).toEqual(item.deadline.stages.map(({ due }) => due));
    expect(dates).toEqual(rows.map((row) => row.last_date));
  });
});
