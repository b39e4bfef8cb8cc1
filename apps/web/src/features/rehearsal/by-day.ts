import type { RehearsalStepView, RehearsalView } from '@rectify/contracts';
import { dayOf } from '../../elements/instant';

export type StepKind = RehearsalStepView['kind'];
export type Rest = RehearsalView['rests'][number];
export const lanes: readonly StepKind[] = ['环节', '办理', '到期', '文书', '通知'];

/** One day of the story, or a rest between two. */
export type TimelineEntry = { readonly day: string; readonly steps: readonly RehearsalStepView[] } | { readonly rest: Rest };

/** The chosen lanes day by day, holidays and weekends between them. */
export function byDay({ steps, rests }: Pick<RehearsalView, 'steps' | 'rests'>, shown: readonly StepKind[]): readonly TimelineEntry[] {
  const days = new Map<string, RehearsalStepView[]>();
  for (const step of steps.filter(({ kind }) => shown.includes(kind))) {
    const day = dayOf(step.at);
    days.set(day, [...(days.get(day) ?? []), step]);
  }
  const entries = [...[...days].map(([day, told]) => ({ at: day, entry: { day, steps: told } })), ...rests.map((rest) => ({ at: rest.from, entry: { rest } }))];
  return entries.sort((a, b) => a.at.localeCompare(b.at)).map(({ entry }) => entry);
}

/** The day of 销号; nothing when it does not come to that. */
export function closedOn({ steps, ended }: Pick<RehearsalView, 'steps' | 'ended'>): string | null {
  const closing = ended ? steps.find(({ kind, what }) => kind === '办理' && what.startsWith('销号')) : undefined;
  return closing ? dayOf(closing.at) : null;
}
