import type { NewBatchBody } from './import-types';

/** What the person chose or typed about the batch. */
export interface BatchChoice {
  readonly mode: 'existing' | 'new';
  readonly batchId: string;
  readonly name: string;
  readonly listedOn: string | null;
  readonly kind: 'formal' | 'drill';
  /** Seconds of business time in one second, of a drill. */
  readonly rate: number;
  /** 流程; the standard one when nobody chooses. */
  readonly definitionKey?: string;
}

export const emptyChoice: BatchChoice = { mode: 'existing', batchId: '', name: '', listedOn: null, kind: 'formal', rate: 3600 };

export const drillRates = [60, 600, 3600, 28800, 86400] as const;

/** What is still missing: a key of the texts. */
export function batchProblem(choice: BatchChoice): 'missing' | 'incomplete' | undefined {
  if (choice.mode === 'existing') return choice.batchId === '' ? 'missing' : undefined;
  return choice.name.trim() === '' || choice.listedOn === null ? 'incomplete' : undefined;
}

export function newBatchBody({ name, listedOn, kind, rate, definitionKey }: BatchChoice): NewBatchBody {
  const named = { name: name.trim(), listedOn: listedOn ?? '', ...(definitionKey !== undefined && { definitionKey }) };
  return kind === 'drill' ? { kind, ...named, rate } : { kind, ...named };
}
