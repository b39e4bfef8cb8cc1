import type { Definition } from '@rectify/domain';

/** 自动保存 of a draft: what the server has, and what becomes of the rest. */
export interface Autosave {
  /** What the server has, and which revision that is. */
  readonly saved: Definition;
  readonly revision: number;
  readonly savedAt: string;
  readonly state: 'saved' | 'saving' | 'failed' | 'conflict';
  readonly failure: unknown;
}

export type SavingEvent =
  | { readonly type: 'sent' }
  | { readonly type: 'kept'; readonly definition: Definition; readonly revision: number; readonly at: string }
  | { readonly type: 'failed'; readonly failure: unknown }
  /** Somebody else, or the same person in another window, has saved meanwhile. */
  | { readonly type: 'conflict' };

export const beginSaving = (saved: Definition, revision: number, savedAt: string): Autosave => ({ saved, revision, savedAt, state: 'saved', failure: null });

export function saving(before: Autosave, event: SavingEvent): Autosave {
  switch (event.type) {
    case 'sent':
      return { ...before, state: 'saving', failure: null };
    case 'kept':
      return beginSaving(event.definition, event.revision, event.at);
    case 'failed':
      return { ...before, state: 'failed', failure: event.failure };
    case 'conflict':
      return { ...before, state: 'conflict' };
  }
}

/** Is there something the server does not have? */
export const isUnsaved = ({ saved }: Autosave, present: Definition): boolean => saved !== present;

/** Should it be sent by itself? Not while an answer is awaited, nor before a person has chosen between two versions. */
export const isDueToSave = (autosave: Autosave, present: Definition): boolean =>
  isUnsaved(autosave, present) && (autosave.state === 'saved' || autosave.state === 'failed');
