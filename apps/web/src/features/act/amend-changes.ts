import type { IssueCommand, IssueView } from '@rectify/contracts';

export interface AmendValues {
  readonly section: string;
  readonly objective: string;
  readonly leaderIds: readonly string[];
  readonly leadUnitIds: readonly string[];
  readonly responsibleUnitIds: readonly string[];
  readonly deadline: string | null;
  readonly severity: AmendChanges['severity'] | null;
  readonly amount: number | null;
  readonly reason: string;
}

export type AmendChanges = Extract<IssueCommand, { type: 'amend' }>['changes'];

const idsOf = (many: readonly { readonly id: string }[]) => many.map(({ id }) => id);
const sameIds = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((id) => other.includes(id));

/** The facts as they stand. The deadline begins empty: its words may say no date. */
export const amendValuesOf = ({ facts }: IssueView): AmendValues => ({
  section: facts.section,
  objective: facts.objective,
  leaderIds: idsOf(facts.leaders),
  leadUnitIds: idsOf(facts.leadUnits),
  responsibleUnitIds: idsOf(facts.responsibleUnits),
  deadline: null,
  severity: facts.severity ?? null,
  amount: facts.amount ?? null,
  reason: '',
});

/** Only what is different now: a correction names what it corrects. */
export function amendChanges(before: AmendValues, after: AmendValues): AmendChanges {
  const ids = (name: 'leaderIds' | 'leadUnitIds' | 'responsibleUnitIds') =>
    sameIds(before[name], after[name]) ? {} : { [name]: [...after[name]] };
  return {
    ...(after.section !== before.section && { section: after.section }),
    ...(after.objective.trim() !== before.objective.trim() && { objective: after.objective }),
    ...ids('leaderIds'),
    ...ids('leadUnitIds'),
    ...ids('responsibleUnitIds'),
    ...(after.deadline && { deadline: after.deadline }),
    ...(after.severity && after.severity !== before.severity && { severity: after.severity }),
    ...(after.amount !== null && after.amount !== before.amount && { amount: after.amount }),
  };
}

/** Whether the facts are those of an issue that units already work on. */
export const isAssigned = ({ status }: Pick<IssueView, 'status'>): boolean => status !== '待交办';
