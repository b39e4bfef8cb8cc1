import { addMonths, addWorkdays, type BusinessDate, type Calendar } from '../calendar';
import type { ParsedDeadline } from '../deadline-phrase';
import type { DeadlinePolicy } from '../definition';
import type { IssueFacts } from './facts';
import { refuse, type Refusal } from './refusal';

export interface ResolvedDeadline {
  readonly date: BusinessDate;
  readonly provisional: boolean;
  readonly basis: string;
}

/** Why the 整改时限 needs a person's decision first, if it does; needs neither calendar nor day. */
export function deadlineProblem({ deadline }: IssueFacts): Refusal | undefined {
  const words = inWords(deadline);
  switch (deadline.kind) {
    case 'immediate':
    case 'immediate+standing':
    case 'standing':
      return undefined;
    case 'unclear':
      return refuse('DEADLINE_UNCLEAR', `整改时限${words}不能确定日期，请先由人工确定。`);
    default:
      return (deadline.lastDate ?? deadline.provisionalDate)
        ? undefined
        : refuse('DEADLINE_UNCLEAR', `整改时限${words}缺少计算基准，请先由人工确定日期。`);
  }
}

function inWords(deadline: ParsedDeadline): string {
  return deadline.verbatim ? `“${deadline.verbatim}”` : '空白';
}

/** A person's word goes before the list's, which stays beside it. */
function basisOf(deadline: ParsedDeadline): string {
  return deadline.decided ? `由人工确定为${deadline.decided}，清单原文${inWords(deadline)}` : inWords(deadline);
}

/** The date an issue must be put right by. What is unclear is refused, never guessed. */
export function resolveDeadline(
  facts: IssueFacts,
  assignedOn: BusinessDate,
  policy: DeadlinePolicy,
  calendar: Calendar,
): ResolvedDeadline | Refusal {
  const problem = deadlineProblem(facts);
  if (problem) return problem;
  const { deadline } = facts;
  const words = basisOf(deadline);
  switch (deadline.kind) {
    case 'immediate':
    case 'immediate+standing': {
      const due = addWorkdays(calendar, assignedOn, policy.immediateWorkdays);
      return { ...due, basis: `${words}：立行立改，交办后${policy.immediateWorkdays}个工作日` };
    }
    case 'standing':
      return {
        date: addMonths(assignedOn, policy.standingMonths),
        provisional: false,
        basis: `${words}：长期坚持，首轮时限为交办后${policy.standingMonths}个月`,
      };
    default:
      return { date: (deadline.lastDate ?? deadline.provisionalDate) as BusinessDate, provisional: !deadline.lastDate, basis: words };
  }
}
