import type { Answer, Decision, Doubt } from './import-types';

/** What the core lets a person answer to these doubts about one cell, each answer once. */
export const answersTo = (problems: readonly Doubt[]): readonly Answer[] => [
  ...new Set(problems.filter(({ blocking }) => blocking).flatMap(({ answers }) => answers)),
];

/** 按原样登记: of these doubts only those that may stand; each is named, so that none is let stand unseen. */
export const lettingStand = (problems: readonly Doubt[], note: string): Decision => ({
  accepted: problems
    .filter(({ blocking, answers }) => blocking && answers.includes('accept'))
    .map(({ id }) => ({ problem: id, note: note.trim() })),
});
